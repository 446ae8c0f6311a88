import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { StepSummary } from "../../../../shared/domain/history/step.ts";
import type { CellDecision } from "../../../../shared/exchange/forms/collected.ts";
import type { TakenProposal } from "../../../../shared/exchange/forms/proposal.ts";
import type { InputOf } from "../../../../shared/ipc/contract.ts";
import type { CollectionOutcome, CollectionPlan, SentForms } from "../../../../shared/ipc/questions/forms.ts";
import { ask } from "../../../lib/ask.ts";
import { markYearsStale } from "../../../lib/query-client.ts";
import { saves } from "../../../lib/save-state.ts";
import { useTask, type RunningTask } from "../../../lib/tasks.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";

/** A returned file that the person has chosen. */
export interface ChosenForm {
  readonly grant: string;
  readonly path: string;
}

export type SendWish = Pick<InputOf<"forms:send">, "asOf" | "way" | "units" | "fields" | "problems" | "into">;

/** Forms that were written, with the grant of the folder or file that they lie in. */
export interface WrittenForms extends SentForms {
  readonly grant: string;
}

interface Sending {
  readonly task: RunningTask | null;
  /** Null when the person closed the dialog that asks where to; throws an AppFailure. */
  readonly send: (wish: SendWish, onlyUnit: string | null) => Promise<WrittenForms | null>;
  readonly cancel: () => void;
}

/** Writes forms into a folder or a file, and notes the round. */
export function useSendForms(): Sending {
  const client = useQueryClient();
  const { year } = useWorkingYear();
  const { task, run, cancel } = useTask("forms:send");
  const send: Sending["send"] = async (wish, onlyUnit) => {
    await saves.flushAll();
    const suggestedName = `${(onlyUnit ?? "").slice(0, 50)}${year}年填报表.xlsx`;
    const destination =
      wish.into === "folder"
        ? await ask("files:chooseFolder", {})
        : await ask("files:chooseDestination", { kind: "xlsx", suggestedName });
    if (destination === null) return null;
    const { grant } = destination;
    const sent = await run(`发出${year}年度填报表`, (taskId) => ({ ...wish, taskId, year, destination: grant }));
    saves.noteSaved();
    await markYearsStale(client);
    return { ...sent, grant };
  };
  return { task, send, cancel };
}

/** Asks which returned files to look into, after everything typed is saved. */
export function useChooseForms(onChosen: (files: readonly ChosenForm[]) => void) {
  return useMutation({
    mutationFn: async () => {
      await saves.flushAll();
      return ask("files:chooseSources", { kind: "workbook" });
    },
    onSuccess: (files) => {
      if (files.length > 0) onChosen(files);
    },
  });
}

/** A collection that was done. */
export interface DoneCollection {
  readonly year: number;
  readonly outcome: CollectionOutcome;
  /** What was looked at before. */
  readonly plan: CollectionPlan;
  /** The one step that takes all of it back; null when there is none. */
  readonly step: StepSummary | null;
}

interface Collecting {
  readonly task: RunningTask | null;
  /** Throws an AppFailure; then nothing was taken over. */
  readonly collect: (
    chosen: readonly ChosenForm[],
    plan: CollectionPlan,
    decisions: readonly CellDecision[],
    proposals: readonly TakenProposal[],
  ) => Promise<DoneCollection>;
  readonly cancel: () => void;
}

/** Takes over what was decided, in one step, if neither files nor year have changed since they were looked at. */
export function useCollect(): Collecting {
  const client = useQueryClient();
  const { year } = useWorkingYear();
  const { task, run, cancel } = useTask("forms:collect");
  const collect: Collecting["collect"] = async (chosen, plan, decisions, proposals) => {
    const { files, revision } = plan;
    await saves.flushAll();
    const outcome = await run(`收回${year}年度填报表`, (taskId) => ({
      taskId,
      year,
      sources: chosen.map(({ grant }) => grant),
      fingerprints: files.map(({ fingerprint }) => fingerprint),
      basedOn: revision,
      decisions: [...decisions],
      proposals: [...proposals],
    }));
    saves.noteSaved();
    const { undo } = await ask("history:steps", { year });
    await markYearsStale(client);
    return { year, outcome, plan, step: undo?.label.startsWith("收回填报表") === true ? undo : null };
  };
  return { task, collect, cancel };
}

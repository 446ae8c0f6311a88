import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { StepSummary } from "../../../../shared/domain/history/step.ts";
import type { ImportOutcome } from "../../../../shared/ipc/questions/exchange.ts";
import { ask } from "../../../lib/ask.ts";
import { markYearsStale } from "../../../lib/query-client.ts";
import { saves } from "../../../lib/save-state.ts";
import { useTask, type RunningTask } from "../../../lib/tasks.ts";
import type { ChosenFile } from "./draft.ts";
import type { PlanRequest } from "./queries.ts";

/** Asks which workbook to import, after everything typed is saved; null when the dialog was closed. */
export function useChooseFile(onChosen: (file: ChosenFile) => void) {
  return useMutation({
    mutationFn: async () => {
      await saves.flushAll();
      return ask("files:chooseSource", { kind: "workbook" });
    },
    onSuccess: (file) => {
      if (file !== null) onChosen(file);
    },
  });
}

/** What was looked at: the file, the year, and whether rejected rows may stay out. */
interface LookedAt {
  readonly fingerprint: string;
  readonly revision: number | null;
  readonly acceptValid: boolean;
}

/** An import that was done. */
export interface DoneImport {
  readonly year: number;
  readonly outcome: ImportOutcome;
  /** The one step that takes all of it back; null when there is none. */
  readonly step: StepSummary | null;
}

interface Import {
  readonly task: RunningTask | null;
  /** Throws an AppFailure; then nothing was imported. */
  readonly apply: (request: PlanRequest, lookedAt: LookedAt) => Promise<DoneImport>;
  readonly cancel: () => void;
}

/** Does what was planned, in one step, if neither file nor year have changed since. */
export function useImport(): Import {
  const client = useQueryClient();
  const { task, run, cancel } = useTask("imports:apply");
  const apply = async (request: PlanRequest, { fingerprint, revision, acceptValid }: LookedAt) => {
    await saves.flushAll();
    const outcome = await run(`导入${request.year}年度事项`, (taskId) => ({
      ...request,
      taskId,
      basedOn: revision,
      fingerprint,
      acceptValid,
    }));
    if (outcome.applied) saves.noteSaved();
    const { undo: step } = outcome.applied ? await ask("history:steps", { year: request.year }) : { undo: null };
    await markYearsStale(client);
    return { year: request.year, outcome, step };
  };
  return { task, apply, cancel };
}

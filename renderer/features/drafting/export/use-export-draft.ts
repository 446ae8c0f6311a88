import { useMutation } from "@tanstack/react-query";
import { reportFileName } from "../../../../shared/domain/report-file-name.ts";
import type { AppError } from "../../../../shared/errors.ts";
import type { ChartMode, WrittenReport } from "../../../../shared/ipc/questions/reports.ts";
import { errorOf, isCancelled } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { useTask, type RunningTask } from "../../../lib/tasks.ts";
import { useDesk } from "../desk/desk-context.ts";

export interface ExportChoices {
  readonly charts: ChartMode;
  /** The version against which the file shows changes; null for a clean file. */
  readonly changesSince: string | null;
  /** Id of the office's own template that is filled; null for the layout of the national standard. */
  readonly template: string | null;
}

/** The file that was written, and the grant with which it can be opened. */
export interface ExportedDraft extends WrittenReport {
  readonly grant: string;
  /** Placeholders of the template that were left as they are, in words. */
  readonly unfilled: readonly string[];
}

export interface DraftExport {
  readonly busy: boolean;
  readonly start: (choices: ExportChoices) => void;
  readonly task: RunningTask | null;
  readonly written: ExportedDraft | null;
  readonly error: AppError | null;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Writes the report on the desk as a Word file; what is typed is saved first, and exactly that is written. */
export function useExportDraft(): DraftExport {
  const { session, draft } = useDesk();
  const writing = useTask("drafts:export");
  const fillingIn = useTask("wordTemplates:fillDraft");
  const exporting = useMutation({
    mutationFn: async (choices: ExportChoices): Promise<ExportedDraft | null> => {
      await session.saver.flush();
      const destination = await ask("files:chooseDestination", {
        kind: "docx",
        suggestedName: reportFileName(draft.title),
      });
      if (destination === null) return null;
      const { grant } = destination;
      const { id } = session;
      const basedOn = session.saver.revision;
      const title = `导出${draft.title}`;
      const request = { id, basedOn, charts: choices.charts, destination: grant };
      if (choices.template === null) {
        const { changesSince } = choices;
        const written = await writing.run(title, (taskId) => ({ ...request, changesSince, taskId }));
        return { ...written, grant, unfilled: [] };
      }
      const source = { kept: choices.template };
      const { problems, ...filled } = await fillingIn.run(title, (taskId) => ({ ...request, source, taskId }));
      return { ...filled, grant, unfilled: problems.map(({ message }) => message) };
    },
  });
  const { error } = exporting;
  return {
    busy: exporting.isPending,
    start: exporting.mutate,
    task: writing.task ?? fillingIn.task,
    written: exporting.data ?? null,
    error: error === null || isCancelled(error) ? null : errorOf(error),
    cancel: () => (fillingIn.task === null ? writing.cancel() : fillingIn.cancel()),
    dismiss: exporting.reset,
  };
}

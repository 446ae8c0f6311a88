import { useMutation, useQuery } from "@tanstack/react-query";
import type { AppError } from "../../../../../shared/errors.ts";
import type { WordTemplate } from "../../../../../shared/domain/template/word-template.ts";
import type { InputOf } from "../../../../../shared/ipc/contract.ts";
import type { ChartMode } from "../../../../../shared/ipc/questions/reports.ts";
import { errorOf, isCancelled } from "../../../../lib/app-failure.ts";
import { ask } from "../../../../lib/ask.ts";
import { questionQuery } from "../../../../lib/query-client.ts";
import { saves } from "../../../../lib/save-state.ts";
import { useTask } from "../../../../lib/tasks.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";

type Source = InputOf<"wordTemplates:fill">["source"];

/** Everything that a template may hold, for the year worked on: read anew whenever the list opens. */
export function usePlaceholders() {
  const { year, asOf } = useWorkingYear();
  return useQuery({ ...questionQuery("wordTemplates:placeholders", { year, asOf }), staleTime: 0 });
}

/** An office's own Word file, from the disk or kept in the program: looked through, then filled into a new file. */
export function useTemplateDesk() {
  const { year, asOf } = useWorkingYear();
  const { task, run, cancel } = useTask("wordTemplates:fill");
  const filling = useMutation({
    mutationFn: async ({ source, charts }: { readonly source: Source; readonly charts: ChartMode }) => {
      await saves.flushAll();
      const suggestedName = `${year}年度报告（本单位模板）.docx`;
      const destination = await ask("files:chooseDestination", { kind: "docx", suggestedName });
      if (destination === null) return null;
      const { grant } = destination;
      const request = { year, asOf, basedOn: null, charts, source, destination: grant };
      const written = await run(`填写模板，导出${year}年度报告`, (taskId) => ({ ...request, taskId }));
      return { ...written, grant };
    },
  });
  const choosing = useMutation({
    mutationFn: async (kept: WordTemplate | null) => {
      await saves.flushAll();
      const source = kept === null ? await chosenFile() : { kept: kept.id };
      if (source === null) return null;
      filling.reset();
      const examined = await ask("wordTemplates:examine", { year, asOf, source });
      return { ...examined, source };
    },
  });
  return {
    choose: () => choosing.mutate(null),
    pick: (template: WordTemplate) => choosing.mutate(template),
    forget: choosing.reset,
    choosing: choosing.isPending,
    template: choosing.data ?? null,
    error: errorToShow(choosing.error) ?? errorToShow(filling.error),
    fill: (source: Source, charts: ChartMode) => filling.mutate({ source, charts }),
    filling: filling.isPending,
    written: filling.data ?? null,
    task,
    cancel,
  };
}

async function chosenFile(): Promise<string | null> {
  const chosen = await ask("files:chooseSource", { kind: "docx" });
  return chosen === null ? null : chosen.grant;
}

/** Cancelling is no error: the user knows. */
function errorToShow(thrown: Error | null): AppError | null {
  return thrown === null || isCancelled(thrown) ? null : errorOf(thrown);
}

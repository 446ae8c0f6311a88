import { useMutation, useQuery } from "@tanstack/react-query";
import type { AppError } from "../../../../../shared/errors.ts";
import type { ChartMode } from "../../../../../shared/ipc/questions/reports.ts";
import { errorOf, isCancelled } from "../../../../lib/app-failure.ts";
import { ask } from "../../../../lib/ask.ts";
import { questionQuery } from "../../../../lib/query-client.ts";
import { saves } from "../../../../lib/save-state.ts";
import { useTask } from "../../../../lib/tasks.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";

/** Everything that a template may hold, for the year worked on: read anew whenever the list opens. */
export function usePlaceholders() {
  const { year, asOf } = useWorkingYear();
  return useQuery({ ...questionQuery("wordTemplates:placeholders", { year, asOf }), staleTime: 0 });
}

/** An office's own Word file: chosen and looked through, then filled into a new file. */
export function useTemplateDesk() {
  const { year, asOf } = useWorkingYear();
  const { task, run, cancel } = useTask("wordTemplates:fill");
  const filling = useMutation({
    mutationFn: async ({ source, charts }: { readonly source: string; readonly charts: ChartMode }) => {
      await saves.flushAll();
      const suggestedName = `${year}年度报告（本单位模板）.docx`;
      const destination = await ask("files:chooseDestination", { kind: "docx", suggestedName });
      if (destination === null) return null;
      const { grant } = destination;
      const written = await run(`填写模板，导出${year}年度报告`, (taskId) => ({
        taskId,
        year,
        asOf,
        basedOn: null,
        charts,
        source,
        destination: grant,
      }));
      return { ...written, grant };
    },
  });
  const choosing = useMutation({
    mutationFn: async () => {
      await saves.flushAll();
      const chosen = await ask("files:chooseSource", { kind: "docx" });
      if (chosen === null) return null;
      filling.reset();
      const examined = await ask("wordTemplates:examine", { year, asOf, source: chosen.grant });
      return { ...examined, source: chosen.grant };
    },
  });
  return {
    choose: () => choosing.mutate(),
    choosing: choosing.isPending,
    template: choosing.data ?? null,
    error: errorToShow(choosing.error) ?? errorToShow(filling.error),
    fill: (source: string, charts: ChartMode) => filling.mutate({ source, charts }),
    filling: filling.isPending,
    written: filling.data ?? null,
    task,
    cancel,
  };
}

/** Cancelling is no error: the user knows. */
function errorToShow(thrown: Error | null): AppError | null {
  return thrown === null || isCancelled(thrown) ? null : errorOf(thrown);
}

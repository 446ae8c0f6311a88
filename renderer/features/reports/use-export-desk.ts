import { useState } from "react";
import type { AppError } from "../../../shared/errors.ts";
import type { ChartMode } from "../../../shared/ipc/questions/reports.ts";
import { errorOf, isCancelled } from "../../lib/app-failure.ts";
import type { RunningTask } from "../../lib/tasks.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { reportFileName } from "../../../shared/domain/report-file-name.ts";
import { useExportReport, useSettledReport, type ExportedReport, type ReportToExport } from "./mutations.ts";
import type { ReportLayout } from "./settings/LayoutChoice.tsx";

export interface ExportDesk {
  readonly charts: ChartMode;
  readonly setCharts: (charts: ChartMode) => void;
  /** Nothing can be exported at this moment. */
  readonly busy: boolean;
  readonly exportWord: () => void;
  /** The export under way, then what came of it. */
  readonly task: RunningTask | null;
  readonly written: ExportedReport | null;
  readonly error: AppError | null;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Exporting the report on screen: first everything typed is saved, then the file is written from what is then shown. */
export function useExportDesk(layout: ReportLayout): ExportDesk {
  const { year, asOf } = useWorkingYear();
  const settledReport = useSettledReport();
  const { task, cancel, exporting } = useExportReport();
  const [charts, setCharts] = useState<ChartMode>("native");
  const [settling, setSettling] = useState(false);
  const busy = settling || exporting.isPending;

  const exportWord = async () => {
    setSettling(true);
    try {
      const { document, revision } = await settledReport(year, asOf, layout);
      const suggestedName = reportFileName(document.title);
      exporting.mutate({ year, asOf, charts, ...layout, basedOn: revision, suggestedName });
    } catch {
      // The page itself shows why the report cannot be read.
    } finally {
      setSettling(false);
    }
  };
  return {
    charts,
    setCharts,
    busy,
    exportWord: () => (busy ? undefined : void exportWord()),
    task,
    written: exporting.data ?? null,
    error: isAskedStill(exporting.variables, { year, asOf, charts, ...layout }) ? errorToShow(exporting.error) : null,
    cancel,
    dismiss: exporting.reset,
  };
}

/** What went wrong concerns one report; another year, date or layout is another one. */
function isAskedStill(
  asked: ReportToExport | undefined,
  shown: Omit<ReportToExport, "basedOn" | "suggestedName">,
): boolean {
  return (
    asked !== undefined &&
    asked.year === shown.year &&
    asked.asOf === shown.asOf &&
    asked.charts === shown.charts &&
    asked.form === shown.form &&
    asked.contents === shown.contents
  );
}

/** Cancelling is no error: the user knows. */
function errorToShow(thrown: Error | null): AppError | null {
  return thrown === null || isCancelled(thrown) ? null : errorOf(thrown);
}

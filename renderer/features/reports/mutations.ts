import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { ReportingYear } from "../../../shared/domain/year-data.ts";
import type { ChartMode, ReportPreview, WrittenReport } from "../../../shared/ipc/questions/reports.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { questionQuery } from "../../lib/query-client.ts";
import { saves } from "../../lib/save-state.ts";
import type { AutosaveTask } from "../../lib/saving/autosave.ts";
import { useTask } from "../../lib/tasks.ts";
import { updateYear } from "../../lib/update-year.ts";
import type { ReportLayout } from "./settings/LayoutChoice.tsx";

export interface ReportToExport extends ReportLayout {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly charts: ChartMode;
  /** The year's revision that the report on screen was made from. */
  readonly basedOn: number;
  readonly suggestedName: string;
}

/** The file that was written, and the grant with which it can be opened. */
export interface ExportedReport extends WrittenReport {
  readonly grant: string;
}

/**
 * Writes the report on screen as a Word file; answers null when the user closed the dialog that asks where to. Data that
 * changed since the report was shown fail with `report-data-changed`, and the report on screen is read anew.
 */
export function useExportReport() {
  const client = useQueryClient();
  const { task, run, cancel } = useTask("reports:export");
  const exporting = useMutation({
    mutationFn: async (report: ReportToExport): Promise<ExportedReport | null> => {
      const { suggestedName, ...request } = report;
      const destination = await ask("files:chooseDestination", { kind: "docx", suggestedName });
      if (destination === null) return null;
      const { grant } = destination;
      const title = `导出${report.year}年度报告`;
      const written = await run(title, (taskId) => ({ ...request, taskId, destination: grant }));
      return { ...written, grant };
    },
    onError: (thrown, { year, asOf, form, contents }) => {
      if (errorOf(thrown).kind !== "report-data-changed") return undefined;
      return client.invalidateQueries(questionQuery("reports:preview", { year, asOf, form, contents }));
    },
  });
  return { task, cancel, exporting };
}

/** Saves what is still being typed and answers the report as it then reads. */
export function useSettledReport() {
  const client = useQueryClient();
  return async (year: number, asOf: IsoDate, layout: ReportLayout): Promise<ReportPreview> => {
    await saves.flushAll();
    return client.fetchQuery(questionQuery("reports:preview", { year, asOf, ...layout }));
  };
}

/** What an office writes about the report itself; kept with the year. */
export type ReportTexts = Pick<ReportingYear, "reportTitle" | "signingUnit">;

/** How title and signing unit are saved as they are typed; the report on screen follows. */
export function useReportTextsTask(): (year: ReportingYear) => AutosaveTask<ReportingYear, ReportTexts> {
  const client = useQueryClient();
  return (year) => ({
    key: `report-texts:${year.year}`,
    what: () => "报告的标题和署名单位",
    row: year,
    save: async (row, changes) => {
      const saved = await updateYear(row, changes);
      client.setQueryData(questionQuery("years:list", {}).queryKey, (years) =>
        years?.map((one) => (one.year === saved.year ? { ...one, ...saved } : one)),
      );
      void client.invalidateQueries({ queryKey: ["reports:preview"] });
      return saved;
    },
    missing: () => null,
    newerRow: (error) =>
      error.kind === "edited-elsewhere" && error.current.kind === "year" ? error.current.row : null,
  });
}

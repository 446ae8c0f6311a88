import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { questionQuery } from "../../lib/query-client.ts";
import type { ReportLayout } from "./settings/LayoutChoice.tsx";

/** The year's report at a cut-off date; another date or layout keeps the report on screen until the new one is there. */
export function useReportPreview(year: number, asOf: IsoDate, layout: ReportLayout) {
  const question = questionQuery("reports:preview", { year, asOf, ...layout });
  return useQuery({ ...question, placeholderData: keepPreviousData });
}

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { questionQuery } from "../../lib/query-client.ts";

/** The year's report at a cut-off date; another date keeps the report on screen until the new one is there. */
export function useReportPreview(year: number, asOf: IsoDate) {
  return useQuery({ ...questionQuery("reports:preview", { year, asOf }), placeholderData: keepPreviousData });
}

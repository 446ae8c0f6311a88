import { useQuery } from "@tanstack/react-query";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { questionQuery } from "../../lib/query-client.ts";
import type { YearPair } from "./comparison/year-pair.ts";

/** The archived years, the newest first. */
export function useSnapshots() {
  return useQuery({
    ...questionQuery("snapshots:list", {}),
    select: (snapshots) => snapshots.toSorted((one, other) => other.year - one.year),
  });
}

/** Two years against each other. */
export function useComparison([before, after]: YearPair) {
  return useQuery(questionQuery("snapshots:compare", { years: [before, after] }));
}

/** The reports that were archived with a year. */
export function useArchivedReports(id: string) {
  return useQuery(questionQuery("snapshots:reports", { id }));
}

/** The reports that are being written for a year. */
export function useReportsOfYear(year: number) {
  return useQuery(questionQuery("drafts:list", { year, deleted: false }));
}

/** What a year holds that archiving would freeze. */
export function useYearContents(year: number, asOf: IsoDate) {
  return useQuery(questionQuery("overview:read", { year, asOf }));
}

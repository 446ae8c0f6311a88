import { isoDate, type IsoDate } from "./dates.ts";
import type { ReportingYear } from "./year-data.ts";

/** The cut-off date that a year is shown and reported at: its own, or its last day while none is set. */
export function cutOffOf(stored: Pick<ReportingYear, "cutOffDate"> | null, year: number): IsoDate {
  return stored?.cutOffDate ?? isoDate(`${year}-12-31`);
}

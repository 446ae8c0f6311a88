import { daysInMonth, isoDate, type IsoDate } from "../../shared/domain/dates.ts";

/** The last day of a month (1 to 12). */
export function monthEnd(year: number, month: number): IsoDate {
  return isoDate(`${year}-${String(month).padStart(2, "0")}-${daysInMonth(year, month)}`);
}

/**
 * The 截至日期 that stands until the user gives one: the end of a past year; in the running year the last month end gone by,
 * as offices report to month ends; today where no month of the year has ended yet.
 */
export function usualCutOffDate(year: number, today: IsoDate): IsoDate {
  const ends = Array.from({ length: 12 }, (_, index) => monthEnd(year, index + 1));
  return ends.findLast((end) => end <= today) ?? today;
}

/** Today by the clock of the desk the user sits at. */
export function todayOf(now: Date): IsoDate {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return isoDate(`${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`);
}

import { daysInMonth, isPartialDate, type PartialDate } from "../../../shared/domain/dates.ts";

/**
 * When the rows of a made-up year were written: times that follow from the year alone, so that the same request always
 * gives the same store, whenever it is made.
 */
export function enteredAt(year: number, index: number): string {
  // Spread over the year, so that the latest changes are not all of one day.
  return at(Date.UTC(year, 0, 5 + ((index * 37) % 330), 1) + index * 10);
}

/** Three days after the end of the month reported on, in the order of the items. */
export function reportedAt(year: number, month: number, index: number): string {
  return at(Date.UTC(year, month, 3, 1) + index * 100);
}

function at(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The last day of a month (1 to 12). */
export function monthEnd(year: number, month: number): PartialDate {
  return demoDate(year, month, daysInMonth(year, month));
}

/** A month, or a day of it; throws a RangeError for what is not on the calendar. */
export function demoDate(year: number, month: number, day?: number): PartialDate {
  const text = [year, month, day ?? []]
    .flat()
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  if (!isPartialDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

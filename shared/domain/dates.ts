import type { Brand } from "./brand.ts";

/** A calendar date as YYYY-MM-DD. */
export type IsoDate = Brand<string, "IsoDate">;

/** A date as exact as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = Brand<string, "PartialDate">;

const dayInMs = 86_400_000;
const partial = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the text is a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD; 2021-02-30 is not. */
export function isPartialDate(text: string): text is PartialDate {
  const parts = partial.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  return day === undefined || Number(day) <= daysInMonth(Number(year), Number(month));
}

/** Whether the text is a full date of the calendar. */
export function isIsoDate(text: string): text is IsoDate {
  return text.length === 10 && isPartialDate(text);
}

/** Takes a written date; throws a RangeError for anything that is not on the calendar. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** Number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

/** The last day a partial date can mean: 2021-11 gives 2021-11-30. Used to place figures on the time line. */
export function lastDayOf(date: PartialDate | IsoDate): IsoDate {
  // Asked for every progress entry of a year: a full date must cost nothing.
  if (date.length === 10) return date as IsoDate;
  if (date.length === 4) return `${date}-12-31` as IsoDate;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}` as IsoDate;
}

/** The first day a partial date can mean: 2021-11 gives 2021-11-01. */
export function firstDayOf(date: PartialDate | IsoDate): IsoDate {
  if (date.length === 10) return date as IsoDate;
  return (date.length === 7 ? `${date}-01` : `${date}-01-01`) as IsoDate;
}

/** 2025年1月5日, 2025年1月 or 2025年: no leading zeros (GB/T 9704-2012 §7.3.5.4). */
export function dateInWords(date: PartialDate | IsoDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}

/** Days from one date to another: 2021-11-28 to 2021-12-01 is 3, back is -3. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** So many days after a date; the calendar of the program ends with the year 9999. */
export function dayAfter(date: IsoDate, days: number): IsoDate {
  const day = new Date((dayNumber(date) + days) * dayInMs).toISOString();
  return isoDate(day.startsWith("+") ? "9999-12-31" : day.slice(0, 10));
}

/** Days of the year gone by at a date, and how many it has; a date after the year gives all, before it none. */
export function daysElapsed(year: number, asOf: IsoDate): { readonly gone: number; readonly all: number } {
  const all = 337 + daysInMonth(year, 2);
  const gone = daysBetween(firstDayOf(String(year) as PartialDate), asOf) + 1;
  return { gone: Math.max(0, Math.min(all, gone)), all };
}

function dayNumber(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / dayInMs;
}

/**
 * Whole months of the year gone by at a date, 0 to 12: the month counts when the date is its last day,
 * as cut-off dates are month ends (domain rule 时序 = 完成率 − months elapsed ÷ 12). A date after the year gives 12, before it 0.
 */
export function monthsElapsed(year: number, asOf: IsoDate): number {
  const [asOfYear, month, day] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)), Number(asOf.slice(8))];
  if (asOfYear !== year) return asOfYear > year ? 12 : 0;
  return day === daysInMonth(asOfYear, month) ? month : month - 1;
}

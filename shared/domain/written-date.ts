import { daysInMonth, isPartialDate, lastDayOf, type PartialDate } from "./dates.ts";
import { notUnderstood, plainForm, understood, type Reading } from "./written-form.ts";

const separated = /^(\d{4})(?:[年./-](\d{1,2})(?:[月./-](\d{1,2}))?)?[年月日号]?$/;
const runTogether = /^(\d{4})(\d{2})(\d{2})?$/;
const withinYear = /^(\d{1,2})月(?:(\d{1,2})[日号])?$/;

/**
 * Reads a date as exact as people write it: 2025, 2025年11月, 2025.11, 2025/11/30, 20251130, 2025年11月底. A date without
 * a year (11月, 11月30日) belongs to `year`. An empty text is no date.
 */
export function readWrittenDate(text: string, year: number): Reading<PartialDate> {
  const plain = plainForm(text);
  if (plain === "") return understood<PartialDate>(null);
  if (/[年月]底$/.test(plain)) return endOf(readWrittenDate(plain.slice(0, -1), year));
  const parts = partsOf(plain, year);
  if (parts === null) return notUnderstood("请按 2025、2025-11 或 2025-11-30 的样子填写。");
  return onTheCalendar(parts);
}

/** 2025年底 is its last month, 2025年11月底 the last day of the month. */
function endOf(reading: Reading<PartialDate>): Reading<PartialDate> {
  if (!reading.ok || reading.value === null) return reading;
  if (reading.value.length === 4) return onTheCalendar([Number(reading.value), 12]);
  const day = lastDayOf(reading.value);
  return isPartialDate(day) ? understood(day) : reading;
}

function partsOf(plain: string, year: number): readonly number[] | null {
  const inYear = withinYear.exec(plain);
  const found = inYear
    ? [String(year), ...inYear.slice(1)]
    : (separated.exec(plain) ?? runTogether.exec(plain))?.slice(1);
  return found?.filter((part) => part !== undefined).map(Number) ?? null;
}

function onTheCalendar([year = 0, month, day]: readonly number[]): Reading<PartialDate> {
  if (year < 1900 || year > 2100) return notUnderstood("年份应在1900到2100之间。");
  if (month !== undefined && (month < 1 || month > 12)) return notUnderstood("月份应在1到12之间。");
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month))) {
    return notUnderstood(`${year}年${month}月没有${day}日。`);
  }
  const date = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return isPartialDate(date) ? understood(date) : notUnderstood("请按 2025、2025-11 或 2025-11-30 的样子填写。");
}

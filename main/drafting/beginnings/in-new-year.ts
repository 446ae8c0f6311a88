import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";

/** A year with the cut-off date of its report. */
export interface ReportTime {
  readonly year: number;
  readonly asOf: IsoDate;
}

/**
 * Words of an earlier report for a new year: its cut-off date, by the day or by the month, is the new one, and the program's own
 * sentences begin with the new year (2022年度共有合作事项, 与2021年度同期相比). Every other date stays: it may be one of the past.
 */
export function inNewYear(text: string, from: ReportTime, to: ReportTime): string {
  return text
    .replaceAll(cutOffInWords(from.asOf), cutOffInWords(to.asOf))
    .replaceAll(monthEndInWords(from.asOf), monthEndInWords(to.asOf))
    .replaceAll(`${from.year}年度共有合作事项`, `${to.year}年度共有合作事项`)
    .replaceAll(`与${from.year - 1}年度同期相比`, `与${to.year - 1}年度同期相比`);
}

/** 截至2021年11月底: another way of writing the last day of a month. */
function monthEndInWords(date: IsoDate): string {
  const [year, month] = date.split("-").map(Number);
  return `截至${year}年${month}月底`;
}

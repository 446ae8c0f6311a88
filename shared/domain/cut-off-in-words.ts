import { dateInWords, lastDayOf, type IsoDate, type PartialDate } from "./dates.ts";

/** 截至2021年11月30日, 截至2021年11月底, 截至2021年底: as exact as the source gives the date. */
export function cutOffInWords(date: PartialDate | IsoDate): string {
  return `截至${dateInWords(date)}${date.length === 10 ? "" : "底"}`;
}

/** Whether two cut-off dates mean the same day: 2021-11 and 2021-11-30 do. */
export function sameCutOff(one: PartialDate | IsoDate, other: PartialDate | IsoDate): boolean {
  return lastDayOf(one) === lastDayOf(other);
}

import { isIsoDate, lastDayOf, type IsoDate } from "../../domain/dates.ts";
import { readWrittenDate } from "../../domain/written-date.ts";
import { cellText } from "../cells/cell-text.ts";
import type { AmountUnit } from "../import-fields.ts";
import type { SheetRow } from "../sheet-table.ts";
import { unitIn, withoutBlanks } from "./heading.ts";

/** What the lines above the header say of the whole table. */
export interface TitleNotes {
  /** The lines themselves, from the top. */
  readonly lines: readonly string[];
  /** The name of the list, for want of a better one the longest line that is no remark; null without one. */
  readonly title: string | null;
  /** 单位：万元. */
  readonly unit: AmountUnit | null;
  /** 截至2021年11月底. */
  readonly asOf: IsoDate | null;
}

const remark = /^(附件|附表|附|单位|计量单位|金额单位|填报|填表|制表|截至|截止|日期|时间|联系)/u;
const cutOff =
  /(?:截至|截止|填报时间|填报日期|统计时间|数据截至)[^\d]{0,4}((?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|底|末)?|\d{4}[-./]\d{1,2}[-./]\d{1,2})/u;

/** Reads the lines above the header; a date without a year belongs to `year`. */
export function titleNotes(rows: readonly SheetRow[], year: number): TitleNotes {
  const cells = rows.map((row) => [...new Set(row.map((cell) => cellText(cell).trim()).filter((text) => text !== ""))]);
  const texts = cells.flat();
  const names = texts.filter((text) => !remark.test(withoutBlanks(text)) && !/^[（(]?单位/u.test(text));
  return {
    lines: cells.map((line) => line.join(" ")).filter((line) => line !== ""),
    title: names.reduce<string | null>(
      (longest, name) => (name.length > (longest?.length ?? 3) ? name : longest),
      null,
    ),
    unit: texts.map(sheetUnit).find((unit) => unit !== null) ?? null,
    asOf: texts.map((text) => cutOffIn(text, year)).find((date) => date !== null) ?? null,
  };
}

/** A sentence such as 总投资120亿元 names no unit for the table; 单位：万元 does. */
function sheetUnit(text: string): AmountUnit | null {
  const plain = withoutBlanks(text);
  const named = /单位[:)]?([亿万]?元)/u.exec(plain)?.[1];
  return unitIn(named ?? "");
}

/** The last day of the date that a line or a heading gives as its cut-off date. */
export function cutOffIn(text: string, year: number): IsoDate | null {
  const written = cutOff.exec(withoutBlanks(text))?.[1];
  const reading = written === undefined ? null : readWrittenDate(written.replace("末", "底"), year);
  const date = reading?.ok && reading.value !== null ? lastDayOf(reading.value) : null;
  return date !== null && isIsoDate(date) ? date : null;
}

import { isPartialDate, type PartialDate } from "../../domain/dates.ts";
import { readWrittenDate } from "../../domain/written-date.ts";
import { plainForm } from "../../domain/written-form.ts";
import { rejected, repaired, toCheck, type CellNote } from "../problems.ts";
import type { SheetCell } from "../sheet-table.ts";
import { read, type CellReading } from "./cell-reading.ts";
import { cellText } from "./cell-text.ts";
import { blankMarkNote, isBlankMark } from "./plain-text.ts";
import { brief } from "./read-amount.ts";

/** Serial numbers that mean a day: 1954 to 2119 in the 1900 system. */
const serials = { least: 20_000, most: 80_000 };
const dayOfSerialZero = Date.UTC(1899, 11, 30);
const millisecondsPerDay = 86_400_000;

const openEnded = /^(长期|持续|全年|常年|每年|常态|按计划|按时序|待定|未定|适时|尽快|根据|视)/u;
const quarterEnds: Readonly<Record<string, string>> = {
  一: "03",
  "1": "03",
  二: "06",
  "2": "06",
  三: "09",
  "3": "09",
  四: "12",
  "4": "12",
};

/**
 * Reads a date as exact as it is given. Serial numbers, 2021.3, 2021年3月, 3月底 (in `year`), 三季度, 年底前 and the like are
 * understood and noted; a word such as 长期 leaves the date empty, with a note. 2021.1 as a number may be October too,
 * since a sheet drops the last zero of 2021.10: that has to be settled by hand.
 */
export function readDate(cell: SheetCell, year: number): CellReading<PartialDate> {
  if (cell === null) return read<PartialDate>(null);
  if (typeof cell === "number") return readNumber(cell, year);
  if (typeof cell === "string") return readText(cell, year);
  if (typeof cell === "object" && cell.kind === "date") return withinReason(cell.date, []);
  return notADate(cell);
}

function readNumber(value: number, year: number): CellReading<PartialDate> {
  const written = cellText(value);
  const [, ofYear, tenth] = /^((?:19|20)\d{2})\.([1-9])$/u.exec(written) ?? [];
  if (tenth === "1") {
    const repairs = [`${ofYear}-01`, `${ofYear}-10`];
    return read<PartialDate>(null, rejected("ambiguous-date", `${written} 可能是1月，也可能是10月`, repairs));
  }
  const serial = Math.floor(value);
  if (serial >= serials.least && serial <= serials.most) return fromSerial(serial);
  return readText(written, year);
}

function fromSerial(serial: number): CellReading<PartialDate> {
  const day = new Date(dayOfSerialZero + serial * millisecondsPerDay).toISOString().slice(0, 10);
  return withinReason(day, [repaired("serial-date", `日期序列号 ${serial} 即 ${day}`)]);
}

function readText(text: string, year: number): CellReading<PartialDate> {
  const plain = plainForm(text);
  if (plain === "") return read<PartialDate>(null);
  if (isBlankMark(plain)) return read<PartialDate>(null, blankMarkNote);
  if (/^\d{5}$/u.test(plain) && Number(plain) >= serials.least && Number(plain) <= serials.most)
    return fromSerial(Number(plain));
  if (isPartialDate(plain)) return withinReason(plain, []);
  if (openEnded.test(plain))
    return read<PartialDate>(null, toCheck("open-ended-date", `“${brief(plain)}”不是具体时间，已记入备注`));
  const reading = readWrittenDate(inPlainDate(plain, year), year);
  if (!reading.ok || reading.value === null) return notADate(text, reading.ok ? "" : reading.problem);
  const notes = reading.value === text.trim() ? [] : [repaired("date-reworded", `按 ${reading.value} 处理`)];
  return read(reading.value, ...notes);
}

/** 2021年三季度, 上半年, 3月下旬, 2021年底前完成 as a date that names no more than it says. */
function inPlainDate(plain: string, year: number): string {
  return plain
    .replace(/(之前|以前|前)?(完成|建成|完工|竣工|投用|开工|启动)?$/u, "")
    .replace(/[.-]$/u, "")
    .replace(/(上旬|中旬|下旬|初|末)$/u, (part) => (part === "末" ? "底" : ""))
    .replace(/第?([一二三四1-4])季度?$/u, (_part, quarter: string) => `${quarterEnds[quarter] ?? "12"}月`)
    .replace(/上半年$/u, "06月")
    .replace(/(下半年|年内|年中)$/u, (part) => (part === "年中" ? "06月" : "12月"))
    .replace(/^(今年|本年)?年?底$/u, `${year}年底`)
    .replace(/^(\d{4})(?=\d{2}月$)/u, "$1年")
    .replace(/^(今年|本年度?|当年)/u, `${year}年`);
}

function withinReason(date: string, notes: readonly CellNote[]): CellReading<PartialDate> {
  const isReasonable = isPartialDate(date) && date >= "1900" && date < "3000";
  return isReasonable ? read(date, ...notes) : notADate(date, "年份应在1900到2999之间。");
}

function notADate(cell: SheetCell, because = ""): CellReading<PartialDate> {
  const shown = cellText(cell);
  const reason = because === "" ? "应如 2025、2025-11 或 2025-11-30" : because.replace(/。$/u, "");
  return read<PartialDate>(
    null,
    rejected("not-a-date", `“${brief(shown)}”不是可以识别的日期，${reason}`, proposals(shown)),
  );
}

/** The first date in a longer text, if it is one: 2021.3 of 2021.3—2023.6. */
function proposals(text: string): readonly string[] {
  const found = /(?:19|20)\d{2}[年./-]\d{1,2}(?!\d)(?:[月./-]\d{1,2}(?!\d)日?)?/u.exec(plainForm(text))?.[0];
  return found !== undefined && readWrittenDate(found, 0).ok ? [found] : [];
}

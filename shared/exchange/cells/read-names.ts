import { longestName } from "../../domain/longest-name.ts";
import { rejected, repaired, type CellNote } from "../problems.ts";
import type { SheetCell } from "../sheet-table.ts";
import { read, type CellReading } from "./cell-reading.ts";
import { cellText } from "./cell-text.ts";
import { blankMarkNote, cleaned, isBlankMark } from "./plain-text.ts";

const mostNames = 200;
const opening = "（(《〈[【“";
const closing = "）)》〉]】”";

/** Reads a name: without blanks around it and line breaks in it. At most 300 characters. */
export function readName(cell: SheetCell): CellReading<string> {
  const { text, notes } = cleaned(cellText(cell));
  const name = text.replaceAll(/\s*[\n\t]\s*/gu, "").trim();
  if (name === "") return read<string>(null, ...notes);
  if (isBlankMark(name)) return read<string>(null, ...notes, blankMarkNote);
  if (name.length > longestName) return read<string>(null, tooLong(name));
  const tidied = /[\n\t]/u.test(text.trim())
    ? [repaired("name-cleaned", "已去掉名称中的换行")]
    : blanksNotes(text, name);
  return read(name, ...notes, ...tidied);
}

/** Reads names separated by 、 , ; / or line breaks, but not within brackets; doubled names count once. */
export function readNames(cell: SheetCell): CellReading<readonly string[]> {
  const { text, notes } = cleaned(cellText(cell));
  const parts = splitNames(text);
  const names = [...new Set(parts)];
  if (names.length === 0) return read<readonly string[]>(null, ...notes);
  if (names.length === 1 && isBlankMark(names[0] ?? "")) return read<readonly string[]>(null, ...notes, blankMarkNote);
  const long = names.find((name) => name.length > longestName);
  if (long !== undefined) return read<readonly string[]>(null, tooLong(long));
  if (names.length > mostNames)
    return read<readonly string[]>(null, rejected("too-long", `最多${mostNames}个名称，这里有${names.length}个`));
  const doubled = names.length < parts.length ? [repaired("doubled-names", "重复的名称只计一次")] : [];
  return read(names, ...notes, ...doubled);
}

/** The names of a list as they stand there, doubles included. */
export function splitNames(text: string): readonly string[] {
  if (!hasSeparator.test(text)) return text.trim() === "" ? [] : [text.trim()];
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const sign of text) {
    if (opening.includes(sign)) depth += 1;
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && isSeparator(sign)) {
      names.push(name);
      name = "";
    } else name += sign;
  }
  return [...names, name].map((one) => one.trim()).filter((one) => one !== "");
}

const separators = "、,，;；/|\n\t";
const hasSeparator = /[、,，;；/|\n\t]/u;

function isSeparator(sign: string): boolean {
  return separators.includes(sign);
}

function blanksNotes(text: string, name: string): readonly CellNote[] {
  return text === name ? [] : [repaired("name-cleaned", "已去掉名称前后的空白")];
}

function tooLong(name: string): CellNote {
  return rejected("too-long", `名称最多${longestName}个字，这里有${name.length}个字`);
}

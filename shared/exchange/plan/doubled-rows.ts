import type { ImportRow } from "../rows/import-row.ts";
import { rejected, toCheck, type CellNote } from "../problems.ts";
import { matchKey } from "./match-keys.ts";

/** What is the matter with a row whose name stood in the sheet before. */
export type Doubling =
  /** Says the same as the row before in every cell. */
  { readonly kind: "double"; readonly of: ImportRow } | { readonly kind: "note"; readonly note: CellNote };

/** Remembers the rows of a sheet by name; to be asked row by row, from the top. */
export function doublesFinder(): (row: ImportRow) => Doubling | null {
  const seen = new Map<string, ImportRow[]>();
  return (row) => {
    const key = matchKey(row.values.title);
    const before = seen.get(key) ?? [];
    seen.set(key, [...before, row]);
    return before.length === 0 ? null : doublingOf(row, before);
  };
}

function doublingOf(row: ImportRow, before: readonly ImportRow[]): Doubling {
  const same = before.find((one) => saysTheSame(one, row));
  if (same) return { kind: "double", of: same };
  const clash = before.find((one) => !haveDifferentNumbers(one, row));
  if (clash === undefined) {
    return { kind: "note", note: toCheck("same-name", `与第${before[0]?.row}行名称相同、序号不同，按两项处理`) };
  }
  const message = `与第${clash.row}行名称相同而内容不同，请改正名称或序号，或者删去一行`;
  return { kind: "note", note: rejected("doubled", message) };
}

function haveDifferentNumbers(one: ImportRow, other: ImportRow): boolean {
  const [number, otherNumber] = [one.values.number, other.values.number];
  return number !== undefined && otherNumber !== undefined && matchKey(number) !== matchKey(otherNumber);
}

function saysTheSame(one: ImportRow, other: ImportRow): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable({ values }: ImportRow) {
  const { number: _number, title: _title, ...rest } = values;
  return rest;
}

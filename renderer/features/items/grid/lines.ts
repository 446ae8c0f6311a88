import { rowsIn, type ListPart } from "../list.ts";

/** A line of the sheet: the head of a group, or a row at its place; both drawn one below the other. */
export type GridLine =
  | { readonly kind: "group"; readonly part: ListPart }
  | { readonly kind: "row"; readonly place: number };

/** How many lines stand on the sheet: every row, and the head of every group. */
export function lineCount(parts: readonly ListPart[]): number {
  return rowsIn(parts) + headsIn(parts);
}

function headsIn(parts: readonly ListPart[]): number {
  return parts[0]?.group == null ? 0 : parts.length;
}

/** What stands on a line, from 0. */
export function lineAt(parts: readonly ListPart[], line: number): GridLine {
  if (headsIn(parts) === 0) return { kind: "row", place: line };
  const at = lastWhere(parts, (part, index) => part.first + index <= line);
  const part = parts[at];
  if (part === undefined) return { kind: "row", place: line };
  return part.first + at === line ? { kind: "group", part } : { kind: "row", place: line - at - 1 };
}

/** The line of the row at a place. */
export function lineOf(parts: readonly ListPart[], place: number): number {
  if (headsIn(parts) === 0) return place;
  return place + 1 + lastWhere(parts, ({ first, total }) => first <= place && total > 0);
}

/** The rows between two lines. */
export function placesBetween(parts: readonly ListPart[], first: number, last: number) {
  return { first: placeAtOrAfter(parts, first), last: Math.max(0, placeAtOrAfter(parts, last + 1) - 1) };
}

function placeAtOrAfter(parts: readonly ListPart[], line: number): number {
  const found = lineAt(parts, line);
  return found.kind === "row" ? found.place : found.part.first;
}

/** The last of the parts for which something holds that holds for all before it; folded parts may be skipped over. */
function lastWhere(parts: readonly ListPart[], holds: (part: ListPart, index: number) => boolean): number {
  return parts.findLastIndex(holds);
}

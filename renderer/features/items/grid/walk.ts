import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";

/** A cell of the list: its row's place and its column's, both from 0. */
export interface CellPlace {
  readonly place: number;
  readonly column: number;
}

/** How far the list reaches, and how many rows are on screen. */
export interface ListSize {
  readonly rows: number;
  /** Rows that hold an item; one more stands empty below them where items can be added. */
  readonly filled: number;
  readonly columns: number;
  readonly page: number;
}

export interface PressedKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** Where a key leads from a cell as in a spreadsheet; null for keys that do not walk, and for Tab past the last cell. */
export function cellAfterKey({ key, ctrl, shift }: PressedKey, from: CellPlace, size: ListSize): CellPlace | null {
  if (size.rows === 0) return null;
  const { place, column } = from;
  const at = (row: number, col: number): CellPlace => ({
    place: within(row, size.rows),
    column: within(col, size.columns),
  });
  // The end is where something stands; from there it goes on to the empty row.
  const last = place < size.filled - 1 ? size.filled - 1 : size.rows;
  switch (key) {
    case "ArrowDown":
      return at(ctrl ? last : place + 1, column);
    case "ArrowUp":
      return at(ctrl ? 0 : place - 1, column);
    case "ArrowRight":
      return at(place, ctrl ? size.columns : column + 1);
    case "ArrowLeft":
      return at(place, ctrl ? 0 : column - 1);
    case "PageDown":
      return at(place + size.page, column);
    case "PageUp":
      return at(place - size.page, column);
    case "Home":
      return at(ctrl ? 0 : place, 0);
    case "End":
      return at(ctrl ? last : place, size.columns);
    case "Enter":
      return ctrl ? null : at(place + (shift ? -1 : 1), column);
    case "Tab":
      return ctrl ? null : cellAfterTab(from, shift ? -1 : 1, size);
    default:
      return null;
  }
}

/** Cells that are filled in with Tab: the column in which that began, and the cell to which the last Tab led. */
export interface TabRun {
  readonly from: number;
  readonly at: CellPlace;
}

/** Where a key leads when Tabs went before: Enter then goes to the next row where they began, as in a spreadsheet. */
export function walkAfterTabs(
  pressed: PressedKey,
  from: CellPlace,
  size: ListSize,
  before: TabRun | null,
): { readonly to: CellPlace | null; readonly run: TabRun | null } {
  const run = before?.at.place === from.place && before.at.column === from.column ? before : null;
  const goesBack = pressed.key === "Enter" && !pressed.shift && run !== null;
  const to = cellAfterKey(pressed, goesBack ? { ...from, column: run.from } : from, size);
  return { to, run: pressed.key === "Tab" && to !== null ? { from: run?.from ?? from.column, at: to } : null };
}

/** Tab goes on in the next row behind the last column; past the last cell it leaves the list. */
function cellAfterTab({ place, column }: CellPlace, step: 1 | -1, { rows, columns }: ListSize): CellPlace | null {
  const next = column + step;
  if (next >= 0 && next < columns) return { place, column: next };
  const row = place + step;
  if (row < 0 || row >= rows) return null;
  return { place: row, column: step === 1 ? 0 : columns - 1 };
}

/** Keys that widen the selection while Shift is held; Enter and Tab go backwards instead. */
export function extendsSelection({ key, shift }: PressedKey): boolean {
  return shift && key !== "Enter" && key !== "Tab";
}

/** The cells from one to another, both included. */
export function rangeBetween(one: CellPlace, other: CellPlace): CellRange {
  return {
    top: Math.min(one.place, other.place),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.place, other.place),
    right: Math.max(one.column, other.column),
  };
}

function within(wanted: number, count: number): number {
  return Math.min(count - 1, Math.max(0, wanted));
}

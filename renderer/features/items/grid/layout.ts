import type { SharedOwnColumn } from "../../../../shared/domain/own-column.ts";
import {
  frozenColumns,
  shownColumns,
  usualColumns,
  type ColumnChoice,
} from "../../../../shared/exchange/grid/list-columns.ts";
import { columnsFor, gridColumn, gutterWidth, type GridColumn } from "./columns.tsx";

/** Height of a row and of the head, in px; grid.css names them too. */
export const rowHeight = 34;
export const headHeight = 44;
/** Height of the row of sums at the foot, its line included; grid-sums.css names it too. */
export const footHeight = 32;

/** A column at its place on the sheet; in px from the sheet's left edge. */
export interface PlacedColumn {
  readonly column: GridColumn;
  /** Its place among all columns, the hidden ones included, from 0. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly frozen: boolean;
}

export interface GridLayout {
  readonly columns: readonly PlacedColumn[];
  /** Of the whole sheet, in px. */
  readonly width: number;
  /** For `grid-template-columns`, the row numbers included. */
  readonly template: string;
  /** What the frozen columns cover at the left, in px. */
  readonly frozenWidth: number;
}

/** Where the list stands. */
export interface GridRoom {
  /** In px. */
  readonly width: number;
  /** A record is open beside it: some columns give way where there is too little room, and the record shows them. */
  readonly beside: boolean;
  /** The own columns of the year's lists. */
  readonly own?: readonly SharedOwnColumn[] | undefined;
}

/**
 * Places the chosen columns. As long as nobody has set a width, what room is left goes to the texts, by their shares.
 */
export function layoutOf(choice: ColumnChoice, { width, beside, own = [] }: GridRoom): GridLayout {
  const shown = gridColumns(choice, own);
  const columns = beside ? columnsFor(shown, width) : shown;
  const widths = columns.map(({ key, width: usual }) => choice.widths[key] ?? usual);
  const frozen = new Set(frozenColumns(choice));
  const growing = Object.keys(choice.widths).length === 0;
  const shares = growing ? columns.reduce((sum, { grows }) => sum + grows, 0) : 0;
  const spare = Math.max(0, width - widths.reduce((sum, px) => sum + px, gutterWidth));
  let left = gutterWidth;
  const placed = columns.map((column, at): PlacedColumn => {
    const wide = (widths[at] ?? column.width) + (shares === 0 ? 0 : Math.floor((spare * column.grows) / shares));
    const index = choice.order.indexOf(column.key);
    const place = { column, index, left, width: wide, frozen: frozen.has(column.key) };
    left += wide;
    return place;
  });
  return thawedWhereTooWide({ columns: placed, width: left, template: templateOf(placed), frozenWidth: 0 }, width);
}

function gridColumns(choice: ColumnChoice, own: readonly SharedOwnColumn[]): readonly GridColumn[] {
  return shownColumns(choice)
    .map((key) => gridColumn(key, own))
    .filter((column) => column !== undefined);
}

/** The columns as they stand until somebody arranges them, in a list so wide: what does not fit is not shown at first. */
export function usualColumnsIn(width: number): ColumnChoice {
  if (width === 0) return usualColumns;
  const shown = gridColumns(usualColumns, []);
  const fitting = columnsFor(shown, width);
  const left = shown.filter((column) => !fitting.includes(column)).map(({ key }) => key);
  return left.length === 0 ? usualColumns : { ...usualColumns, hidden: [...usualColumns.hidden, ...left] };
}

/** Frozen columns that leave no room for the others scroll with them, or the rest could never be seen. */
function thawedWhereTooWide(layout: GridLayout, width: number): GridLayout {
  const last = layout.columns.findLast(({ frozen }) => frozen);
  const frozenWidth = last === undefined ? gutterWidth : last.left + last.width;
  if (width === 0 || frozenWidth <= width - leastBeside) return { ...layout, frozenWidth };
  const columns = layout.columns.map((placed) => ({ ...placed, frozen: false }));
  return { ...layout, columns, frozenWidth: gutterWidth };
}

/** Room that the frozen columns must leave, in px. */
const leastBeside = 120;

function templateOf(columns: readonly PlacedColumn[]): string {
  return [gutterWidth, ...columns.map((one) => one.width)].map((px) => `${px}px`).join(" ");
}

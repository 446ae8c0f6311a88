import { gutterWidth, type GridColumn } from "./columns.tsx";

/** Height of a row and of the head, in px; grid.css names them too. */
export const rowHeight = 34;
export const headHeight = 44;

/** Columns that stay in sight while the others are scrolled sideways. */
const frozenKeys: ReadonlySet<string> = new Set(["number", "title"]);

/** A column at its place on the sheet; in px from the sheet's left edge. */
export interface PlacedColumn {
  readonly column: GridColumn;
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

/** Places the columns in a window `width` px wide; what room is left goes to the texts, by their shares. */
export function layoutOf(columns: readonly GridColumn[], width: number): GridLayout {
  const least = columns.reduce((sum, column) => sum + column.width, gutterWidth);
  const shares = columns.reduce((sum, { grows }) => sum + grows, 0);
  const spare = Math.max(0, width - least);
  let left = gutterWidth;
  let frozenWidth = gutterWidth;
  const placed = columns.map((column): PlacedColumn => {
    const wide = column.width + (shares === 0 ? 0 : Math.floor((spare * column.grows) / shares));
    const frozen = frozenKeys.has(column.key) && left === frozenWidth;
    const place = { column, left, width: wide, frozen };
    left += wide;
    if (frozen) frozenWidth = left;
    return place;
  });
  const template = [gutterWidth, ...placed.map((one) => one.width)].map((px) => `${px}px`).join(" ");
  return { columns: placed, width: left, template, frozenWidth };
}

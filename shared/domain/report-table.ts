import type { BlockBinding } from "./draft/data-definition.ts";
import type { Caption } from "./report-caption.ts";

export interface TableBlock {
  readonly kind: "table";
  readonly caption: Caption | null;
  /** 单位：万元 at the right above the table. */
  readonly unitsLine: string | null;
  readonly columns: readonly TableColumn[];
  /** Head of several rows with merged cells; without it the titles of the columns are the head. */
  readonly head?: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** 合计 row in the columns' order; empty text where nothing is summed. */
  readonly totalRow: readonly string[] | null;
  readonly note: string | null;
  /** In the body a landscape table turns its pages; absent, it lies as the pages around it. */
  readonly orientation?: "portrait" | "landscape";
  /** How it follows the data while the report is drafted; absent for a table that stays as it is. */
  readonly bound?: BlockBinding;
}

/** Cells from left to right. A place that a cell from the left or from above covers is not named again, as in HTML. */
export type TableRow = readonly TableCell[];

export type TableCell = string | MergedCell;

export interface MergedCell {
  readonly text: string;
  /** How many columns it takes, from 1. */
  readonly across?: number;
  /** How many rows it takes, from 1. */
  readonly down?: number;
  /** Ground of the cell in steps from 1 (lightest) to 4 (darkest), for tables whose figures are seen at a glance. */
  readonly shade?: Shade;
  /** Belongs to the line that opens a group of rows: in 黑体, on one page with the row below. */
  readonly opensGroup?: boolean;
}

export type Shade = 1 | 2 | 3 | 4;

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width; shares of all columns need not add up to anything. */
  readonly share: number;
  readonly align: "left" | "center" | "right";
  /** Holds names of places and offices, which break behind 、 and behind the name of a place. */
  readonly holdsNames?: boolean;
}

/** A cell at its place in the grid of a table. */
export interface PlacedCell {
  readonly text: string;
  readonly column: number;
  readonly across: number;
  /** Rows that it takes; 0 for the place of a cell that began further up. */
  readonly down: number;
  readonly shade: Shade | null;
  readonly opensGroup: boolean;
}

const noneOpen: ReadonlyMap<number, OpenCell> = new Map();

interface OpenCell {
  readonly across: number;
  readonly rowsLeft: number;
}

/**
 * Gives cells their columns, row by row: what does not fit in is left out, missing cells are empty, and a cell never goes
 * below the last row. Rows without merged cells cost no more than a look.
 */
export function* placedRows(rows: readonly TableRow[], columnCount: number): Generator<readonly PlacedCell[]> {
  let open = noneOpen;
  for (const [at, row] of rows.entries()) {
    const placed = placeRow(row, open, columnCount, rows.length - at);
    yield placed.cells;
    open = placed.open;
  }
}

function placeRow(row: TableRow, above: ReadonlyMap<number, OpenCell>, columnCount: number, rowsLeft: number) {
  const cells: PlacedCell[] = [];
  const open = new Map<number, OpenCell>();
  let next = 0;
  let column = 0;
  while (column < columnCount) {
    const covering = above.get(column);
    const cell = covering ? { ...emptyCell, column, across: covering.across } : placeCell(row[next], column);
    if (!covering) next += 1;
    const across = covering ? cell.across : Math.min(cell.across, roomUntil(above, column, columnCount));
    const down = covering ? covering.rowsLeft : Math.min(cell.down, rowsLeft);
    cells.push({ ...cell, across, down: covering ? 0 : down });
    if (down > 1) open.set(column, { across, rowsLeft: down - 1 });
    column += across;
  }
  return { cells, open: open.size === 0 ? noneOpen : open };
}

function placeCell(cell: TableCell | undefined, column: number): PlacedCell {
  if (cell === undefined || typeof cell === "string") return { ...emptyCell, text: cell ?? "", column, down: 1 };
  const { text, shade = null, opensGroup = false } = cell;
  return { text, column, across: atLeastOne(cell.across), down: atLeastOne(cell.down), shade, opensGroup };
}

const emptyCell = { text: "", across: 1, down: 0, shade: null, opensGroup: false } as const;

const atLeastOne = (count = 1) => Math.max(1, Math.floor(count));

/** Columns up to the next cell from above, or to the end. */
function roomUntil(above: ReadonlyMap<number, OpenCell>, column: number, columnCount: number): number {
  let room = 1;
  while (column + room < columnCount && !above.has(column + room)) room += 1;
  return room;
}

/** Whether no cell of a row takes several places or differs in looks. */
export function isPlainRow(row: TableRow): row is readonly string[] {
  for (const cell of row) if (typeof cell !== "string") return false;
  return true;
}

/** Whether a cell reaches into rows below, so that the rows can only be placed together. */
export function reachesDown(rows: readonly TableRow[]): boolean {
  for (const row of rows) for (const cell of row) if (typeof cell !== "string" && (cell.down ?? 1) > 1) return true;
  return false;
}

/** The text of a cell wherever it stands. */
export function cellText(cell: TableCell | undefined): string {
  return typeof cell === "object" ? cell.text : (cell ?? "");
}

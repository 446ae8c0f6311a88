import { officialText } from "../../../shared/domain/official-text.ts";
import type { TableBlock, TableColumn } from "../../../shared/domain/report-table.ts";

/** A column together with how its cell is written; rows carry a running number from 1. */
export interface AnnexColumn<Row> extends TableColumn {
  readonly cell: (row: Row, number: number) => string;
  /** What stands in the 合计 row; absent for columns that are not summed. */
  readonly total?: string;
  /** A column that stays even when all its cells are empty. */
  readonly always?: boolean;
  /** Words that people typed: they are brought to official punctuation. */
  readonly typed?: boolean;
}

/** What a figure cell shows where no figure is given. */
export const noFigure = "—";

interface TableText {
  readonly unitsLine: string | null;
  readonly note: string | null;
  readonly withTotal: boolean;
}

/** A table of the columns that have something to show in at least one row; cells in official punctuation. */
export function annexTable<Row>(
  columns: readonly AnnexColumn<Row>[],
  rows: readonly Row[],
  { unitsLine, note, withTotal }: TableText,
): TableBlock {
  const shown = columns.filter((column) => column.always === true || rows.some((row) => hasValue(column.cell(row, 1))));
  return {
    kind: "table",
    caption: null,
    unitsLine,
    columns: shown.map(({ title, share, align }) => ({ title, share, align })),
    rows: rows.map((row, index) => rowOf(shown, row, index + 1)),
    totalRow: withTotal ? shown.map(({ total }) => total ?? "") : null,
    note,
  };
}

/** A plain loop: a table of 10,000 items has more than 100,000 cells. */
function rowOf<Row>(columns: readonly AnnexColumn<Row>[], row: Row, number: number): readonly string[] {
  const cells: string[] = [];
  for (const column of columns) {
    const cell = column.cell(row, number);
    cells.push(column.typed === true ? officialText(cell) : cell);
  }
  return cells;
}

function hasValue(cell: string): boolean {
  return cell !== "" && cell !== noFigure;
}

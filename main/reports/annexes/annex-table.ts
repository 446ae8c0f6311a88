import { officialText } from "../../../shared/domain/official-text.ts";
import type { TableBlock, TableColumn } from "../../../shared/domain/report.ts";

/** A column together with how its cell is written; rows carry a running number from 1. */
export interface AnnexColumn<Row> extends TableColumn {
  readonly cell: (row: Row, number: number) => string;
  /** What stands in the 合计 row; absent for columns that are not summed. */
  readonly total?: string;
  /** A column that stays even when all its cells are empty. */
  readonly always?: boolean;
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
  const written = columns.map((column) => ({ column, cells: cellsOf(column, rows) }));
  const shown = written.filter(({ column, cells }) => column.always === true || cells.some(hasValue));
  return {
    kind: "table",
    caption: null,
    unitsLine,
    columns: shown.map(({ column: { title, share, align } }) => ({ title, share, align })),
    rows: rows.map((_, index) => shown.map(({ cells }) => cells[index] ?? "")),
    totalRow: withTotal ? shown.map(({ column }) => column.total ?? "") : null,
    note,
  };
}

/** Figures (right-aligned) are written by this program and need no correction. */
function cellsOf<Row>({ cell, align }: AnnexColumn<Row>, rows: readonly Row[]): readonly string[] {
  if (align === "right") return rows.map((row, index) => cell(row, index + 1));
  return rows.map((row, index) => officialText(cell(row, index + 1)));
}

function hasValue(cell: string): boolean {
  return cell !== "" && cell !== noFigure;
}

import { officialText } from "../../../shared/domain/official-text.ts";
import type { TableBlock, TableColumn } from "../../../shared/domain/report.ts";

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

function rowOf<Row>(columns: readonly AnnexColumn<Row>[], row: Row, number: number): readonly string[] {
  return columns.map(({ cell, typed }) => (typed === true ? officialText(cell(row, number)) : cell(row, number)));
}

function hasValue(cell: string): boolean {
  return cell !== "" && cell !== noFigure;
}

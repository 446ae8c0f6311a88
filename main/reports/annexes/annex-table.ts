import { noCheckpoint, withCheckpoints, type Checkpoint } from "../../../shared/checkpoint.ts";
import { officialText } from "../../../shared/domain/official-text.ts";
import type { TableBlock, TableColumn, TableRow } from "../../../shared/domain/report-table.ts";

/**
 * A column together with how its cell is written; rows carry a running number from 1. In all annexes alike a figure that is
 * not given is `noFigure`, words that are not given leave their cell empty.
 */
export interface AnnexColumn<Row> extends TableColumn {
  readonly cell: (row: Row, number: number) => string;
  /** What stands in the 合计 row; absent for columns that are not summed. */
  readonly total?: string;
  /** A column that stays even when all its cells are empty. */
  readonly always?: boolean;
  /** Words that people typed: they are brought to official punctuation. */
  readonly typed?: boolean;
}

/** Rows that belong together, under a line of their own where `title` is not null. */
export interface AnnexGroup<Row> {
  readonly title: string | null;
  /** By the titles of their columns; none for a line that holds nothing but its title. */
  readonly sums?: ReadonlyMap<string, string>;
  readonly rows: readonly Row[];
}

/** What a figure cell shows where no figure is given. */
export const noFigure = "—";

interface TableText {
  readonly unitsLine: string | null;
  readonly note: string | null;
  readonly withTotal: boolean;
  /** Called between rows. */
  readonly checkpoint?: Checkpoint;
}

/** A table of the columns that have something to show in at least one row; cells in official punctuation. */
export function annexTable<Row>(
  columns: readonly AnnexColumn<Row>[],
  groups: readonly AnnexGroup<Row>[],
  { unitsLine, note, withTotal, checkpoint = noCheckpoint }: TableText,
): TableBlock {
  const isUsed = (column: AnnexColumn<Row>) => {
    checkpoint();
    return groups.some(({ rows }) => rows.some((row) => hasValue(column.cell(row, 1))));
  };
  const shown = columns.filter((column) => column.always === true || isUsed(column));
  return {
    kind: "table",
    caption: null,
    unitsLine,
    columns: shown.map(({ title, share, align, holdsNames }) => ({
      title,
      share,
      align,
      ...(holdsNames ? { holdsNames } : {}),
    })),
    rows: rowsOf(shown, groups, checkpoint),
    totalRow: withTotal ? shown.map(({ total }) => total ?? "") : null,
    note,
  };
}

function rowsOf<Row>(
  columns: readonly AnnexColumn<Row>[],
  groups: readonly AnnexGroup<Row>[],
  checkpoint: Checkpoint,
): TableRow[] {
  const rows: TableRow[] = [];
  let number = 0;
  for (const group of groups) {
    if (group.title !== null) rows.push(headOf(columns, group.title, group.sums));
    for (const row of withCheckpoints(group.rows, checkpoint)) rows.push(rowOf(columns, row, (number += 1)));
  }
  return rows;
}

/** The title stands over all columns up to the first sum. */
function headOf<Row>(
  columns: readonly AnnexColumn<Row>[],
  title: string,
  sums: ReadonlyMap<string, string> = new Map(),
): TableRow {
  const first = columns.findIndex((column) => sums.has(column.title));
  const across = first === -1 ? columns.length : first;
  const cells = columns.slice(across).map((column) => ({ text: sums.get(column.title) ?? "", opensGroup: true }));
  return [{ text: officialText(title), across, opensGroup: true }, ...cells];
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

import { cellText, type TableBlock, type TableRow } from "../../report-table.ts";

/** All rows of a table from above: head, rows, 合计. */
export function tableRows({ head, columns, rows, totalRow }: TableBlock): readonly TableRow[] {
  return [...(head ?? [columns.map(({ title }) => title)]), ...rows, ...(totalRow === null ? [] : [totalRow])];
}

function headRowCount({ head }: TableBlock): number {
  return head?.length ?? 1;
}

/** The cells of a row as one line of words, to be found again by. */
export function rowText(row: TableRow | undefined): string {
  return (row ?? []).map(cellText).join("｜");
}

/** The table with other words in one cell. */
export function withCell<Table extends TableBlock>(table: Table, row: number, column: number, text: string): Table {
  const heads = headRowCount(table);
  if (row < heads) return withHeadCell(table, row, column, text);
  const at = row - heads;
  if (at < table.rows.length)
    return { ...table, rows: changed(table.rows, at, (old) => changedRow(old, column, text)) };
  if (table.totalRow === null) return table;
  const filled = Array.from({ length: Math.max(table.totalRow.length, column + 1) }, (_, place) =>
    place === column ? text : (table.totalRow?.[place] ?? ""),
  );
  return { ...table, totalRow: filled };
}

function withHeadCell<Table extends TableBlock>(table: Table, row: number, column: number, text: string): Table {
  if (table.head !== undefined) {
    return { ...table, head: changed(table.head, row, (old) => changedRow(old, column, text)) };
  }
  return { ...table, columns: changed(table.columns, column, (old) => ({ ...old, title: text })) };
}

function changedRow(row: TableRow, column: number, text: string): TableRow {
  const length = Math.max(row.length, column + 1);
  return Array.from({ length }, (_, place) => {
    const cell = row[place] ?? "";
    if (place !== column) return cell;
    return typeof cell === "string" ? text : { ...cell, text };
  });
}

/** Without one of its rows between head and 合计; those are not taken out. */
export function withoutRow<Table extends TableBlock>(table: Table, row: number): Table {
  const at = row - headRowCount(table);
  return { ...table, rows: table.rows.filter((_, place) => place !== at) };
}

/** With a new row behind the given one; behind the head it is the first, behind 合计 the last. */
export function withRowBehind<Table extends TableBlock>(table: Table, row: number, cells: readonly string[]): Table {
  const at = Math.min(table.rows.length, Math.max(0, row + 1 - headRowCount(table)));
  const fresh = table.columns.map((_, place) => cells[place] ?? "");
  return { ...table, rows: table.rows.toSpliced(at, 0, fresh) };
}

const changed = <Value>(list: readonly Value[], at: number, change: (value: Value) => Value): readonly Value[] =>
  list.map((value, place) => (place === at ? change(value) : value));

import { cellAddress } from "../cells/cell-address.ts";
import { cellText } from "../cells/cell-text.ts";
import { readName } from "../cells/read-names.ts";
import type { CellNote } from "../problems.ts";
import { mergesByRow, seenCell } from "../rows/merged-cells.ts";
import { isBlank, type SheetCell, type SheetTable } from "../sheet-table.ts";
import type { ProblemPlaces } from "./find-problem-sheet.ts";
import { problemFields, type ProblemField } from "./problem-columns.ts";
import { readProblemCell, type ProblemValues } from "./read-problem-cell.ts";

/** A finding at a cell of a sheet of problems. */
export interface ProblemNote extends CellNote {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** C7. */
  readonly cell: string;
  readonly heading: string;
  readonly field: ProblemField | "title";
  readonly shown: string;
}

/** A row of a sheet of problems as it was read, before anybody knows which item it belongs to. */
export interface ProblemRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** The text of the hidden number; "" without one. */
  readonly key: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly values: ProblemValues;
  readonly raws: { readonly [Field in ProblemField]?: SheetCell };
  readonly notes: readonly ProblemNote[];
  /** Puts what is found later at the cell of its field. */
  readonly tell: (field: ProblemNote["field"], note: CellNote) => ProblemNote;
}

/** Reads the rows below the header; 序号 and 事项名称 in merged cells are filled down, rows without any content are passed over. */
export function readProblemRows(table: SheetTable, places: ProblemPlaces, year: number): readonly ProblemRow[] {
  const merges = mergesByRow(table);
  const rows: ProblemRow[] = [];
  for (let index = places.header + 1; index < table.rows.length; index += 1) {
    const seen = (column: number) => seenCell(table.rows, merges, index, column);
    const own = (column: number) => {
      const { cell, top } = seen(column);
      return top < index ? null : cell;
    };
    if ([...places.fields.values()].every(({ column }) => isBlank(own(column)))) continue;
    rows.push(problemRow({ table, places, year, row: index + 1, filled: (column) => seen(column).cell, own }));
  }
  return rows;
}

interface RowInHand {
  readonly table: SheetTable;
  readonly places: ProblemPlaces;
  readonly year: number;
  readonly row: number;
  /** The cell, or that of the merged range it lies in. */
  readonly filled: (column: number) => SheetCell;
  /** The cell; blank within a merged range that begins further up. */
  readonly own: (column: number) => SheetCell;
}

function problemRow({ table, places, year, row, filled, own }: RowInHand): ProblemRow {
  const nameIn = (column: number | null) => (column === null ? null : readName(filled(column)).value);
  const values: ProblemValues = {};
  const raws: { [Field in ProblemField]?: SheetCell } = {};
  const tell: ProblemRow["tell"] = (field, note) => {
    const { column, heading } =
      field === "title" ? titlePlace(table, places) : (places.fields.get(field) ?? titlePlace(table, places));
    const shown = cellText(field === "title" ? filled(column) : own(column)).slice(0, 500);
    return { ...note, sheet: table.name, row, column, cell: cellAddress(row, column), heading, field, shown };
  };
  const notes = problemFields.flatMap((field) => {
    const place = places.fields.get(field);
    if (place === undefined) return [];
    raws[field] = own(place.column);
    const reading = readProblemCell(field, own(place.column), year);
    Object.assign(values, reading.values);
    return reading.notes.map((note) => tell(field, note));
  });
  const key = places.key === null ? "" : cellText(own(places.key)).trim();
  return {
    sheet: table.name,
    row,
    key,
    number: nameIn(places.number),
    title: nameIn(places.title),
    values,
    raws,
    notes,
    tell,
  };
}

function titlePlace({ rows }: SheetTable, { header, title }: ProblemPlaces) {
  return { column: title, heading: cellText(rows[header]?.[title]) };
}

import type { OwnColumnDraft } from "../../domain/own-column.ts";
import { guessColumns } from "../headings/guess-columns.ts";
import type { Heading } from "../headings/heading.ts";
import { droppedKindOf } from "../rows/row-kinds.ts";
import { readRow, type ReadRow } from "../rows/read-row.ts";
import { sheetReading } from "../rows/sheet-reading.ts";
import type { SheetTable } from "../sheet-table.ts";

/** A row that a unit wrote into its form by itself: an item that it proposes, read as the import reads one. */
export interface AddedRow {
  readonly sheet: string;
  /** The form that it stands in. */
  readonly formId: string;
  readonly row: ReadRow;
}

/** Where a row without a key stands, from 0, and the form that it belongs to. */
export interface WithoutKey {
  readonly index: number;
  readonly formId: string;
}

/** What rows without a key are: items that are proposed, or sums, notes and the like. */
export interface ReadAdded {
  readonly added: readonly AddedRow[];
  /** Row numbers from 0. */
  readonly others: readonly number[];
}

interface AddedPlaces {
  readonly header: number;
  readonly headings: readonly Heading[];
  readonly year: number;
  readonly own: readonly OwnColumnDraft[];
}

/** Reads rows below a header (from 0) with these headings; dates without a year belong to `year`. */
export function readAdded(
  table: SheetTable,
  rows: readonly WithoutKey[],
  { header, headings, year, own }: AddedPlaces,
): ReadAdded {
  if (rows.length === 0) return { added: [], others: [] };
  const columns = guessColumns(headings, "wan", own).filter(({ field }) => field !== null);
  const choices = { sheet: table.name, headerRow: header + 1, headerRows: 1, columns };
  const reading = sheetReading(table, choices, { year, corrections: [] });
  const added: AddedRow[] = [];
  const others: number[] = [];
  for (const { index, formId } of rows) {
    const look = reading.lookOf(index);
    if (look.title === "" || droppedKindOf(look, reading.look) !== null) others.push(index);
    else added.push({ sheet: table.name, formId, row: readRow(index + 1, reading.cellsOf(index), null) });
  }
  return { added, others };
}

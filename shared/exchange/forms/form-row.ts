import type { SharedOwnColumn } from "../../domain/own-column.ts";
import { isOwnField } from "../../domain/own-field.ts";
import { exportedCell, type WorkbookCell, type WorkbookRow } from "../exported-cells.ts";
import { workbookCellText } from "../plan/value-text.ts";
import { knownFields, type AskedField } from "./form-fields.ts";
import { writeRowKey, type RowKey, type SentTexts } from "./row-key.ts";

/** One line of a form: what the unit sees, what it may change, and what is hidden. */
export interface FormRow {
  readonly known: readonly WorkbookCell[];
  readonly open: readonly WorkbookCell[];
  readonly key: string;
  readonly sent: readonly string[];
  /** Which of the open cells, from 0, the item's list has no column for. */
  readonly closed: readonly number[];
}

/** The line of an item in a form with these columns to be filled in, own ones as the lists of the year have them. */
export function formRow(
  row: WorkbookRow,
  fields: readonly AskedField[],
  key: Omit<RowKey, "itemId" | "revision">,
  own: readonly SharedOwnColumn[] = [],
): FormRow {
  const open = fields.map((field) => openCell(field, row, own));
  const sent = open.map(workbookCellText);
  const texts: SentTexts = Object.fromEntries(fields.map((field, place) => [field, sent[place] ?? ""]));
  const { id, revision, worklistId } = row.item;
  const isClosed = (field: AskedField) =>
    isOwnField(field) && !own.some((column) => column.field === field && column.worklistIds.includes(worklistId));
  return {
    known: knownFields.map((field) => exportedCell(field, row)),
    open,
    key: writeRowKey({ ...key, itemId: id, revision }, texts),
    sent,
    closed: fields.flatMap((field, place) => (isClosed(field) ? [place] : [])),
  };
}

/** A decimal of an own column as a number, as far as a sheet keeps it exactly. */
function openCell(field: AskedField, row: WorkbookRow, own: readonly SharedOwnColumn[]): WorkbookCell {
  const cell = exportedCell(field, row);
  const isNumber = own.some((column) => column.field === field && column.kind === "number");
  return isNumber && typeof cell === "string" && String(Number(cell)) === cell ? Number(cell) : cell;
}

/** What a field of an item shows now, as a form would show it. */
export function textNow(field: AskedField, row: WorkbookRow): string {
  return workbookCellText(exportedCell(field, row));
}

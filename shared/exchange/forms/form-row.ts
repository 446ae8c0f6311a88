import { exportedCell, type WorkbookCell, type WorkbookRow } from "../exported-cells.ts";
import { workbookCellText } from "../plan/value-text.ts";
import { knownFields, type FormField } from "./form-fields.ts";
import { writeRowKey, type RowKey, type SentTexts } from "./row-key.ts";

/** One line of a form: what the unit sees, what it may change, and what is hidden. */
export interface FormRow {
  readonly known: readonly WorkbookCell[];
  readonly open: readonly WorkbookCell[];
  readonly key: string;
  readonly sent: readonly string[];
}

/** The line of an item in a form with these columns to be filled in. */
export function formRow(
  row: WorkbookRow,
  fields: readonly FormField[],
  key: Omit<RowKey, "itemId" | "revision">,
): FormRow {
  const open = fields.map((field) => exportedCell(field, row));
  const sent = open.map(workbookCellText);
  const texts: SentTexts = Object.fromEntries(fields.map((field, place) => [field, sent[place] ?? ""]));
  const { id, revision } = row.item;
  return {
    known: knownFields.map((field) => exportedCell(field, row)),
    open,
    key: writeRowKey({ ...key, itemId: id, revision }, texts),
    sent,
  };
}

/** What a field of an item shows now, as a form would show it. */
export function textNow(field: FormField, row: WorkbookRow): string {
  return workbookCellText(exportedCell(field, row));
}

import type { Item } from "../../domain/item.ts";
import type { OwnColumn } from "../../domain/own-column.ts";
import { isOwnField, ownField, type OwnField } from "../../domain/own-field.ts";
import type { ItemProblem } from "../../domain/problems/item-problem.ts";
import { problemLabels } from "../../domain/problems/problem-labels.ts";
import { cellAddress } from "../cells/cell-address.ts";
import type { WorkbookRow } from "../exported-cells.ts";
import { isFigure } from "../grid/cell-field.ts";
import { fieldForm, importFieldLabel, type FieldForm } from "../import-fields.ts";
import { workbookCellText } from "../plan/value-text.ts";
import { problemCell } from "../problem-rows/problem-columns.ts";
import { problemAt, type CellProblem } from "../problems.ts";
import { cellEdit, ownCellEdit, sameOwnText, sameText } from "./cell-edit.ts";
import { collateReports, type CellReport, type Said } from "./collate-reports.ts";
import type { CollectedCell, CollectedField } from "./collected.ts";
import type { CellEdit } from "./edit-of.ts";
import { sameField, type AskedField } from "./form-fields.ts";
import { textNow } from "./form-row.ts";
import { problemEdits, sameProblemText, type ProblemCellEdit } from "./problem-edit.ts";
import type { ReturnedCell, ReturnedRow } from "./read-form.ts";
import type { ReturnedProblem } from "./read-problem-form.ts";

/** In which of the files, from 0, and by which unit a row was returned; null for a form that this store has no record of. */
interface From {
  readonly file: number;
  readonly unit: string | null;
}

/** A returned row of an item that the store holds. */
export interface KnownRow extends From {
  readonly returned: ReturnedRow;
  /** The item as it stands at the form's cut-off date. */
  readonly now: WorkbookRow;
  /** The own columns of its list. */
  readonly own?: readonly OwnColumn[];
}

/** A returned row of a problem that the store holds. */
export interface KnownProblem extends From {
  readonly returned: ReturnedProblem;
  readonly item: Item;
  readonly now: ItemProblem;
}

/** A cell that cannot be taken as it stands. */
export interface FormProblem extends Omit<CellProblem, "field"> {
  readonly field: CollectedField;
  readonly file: number;
  readonly sheet: string;
  readonly itemId: string;
}

export interface Collation {
  readonly cells: readonly CollectedCell[];
  readonly problems: readonly FormProblem[];
}

/**
 * Puts together, cell by cell, what all returned forms say differently from what was sent out, of items and of their problems, and
 * compares it with what the store holds now. What the store holds already is no difference any more.
 */
export function collate(rows: readonly KnownRow[], problems: readonly KnownProblem[] = []): Collation {
  const said = [...rows.flatMap(saidOfItem), ...problems.flatMap(saidOfProblem)];
  const { cells, unread } = collateReports(said);
  return { cells, problems: unread.flatMap(problemsOf) };
}

function saidOfItem(row: KnownRow): readonly Said[] {
  return row.returned.cells.flatMap((returned): readonly Said[] => {
    const { field } = returned;
    if (isOwnField(field)) return saidOfOwn(row, returned, field);
    const edit = cellEdit({ ...returned, field }, row.now.item);
    const same = (one: string, other: string) => sameText(field, one, other);
    return edit === null ? [] : [{ edit, report: itemReport(row, returned, { field, same, form: fieldForm(field) }) }];
  });
}

/** A name of an own column was read without its blanks. */
function saidOfOwn(row: KnownRow, returned: ReturnedCell, read: OwnField): readonly Said[] {
  const column = row.own?.find(({ name }) => sameField(ownField(name), read)) ?? null;
  const field = column === null ? read : ownField(column.name);
  const edit = ownCellEdit(returned, column, row.now.item.year);
  const same = (one: string, other: string) => sameOwnText(column?.kind ?? "text", one, other);
  return edit === null ? [] : [{ edit, report: itemReport(row, returned, { field, same, form: "text" }) }];
}

function itemReport(
  { file, unit, returned: { sheet, row, key }, now }: KnownRow,
  { column, heading, sent }: ReturnedCell,
  { field, same, form }: { readonly field: AskedField; readonly same: CellReport["same"]; readonly form: FieldForm },
): CellReport {
  const { id: itemId, number, title } = now.item;
  const asOf = isFigure(field) ? key.asOf : null;
  return {
    named: {
      id: [itemId, field, ...(asOf === null ? [] : [asOf])].join(" "),
      itemId,
      number,
      title,
      problemId: null,
      about: null,
      field,
      label: importFieldLabel(field),
      form,
      asOf,
      now: textNow(field, now),
    },
    sent,
    heading,
    at: { row, column },
    place: { file, sheet, cell: cellAddress(row, column), unit },
    same,
  };
}

function saidOfProblem(known: KnownProblem): readonly Said[] {
  return problemEdits(known.returned, known.item.year).map(({ returned, edit }) => ({
    edit,
    report: problemReport(known, returned),
  }));
}

function problemReport(
  { file, unit, returned: { sheet, row }, item, now }: KnownProblem,
  { field, column, heading, sent }: ProblemCellEdit["returned"],
): CellReport {
  const { id: itemId, number, title } = item;
  return {
    named: {
      id: `${now.id} problem.${field}`,
      itemId,
      number,
      title,
      problemId: now.id,
      about: now.problem ?? "",
      field: `problem.${field}`,
      label: problemLabels[field],
      form: "text",
      asOf: null,
      now: workbookCellText(problemCell(field, now)),
    },
    sent,
    heading,
    at: { row, column },
    place: { file, sheet, cell: cellAddress(row, column), unit },
    same: sameProblemText,
  };
}

function problemsOf({ edit, report }: { readonly edit: CellEdit; readonly report: CellReport }): FormProblem[] {
  const { named, heading, at, place } = report;
  const { file, sheet } = place;
  const shown = edit.text.slice(0, 500);
  return edit.notes.map((note) => ({
    // Where a note stands is told by its cell; what it is about, by the field of the collection.
    ...problemAt({ ...at, heading, field: "title", shown }, note),
    field: named.field,
    file,
    sheet,
    itemId: named.itemId,
  }));
}

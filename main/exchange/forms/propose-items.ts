import type { OwnColumn } from "../../../shared/domain/own-column.ts";
import { isOwnField, ownField, ownFieldsOf, ownName, type OwnField } from "../../../shared/domain/own-field.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { AddedRow } from "../../../shared/exchange/forms/read-added.ts";
import { proposalId, type Proposal, type TakenProposal } from "../../../shared/exchange/forms/proposal.ts";
import {
  fieldForm,
  importFieldLabel,
  importFields,
  type FieldForm,
  type WorkbookField,
} from "../../../shared/exchange/import-fields.ts";
import { fieldChanges } from "../../../shared/exchange/plan/differences.ts";
import { planImport } from "../../../shared/exchange/plan/plan-import.ts";
import type { ExistingItem, Planned, PlannedRow, RowWork } from "../../../shared/exchange/plan/plan-types.ts";
import { valueText } from "../../../shared/exchange/plan/value-text.ts";
import type { ImportValues } from "../../../shared/exchange/rows/import-row.ts";
import type { ValuesInHand } from "../../../shared/exchange/rows/read-field.ts";
import { notesInWords } from "./notes-in-words.ts";
import type { FormWithAdded, PlannedProposal } from "./planned-proposal.ts";

/** What the proposed items are compared with. */
export interface ItemPlaces {
  readonly existing: readonly ExistingItem[];
  /** The list that a new one goes to; null while the year has none. */
  readonly worklistId: string | null;
  /** The own columns of the year's lists. */
  readonly own: readonly OwnColumn[];
  readonly taken: readonly TakenProposal[];
}

export interface ProposedItems {
  readonly proposals: readonly PlannedProposal[];
  readonly planned: readonly PlannedRow[];
}

/** The items that a form proposes, sheet by sheet: in a sheet that was copied within the workbook other rows have the same numbers. */
export function proposeItems(form: FormWithAdded, places: ItemPlaces): ProposedItems {
  const bySheet = [...groupBy(form.added, ({ sheet }) => sheet).values()].map((added) => {
    const ofSheet = { ...form, added };
    const planned = planItems(ofSheet, places);
    return { planned, proposals: planned.rows.flatMap((row) => itemProposal(ofSheet, planned, places, row) ?? []) };
  });
  return {
    proposals: bySheet.flatMap(({ proposals }) => proposals),
    planned: bySheet.flatMap(({ planned }) => planned.rows),
  };
}

function planItems({ file, added }: FormWithAdded, { existing, worklistId, taken }: ItemPlaces): Planned {
  const decided = new Map(taken.map(({ proposal, itemId }) => [proposal, itemId]));
  const decisions = added.flatMap(({ sheet, row: { row } }) => {
    const itemId = decided.get(proposalId("item", file, sheet, row));
    return itemId === undefined ? [] : [{ row, itemId }];
  });
  const rows = added.map(({ row }) => row);
  // The form is the program's own: an item of this name is that item, whatever list it is on.
  return planImport({ rows, existing, places: new Map(), worklistId, ownExport: true, decisions });
}

function itemProposal(
  form: FormWithAdded,
  planned: Planned,
  { worklistId, own }: ItemPlaces,
  row: PlannedRow,
): PlannedProposal | null {
  const { outcome, number, title, near } = row;
  const added = form.added.find((one) => one.row.row === row.row);
  if (added === undefined || outcome === "unchanged") return null;
  const found = planned.work.find((one) => one.row.row === row.row) ?? null;
  const list =
    found === null ? worklistId : (found.existing?.item.worklistId ?? listWithColumns(found, own, worklistId));
  const work = found === null ? null : withUnit(onItsList(underItsName(found), own, list), form);
  const lost = lostFields(found, work);
  const problems = [...added.row.problems, ...planned.problems.filter((problem) => problem.row === row.row)];
  const proposal: Proposal = {
    id: proposalId("item", form.file, added.sheet, row.row),
    kind: "item",
    file: form.file,
    sheet: added.sheet,
    row: row.row,
    unit: form.unit,
    outcome,
    number,
    title,
    problem: null,
    values: work === null ? [] : valuesOf(work),
    near,
    notes: [
      ...notesInWords(problems),
      ...lost.map((field) => lostInWords(field, found)),
      ...(work === null || !isUnitAdded(work, added) ? [] : [`没有写明单位，按填报单位“${form.unit}”`]),
    ],
    worklistId: list,
    needs: null,
  };
  const spare = Object.fromEntries(lost.map((field) => [field, found?.values[field] ?? null]));
  return { proposal, asOf: form.asOf, item: work, spare, problem: null };
}

/** A new item goes to the list of the form; where that lacks a column that the item fills, to the first list that has them all. */
function listWithColumns({ values }: RowWork, own: readonly OwnColumn[], usual: string | null): string | null {
  const fields = ownFieldsOf(values);
  const hasAll = (worklistId: string | null) =>
    fields.every((field) => own.some((one) => one.worklistId === worklistId && ownField(one.name) === field));
  if (hasAll(usual)) return usual;
  return own.find(({ worklistId }) => hasAll(worklistId))?.worklistId ?? usual;
}

/** 没有“投资主体”这一列，填写的“甲公司”不采用. */
function lostInWords(field: OwnField, found: RowWork | null): string {
  const value = found === null ? "" : valueText(field, found.values);
  if (found?.existing) return `所在的清单没有“${ownName(field)}”这一列，填写的“${value}”不采用`;
  return `要列入的清单没有“${ownName(field)}”这一列，填写的“${value}”不采用；改列入有这一列的清单时采用`;
}

/** The own columns that something was written into and that are not taken over. */
function lostFields(found: RowWork | null, work: RowWork | null) {
  if (found === null || work === null) return [];
  return ownFieldsOf(found.values).filter((field) => work.values[field] === undefined);
}

/** An item that a person recognised keeps its number and name: that a unit wrote them otherwise is why it was asked about. */
function underItsName(work: RowWork): RowWork {
  if (work.existing === null) return work;
  const { number: _number, title: _title, ...values } = work.values;
  return { ...work, values };
}

/** An own column that the item's list does not have holds nothing. */
function onItsList(work: RowWork, own: readonly OwnColumn[], worklistId: string | null): RowWork {
  const columns = new Set(own.filter((column) => column.worklistId === worklistId).map(({ name }) => ownField(name)));
  const lacking = ownFieldsOf(work.values).filter((field) => !columns.has(field));
  if (lacking.length === 0) return work;
  const values: ValuesInHand = { ...work.values };
  for (const field of lacking) delete values[field];
  return { ...work, values };
}

function isUnitAdded({ values }: RowWork, { row }: AddedRow): boolean {
  return (["leadUnit", "responsibleUnits"] as const).some(
    (field) => values[field] !== undefined && row.values[field] === undefined,
  );
}

/** A new item that names no unit is the business of the unit that reports it. */
function withUnit(work: RowWork, { unit, way }: FormWithAdded): RowWork {
  const { values, existing } = work;
  const isNamed = values.leadUnit !== undefined || values.responsibleUnits !== undefined;
  if (existing !== null || isNamed || unit === null || way === null) return work;
  return { ...work, values: { ...values, ...(way === "lead" ? { leadUnit: unit } : { responsibleUnits: [unit] }) } };
}

function valuesOf({ values, existing }: RowWork): Proposal["values"] {
  if (existing !== null)
    return fieldChanges(values, existing).map((one) => Object.assign({ form: formOf(one.field) }, one));
  const given = [...importFields.filter((field) => isTold(field, values)), ...ownFieldsOf(values)];
  return given.map((field) => ({
    field,
    label: importFieldLabel(field),
    form: formOf(field),
    before: "",
    after: valueText(field, values),
  }));
}

function formOf(field: WorkbookField): FieldForm {
  return isOwnField(field) ? "text" : fieldForm(field);
}

/** Number and name stand in columns of their own. */
function isTold(field: (typeof importFields)[number], values: ImportValues): boolean {
  return values[field] !== undefined && field !== "number" && field !== "title";
}

import type { YearData } from "../../../shared/domain/year-data.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { AddedProblem } from "../../../shared/exchange/forms/read-problem-form.ts";
import type { AddedRow } from "../../../shared/exchange/forms/read-added.ts";
import {
  othersForTheSame,
  proposalId,
  type Proposal,
  type TakenProposal,
} from "../../../shared/exchange/forms/proposal.ts";
import type { SendingWay } from "../../../shared/exchange/forms/units-of-form.ts";
import { fieldChanges } from "../../../shared/exchange/plan/differences.ts";
import { planImport } from "../../../shared/exchange/plan/plan-import.ts";
import type { ExistingItem, Planned, PlannedRow, RowWork } from "../../../shared/exchange/plan/plan-types.ts";
import { valueText } from "../../../shared/exchange/plan/value-text.ts";
import { planProblems } from "../../../shared/exchange/problem-rows/plan-problems.ts";
import type { ProblemWork } from "../../../shared/exchange/problem-rows/problem-plan.ts";
import {
  fieldForm,
  importFieldLabel,
  importFields,
  type FieldForm,
  type WorkbookField,
} from "../../../shared/exchange/import-fields.ts";
import type { OwnColumn } from "../../../shared/domain/own-column.ts";
import { isOwnField, ownField, ownFieldsOf, ownName } from "../../../shared/domain/own-field.ts";
import type { ImportValues } from "../../../shared/exchange/rows/import-row.ts";
import type { ValuesInHand } from "../../../shared/exchange/rows/read-field.ts";
import { workbookRows } from "../workbook-rows.ts";

/** A form with what its unit wrote into it by itself. */
export interface FormWithAdded {
  readonly file: number;
  readonly unit: string | null;
  /** Null for a form that this store has no record of. */
  readonly way: SendingWay | null;
  readonly asOf: IsoDate;
  /** The list that most of its items are on; null where none is known. */
  readonly worklistId: string | null;
  readonly added: readonly AddedRow[];
  readonly addedProblems: readonly AddedProblem[];
}

/** A proposal with what has to be written for it; null where it cannot be taken. */
export interface PlannedProposal {
  readonly proposal: Proposal;
  readonly asOf: IsoDate;
  readonly item: RowWork | null;
  readonly problem: ProblemWork | null;
}

/** Compares what units propose with the year: new, known by its name, or not to be read. What says nothing new is no proposal. */
export function propose(
  data: YearData,
  units: readonly string[],
  forms: readonly FormWithAdded[],
  taken: readonly TakenProposal[],
): readonly PlannedProposal[] {
  const existing = existingAt(data);
  const proposals = forms.flatMap((form) => proposalsOf(data, units, existing(form.asOf), form, taken));
  const othersOf = othersForTheSame(proposals.map(({ proposal }) => proposal));
  return proposals.map((one) => withOthers(one, othersOf(one.proposal)));
}

/** The year's items as they stand at a date; most forms of a collection ask about the same one. */
function existingAt(data: YearData): (asOf: IsoDate) => readonly ExistingItem[] {
  const titles = new Map(data.worklists.map(({ id, title }) => [id, title]));
  const known = new Map<IsoDate, readonly ExistingItem[]>();
  return (asOf) => {
    const existing =
      known.get(asOf) ??
      workbookRows(data, asOf).map((row) =>
        Object.assign({ worklistTitle: titles.get(row.item.worklistId) ?? "" }, row),
      );
    known.set(asOf, existing);
    return existing;
  };
}

function proposalsOf(
  data: YearData,
  units: readonly string[],
  existing: readonly ExistingItem[],
  form: FormWithAdded,
  taken: readonly TakenProposal[],
): readonly PlannedProposal[] {
  const worklistId = form.worklistId ?? data.worklists[0]?.id ?? null;
  const planned = planItems(form, existing, worklistId, taken);
  const rows = form.addedProblems.map(({ row }) => row);
  const places = { existing, planned: planned.rows, worklistId };
  const problems = planProblems({ ...places, rows, problems: data.problems, units });
  return [
    ...planned.rows.flatMap((row) => itemProposal({ form, planned, worklistId, own: data.ownColumns }, row) ?? []),
    ...problems.rows.flatMap(({ outcome, number, title, problem, changes }, at): readonly PlannedProposal[] => {
      const row = rows[at];
      if (row === undefined || outcome === "unchanged") return [];
      const work = problems.work.find((one) => one.row === row) ?? null;
      const notes = problems.notes.filter((note) => note.row === row.row && note.sheet === row.sheet);
      const owner = work?.owner;
      const place = { file: form.file, sheet: row.sheet, row: row.row, unit: form.unit };
      const proposal: Proposal = {
        id: proposalId("problem", form.file, row.sheet, row.row),
        kind: "problem",
        ...place,
        outcome,
        number,
        title,
        problem,
        values: changes.map((change) => Object.assign({ form: "text" } as const, change)),
        near: [],
        notes: notes.map(({ message }) => message),
        worklistId: null,
        needs: owner?.kind === "row" ? needed(form, owner.row) : null,
      };
      return [{ proposal, asOf: form.asOf, item: null, problem: work }];
    }),
  ];
}

function planItems(
  { file, added }: FormWithAdded,
  existing: readonly ExistingItem[],
  worklistId: string | null,
  taken: readonly TakenProposal[],
): Planned {
  const decided = new Map(taken.map(({ proposal, itemId }) => [proposal, itemId]));
  const decisions = added.flatMap(({ sheet, row: { row } }) => {
    const itemId = decided.get(proposalId("item", file, sheet, row));
    return itemId === undefined ? [] : [{ row, itemId }];
  });
  const rows = added.map(({ row }) => row);
  // The form is the program's own: an item of this name is that item, whatever list it is on.
  return planImport({ rows, existing, places: new Map(), worklistId, ownExport: true, decisions });
}

interface Context {
  readonly form: FormWithAdded;
  readonly planned: Planned;
  readonly worklistId: string | null;
  /** The own columns of the year's lists. */
  readonly own: readonly OwnColumn[];
}

function itemProposal({ form, planned, worklistId, own }: Context, row: PlannedRow): PlannedProposal | null {
  const { outcome, number, title, near } = row;
  const added = form.added.find((one) => one.row.row === row.row);
  if (added === undefined || outcome === "unchanged") return null;
  const found = planned.work.find((one) => one.row.row === row.row) ?? null;
  const list = found?.existing?.item.worklistId ?? worklistId;
  const work = found === null ? null : withUnit(onItsList(underItsName(found), own, list), form);
  const lost =
    found === null || work === null
      ? []
      : ownFieldsOf(found.values).filter((field) => work.values[field] === undefined);
  const { sheet } = added;
  const notes = [...added.row.problems, ...planned.problems.filter((problem) => problem.row === row.row)];
  const proposal: Proposal = {
    id: proposalId("item", form.file, sheet, row.row),
    kind: "item",
    file: form.file,
    sheet,
    row: row.row,
    unit: form.unit,
    outcome,
    number,
    title,
    problem: null,
    values: work === null ? [] : valuesOf(work),
    near,
    notes: [
      ...notes.map(({ message }) => message),
      ...lost.map((field) => `所在的清单没有“${ownName(field)}”这一列，没有采用`),
      ...(work === null || !isUnitAdded(work, added) ? [] : [`没有写明单位，按填报单位“${form.unit}”`]),
    ],
    worklistId,
    needs: null,
  };
  return { proposal, asOf: form.asOf, item: work, problem: null };
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

function needed({ file, added }: FormWithAdded, row: number): string | null {
  const owner = added.find((one) => one.row.row === row);
  return owner === undefined ? null : proposalId("item", file, owner.sheet, row);
}

/** Two units may propose the same. */
function withOthers(one: PlannedProposal, others: readonly Proposal[]): PlannedProposal {
  const { proposal } = one;
  if (proposal.outcome !== "created" || others.length === 0) return one;
  const names = [...new Set(others.map(({ unit }) => unit ?? "单位不明"))].join("、");
  const what = proposal.kind === "item" ? "同名的事项" : "同样的问题";
  return { ...one, proposal: { ...proposal, notes: [...proposal.notes, `${names}也填报了${what}，请只采用一份`] } };
}

import { sharedOwnColumns, type OwnColumnDraft } from "../../../shared/domain/own-column.ts";
import { isOwnField, ownFieldsOf, ownName, type OwnField, type OwnValues } from "../../../shared/domain/own-field.ts";
import type { ImportChoices } from "../../../shared/exchange/import-choices.ts";
import type { ColumnMeaning, OwnForm } from "../../../shared/exchange/import-fields.ts";
import type { RowWork } from "../../../shared/exchange/plan/plan-types.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { ownColumnProblems, tidyOwnColumn } from "../../own-columns/own-column-rules.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { insertOwnColumn, listOwnColumns, ownColumnsOfList, updateOwnColumn } from "../../store/own-columns.ts";
import { readWorklist } from "../../store/worklists.ts";

/** The own columns of the year by name, each as all lists together have it. */
export function ownColumnsOfYear(db: ReadableDb, year: number): readonly OwnColumnDraft[] {
  const shared = sharedOwnColumns(listOwnColumns(db, year));
  return shared.map(({ name, kind, unit, choices, inAnnex }) => ({ name, kind, unit, choices, inAnnex }));
}

/** The choices with what own columns hold taken from the year itself, where it has them: the store knows better than a file. */
export function withPresentForms(db: ReadableDb, year: number, choices: ImportChoices): ImportChoices {
  if (!choices.columns.some(({ field }) => field !== null && isOwnField(field))) return choices;
  const forms = new Map(ownColumnsOfYear(db, year).map((column) => [column.name, column]));
  return { ...choices, columns: choices.columns.map((meaning) => withPresentForm(meaning, forms)) };
}

function withPresentForm(meaning: ColumnMeaning, forms: ReadonlyMap<string, OwnColumnDraft>): ColumnMeaning {
  const { field } = meaning;
  const present = field !== null && isOwnField(field) ? forms.get(ownName(field)) : undefined;
  if (present === undefined) return meaning;
  const { kind, unit, choices } = present;
  return { ...meaning, own: { kind, unit, choices } };
}

/**
 * Sets up the own columns that the rows need on the lists that they stand on, and the choices that a column lacks there. Fails with
 * `input-not-acceptable` where a column cannot be set up so.
 */
export function beginOwnColumns(
  context: UseCaseContext,
  work: readonly RowWork[],
  { choices: { columns }, year }: { readonly choices: ImportChoices; readonly year: number },
  newList: string | null,
): Result<null> {
  const forms = new Map<OwnField, OwnForm>();
  for (const { field, own } of columns) {
    if (field !== null && isOwnField(field) && own !== undefined) forms.set(field, own);
  }
  if (forms.size === 0) return succeed(null);
  const known = new Set(listOwnColumns(context.db, year).map(({ name }) => name));
  const unknown = [...forms.keys()].filter((field) => !known.has(ownName(field)));
  const wanted = new Map<string, Map<OwnField, Set<string>>>();
  // A column that no list has yet is set up on the list that takes the rows, also while it is empty.
  if (newList !== null) wanted.set(newList, new Map(unknown.map((field) => [field, new Set<string>()])));
  for (const { existing, values } of work) {
    const list = existing === null ? newList : existing.item.worklistId;
    if (list === null) continue;
    const ofList = wanted.get(list) ?? new Map<OwnField, Set<string>>();
    wanted.set(list, ofList);
    for (const field of ownFieldsOf(values)) {
      const given = ofList.get(field) ?? new Set<string>();
      ofList.set(field, given.add(valueOf(values, field)));
    }
  }
  for (const [list, fields] of wanted) {
    for (const [field, values] of fields) {
      const begun = beginColumn(context, list, field, forms.get(field), values);
      if (!begun.ok) return begun;
    }
  }
  return succeed(null);
}

function valueOf(values: OwnValues, field: OwnField): string {
  return values[field] ?? "";
}

function beginColumn(
  { db, newId, now }: UseCaseContext,
  worklistId: string,
  field: OwnField,
  form: OwnForm | undefined,
  values: ReadonlySet<string>,
): Result<null> {
  const worklist = readWorklist(db, worklistId);
  if (worklist === null || form === undefined) return fail({ kind: "not-found", what: "own-column" });
  const name = ownName(field);
  const present = ownColumnsOfList(db, worklistId).find((column) => column.name === name);
  if (present === undefined) {
    const draft = tidyOwnColumn({ name, ...form, inAnnex: false });
    const problems = ownColumnProblems(db, worklist, draft, null);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    insertOwnColumn(db, worklistId, draft, { id: newId(), now: now() });
    return succeed(null);
  }
  const lacking = [...values].filter((value) => present.kind === "choice" && !present.choices.includes(value));
  if (lacking.length === 0) return succeed(null);
  const draft = { ...present, choices: [...present.choices, ...lacking] };
  const problems = ownColumnProblems(db, worklist, draft, present);
  if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
  updateOwnColumn(db, present.id, draft, now());
  return succeed(null);
}

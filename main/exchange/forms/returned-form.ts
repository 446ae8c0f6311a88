import { standingOf } from "../../../shared/domain/standing.ts";
import type { Item, ProgressEntry } from "../../../shared/domain/item.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { OwnColumn } from "../../../shared/domain/own-column.ts";
import type { ItemProblem } from "../../../shared/domain/problems/item-problem.ts";
import type { KnownProblem, KnownRow } from "../../../shared/exchange/forms/collate.ts";
import type { AddedRow } from "../../../shared/exchange/forms/read-added.ts";
import type { ReturnedRow } from "../../../shared/exchange/forms/read-form.ts";
import type { AddedProblem, ReturnedProblem } from "../../../shared/exchange/forms/read-problem-form.ts";
import type { ReturnedForm } from "../../../shared/ipc/questions/forms.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { readSentForm } from "../../store/form-rounds.ts";
import { readItemProblem } from "../../store/item-problems.ts";
import { readItem } from "../../store/items.ts";
import { listProgress } from "../../store/progress.ts";
import type { FormWithAdded } from "./planned-proposal.ts";
import type { ReadFile } from "./read-returned.ts";

/** The rows of one form in a file. */
export interface FormRows {
  readonly formId: string;
  readonly rows: readonly ReturnedRow[];
  readonly problems: readonly ReturnedProblem[];
  readonly added: readonly AddedRow[];
  readonly addedProblems: readonly AddedProblem[];
}

/** The forms that a file holds, each with its rows. */
export function formsIn({ forms }: ReadFile): readonly FormRows[] {
  const rows = groupBy(forms.rows, ({ key }) => key.formId);
  const problems = groupBy(forms.problems, ({ key }) => key.formId);
  const ids = new Set([...rows.keys(), ...problems.keys()]);
  return [...ids].map((formId) => ({
    formId,
    rows: rows.get(formId) ?? [],
    problems: problems.get(formId) ?? [],
    added: forms.added.filter((one) => one.formId === formId),
    addedProblems: forms.addedProblems.filter((one) => one.formId === formId),
  }));
}

export interface FormInHand extends FormRows {
  readonly year: number;
  readonly file: number;
  readonly items: ItemReader;
  /** The own columns of a list. */
  readonly columnsOf: (worklistId: string) => readonly OwnColumn[];
}

/** What one form says, as far as it can be collected. */
export interface ReadForm {
  readonly form: ReturnedForm;
  readonly known: readonly KnownRow[];
  readonly problems: readonly KnownProblem[];
  readonly gone: readonly string[];
  readonly goneProblems: readonly string[];
  /** Null where the unit wrote nothing into it by itself. */
  readonly added: FormWithAdded | null;
}

/** Looks up what a form is about; of one that belongs elsewhere nothing is taken. */
export function returnedForm(db: ReadableDb, inHand: FormInHand): ReadForm {
  const { formId, rows, problems, year, file, items } = inHand;
  const sent = readSentForm(db, formId);
  const [first] = [...rows, ...problems];
  if (first === undefined) throw new Error(`the form ${formId} has no rows`);
  const { key } = first;
  const found = rows.map((row) => ({ row, own: items(row.key.itemId) }));
  const held = found.flatMap(({ row, own }) => (own === null ? [] : [{ row, own }]));
  const ofProblems = problems.map((returned) => ({
    returned,
    own: items(returned.key.itemId),
    now: presentProblem(db, returned),
  }));
  const unit = sent?.unit ?? null;
  const isHeld = held.length > 0 || ofProblems.some(({ own }) => own !== null);
  const state = stateOf({ isHeld, isRecorded: sent !== null, isThisYear: key.year === year });
  const isSound = state === "sound" || state === "no-record";
  const back = new Set(rows.map((row) => row.key.itemId));
  const missing = (sent?.items ?? []).filter((id) => !back.has(id)).flatMap((id) => items(id)?.item.title ?? []);
  const form = {
    formId,
    unit,
    year: key.year,
    asOf: key.asOf,
    rows: rows.length,
    missing: isSound ? missing : [],
    state,
  };
  if (!isSound) return { form, known: [], problems: [], gone: [], goneProblems: [], added: null };
  const way = sent?.round.way ?? null;
  const worklistId = mostCommon(held.map(({ own }) => own.item.worklistId));
  return {
    form,
    known: held.map(({ row, own }) => {
      return { file, unit, returned: row, now: standing(own, row), own: inHand.columnsOf(own.item.worklistId) };
    }),
    problems: ofProblems.flatMap(({ returned, own, now }) =>
      own === null || now === null ? [] : [{ file, unit, returned, item: own.item, now }],
    ),
    gone: found.filter(({ own }) => own === null).map(({ row }) => row.title),
    // An item that is gone is told by itself.
    goneProblems: ofProblems
      .filter(({ own, now }) => own !== null && now === null)
      .map(({ returned }) => returned.problem),
    added: withAdded(inHand, { unit, way, asOf: key.asOf, worklistId }),
  };
}

function withAdded(
  { file, added, addedProblems }: FormInHand,
  about: Pick<FormWithAdded, "unit" | "way" | "asOf" | "worklistId">,
): FormWithAdded | null {
  return added.length + addedProblems.length === 0 ? null : { file, ...about, added, addedProblems };
}

/** The list that most items are on, the first of several; null without any. */
function mostCommon(ids: readonly string[]): string | null {
  const counts = [...groupBy(ids, (id) => id)].map(([id, same]) => ({ id, count: same.length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.id ?? null;
}

/** The problem, as long as it is one of that item. */
function presentProblem(db: ReadableDb, { key }: ReturnedProblem): ItemProblem | null {
  const problem = readItemProblem(db, key.problemId);
  return problem?.itemId === key.itemId ? problem : null;
}

function stateOf(form: {
  readonly isHeld: boolean;
  readonly isRecorded: boolean;
  readonly isThisYear: boolean;
}): ReturnedForm["state"] {
  if (!form.isHeld && !form.isRecorded) return "foreign";
  if (!form.isThisYear) return "other-year";
  return form.isRecorded ? "sound" : "no-record";
}

interface OwnItem {
  readonly item: Item;
  readonly progress: readonly ProgressEntry[];
}

export type ItemReader = (id: string) => OwnItem | null;

/** Several forms ask about the same item: each is read once. */
export function itemReader(db: ReadableDb): ItemReader {
  const read = new Map<string, OwnItem | null>();
  return (id) => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const item = readItem(db, id);
    const own = item === null ? null : { item, progress: listProgress(db, id) };
    read.set(id, own);
    return own;
  };
}

function standing({ item, progress }: OwnItem, { key }: ReturnedRow): KnownRow["now"] {
  return { item, standing: standingOf(progress, key.asOf), sources: [] };
}

import { standingOf } from "../../../shared/domain/standing.ts";
import type { Item, ProgressEntry } from "../../../shared/domain/item.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { ItemProblem } from "../../../shared/domain/problems/item-problem.ts";
import { collate, type Collation, type KnownProblem, type KnownRow } from "../../../shared/exchange/forms/collate.ts";
import type { ReturnedRow } from "../../../shared/exchange/forms/read-form.ts";
import type { ReturnedProblem } from "../../../shared/exchange/forms/read-problem-form.ts";
import type { ReturnedFile, ReturnedForm } from "../../../shared/ipc/questions/forms.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { readSentForm } from "../../store/form-rounds.ts";
import { readItemProblem } from "../../store/item-problems.ts";
import { readItem } from "../../store/items.ts";
import { listProgress } from "../../store/progress.ts";
import type { ReadFile } from "./read-returned.ts";

/** What returned forms say, compared with the store as it stands now. */
export interface Comparison extends Collation {
  readonly files: readonly ReturnedFile[];
}

/** Compares the forms of a year. What belongs to another year or another store is told and left out. */
export function compareReturned(db: ReadableDb, year: number, files: readonly ReadFile[]): Comparison {
  const items = itemReader(db);
  const known: KnownRow[] = [];
  const problems: KnownProblem[] = [];
  const returned = files.map((file, index): ReturnedFile => {
    const { name, fingerprint, refusal, sameAs, isOpenElsewhere } = file;
    const read = formsIn(file).map((form) => returnedForm(db, { ...form, year, file: index, items }));
    known.push(...read.flatMap((one) => one.known));
    problems.push(...read.flatMap((one) => one.problems));
    return {
      name,
      fingerprint,
      refusal,
      sameAs,
      isOpenElsewhere,
      forms: read.map(({ form }) => form),
      leftOut: file.forms.leftOut,
      missingColumns: file.forms.missing,
      goneItems: [...new Set(read.flatMap(({ gone }) => gone))],
      goneProblems: read.flatMap(({ goneProblems }) => goneProblems),
    };
  });
  return { ...collate(known, problems), files: returned };
}

/** The rows of one form in a file. */
interface FormRows {
  readonly formId: string;
  readonly rows: readonly ReturnedRow[];
  readonly problems: readonly ReturnedProblem[];
}

function formsIn({ forms }: ReadFile): readonly FormRows[] {
  const rows = groupBy(forms.rows, ({ key }) => key.formId);
  const problems = groupBy(forms.problems, ({ key }) => key.formId);
  const ids = new Set([...rows.keys(), ...problems.keys()]);
  return [...ids].map((formId) => ({ formId, rows: rows.get(formId) ?? [], problems: problems.get(formId) ?? [] }));
}

interface FormInHand extends FormRows {
  readonly year: number;
  readonly file: number;
  readonly items: ItemReader;
}

interface ReadForm {
  readonly form: ReturnedForm;
  readonly known: readonly KnownRow[];
  readonly problems: readonly KnownProblem[];
  readonly gone: readonly string[];
  readonly goneProblems: readonly string[];
}

function returnedForm(db: ReadableDb, { formId, rows, problems, year, file, items }: FormInHand): ReadForm {
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
  if (!isSound) return { form, known: [], problems: [], gone: [], goneProblems: [] };
  return {
    form,
    known: held.map(({ row, own }) => ({ file, unit, returned: row, now: standing(own, row) })),
    problems: ofProblems.flatMap(({ returned, own, now }) =>
      own === null || now === null ? [] : [{ file, unit, returned, item: own.item, now }],
    ),
    gone: found.filter(({ own }) => own === null).map(({ row }) => row.title),
    // An item that is gone is told by itself.
    goneProblems: ofProblems
      .filter(({ own, now }) => own !== null && now === null)
      .map(({ returned }) => returned.problem),
  };
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

type ItemReader = (id: string) => OwnItem | null;

/** Several forms ask about the same item: each is read once. */
function itemReader(db: ReadableDb): ItemReader {
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

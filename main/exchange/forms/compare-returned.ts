import { standingOf } from "../../../shared/domain/standing.ts";
import type { Item, ProgressEntry } from "../../../shared/domain/item.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { collate, type Collation, type KnownRow } from "../../../shared/exchange/forms/collate.ts";
import type { ReturnedRow } from "../../../shared/exchange/forms/read-form.ts";
import type { ReturnedFile, ReturnedForm } from "../../../shared/ipc/questions/forms.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { readSentForm } from "../../store/form-rounds.ts";
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
  const returned = files.map((file, index): ReturnedFile => {
    const { name, fingerprint, refusal, sameAs, isOpenElsewhere } = file;
    const read = [...groupBy(file.forms.rows, ({ key }) => key.formId)].map(([formId, rows]) =>
      returnedForm(db, { formId, rows, year, file: index, items }),
    );
    known.push(...read.flatMap((one) => one.known));
    return {
      name,
      fingerprint,
      refusal,
      sameAs,
      isOpenElsewhere,
      forms: read.map(({ form }) => form),
      leftOut: file.forms.leftOut,
      missingColumns: file.forms.missing,
      goneItems: read.flatMap(({ gone }) => gone),
    };
  });
  return { ...collate(known), files: returned };
}

interface FormInHand {
  readonly formId: string;
  readonly rows: readonly ReturnedRow[];
  readonly year: number;
  readonly file: number;
  readonly items: ItemReader;
}

interface ReadForm {
  readonly form: ReturnedForm;
  readonly known: readonly KnownRow[];
  readonly gone: readonly string[];
}

function returnedForm(db: ReadableDb, { formId, rows, year, file, items }: FormInHand): ReadForm {
  const sent = readSentForm(db, formId);
  const [first] = rows;
  if (first === undefined) throw new Error(`the form ${formId} has no rows`);
  const { key } = first;
  const found = rows.map((row) => ({ row, own: items(row.key.itemId) }));
  const held = found.flatMap(({ row, own }) => (own === null ? [] : [{ row, own }]));
  const unit = sent?.unit ?? null;
  const state = stateOf({ isHeld: held.length > 0, isRecorded: sent !== null, isThisYear: key.year === year });
  const isSound = state === "sound" || state === "no-record";
  const back = new Set(rows.map((row) => row.key.itemId));
  const missing = (sent?.items ?? []).filter((id) => !back.has(id)).flatMap((id) => items(id)?.item.title ?? []);
  return {
    form: { formId, unit, year: key.year, asOf: key.asOf, rows: rows.length, missing: isSound ? missing : [], state },
    known: isSound
      ? held.map(({ row, own }): KnownRow => ({ file, unit, returned: row, now: standing(own, row) }))
      : [],
    gone: isSound ? found.filter(({ own }) => own === null).map(({ row }) => row.title) : [],
  };
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

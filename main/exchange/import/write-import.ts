import type { ImportPlan } from "../../../shared/ipc/questions/exchange.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { insertInBulk } from "../../store/insert-in-bulk.ts";
import { insertItemRows } from "../../store/item-rows.ts";
import { updateItem } from "../../store/items.ts";
import { nameKeys, rememberedNameKeys, type NameKeys } from "../../store/name-keys.ts";
import { insertProgressRow, insertProgressRows, listProgress, updateProgress } from "../../store/progress.ts";
import { insertWorklist } from "../../store/worklists.ts";
import { beginYear } from "../../years/begin-year.ts";
import { newSources } from "../../../shared/exchange/plan/differences.ts";
import type { RowWork } from "../../../shared/exchange/plan/plan-types.ts";
import type { IsoDate, PartialDate } from "../../../shared/domain/dates.ts";
import { sameCutOff } from "../../../shared/domain/cut-off-in-words.ts";
import { sourceCiter, type SourceCiter } from "./cite-sources.ts";
import { asPartialDate, itemChanges, newItem, newProgress, progressChanges } from "./item-values.ts";
import { beginOwnColumns } from "./own-meanings.ts";
import { writeProblems } from "./problem-rows.ts";
import type { ImportRequest, PreparedImport } from "./prepare-import.ts";

/** Number of rows between two looks at whether the user has cancelled. */
const rowsPerStep = 200;
/** From so many new items on it pays to prepare the store for them. */
const bulk = 100;

interface Writing extends Pick<UseCaseContext, "db" | "newId"> {
  readonly year: number;
  readonly worklistId: string;
  readonly asOf: PartialDate;
  /** One time for the whole import. */
  readonly now: string;
  readonly keys: NameKeys;
  readonly cite: SourceCiter;
}

export interface WrittenImport {
  readonly year: number;
  /** Null when no row needed a list. */
  readonly worklistId: string | null;
}

/** Writes what was planned; the caller holds the transaction. Fails with `cancelled`, or `input-not-acceptable` for an own column. */
export function writeImport(
  context: UseCaseContext,
  { year, worklist, planned, problemRows }: PreparedImport,
  request: Pick<ImportRequest, "year" | "asOf" | "choices">,
): Result<WrittenImport> {
  const { db, newId } = context;
  const now = context.now();
  const needsList = !planned.work.every(isKnown);
  if (planned.work.length > 0 && year === null) beginYear(db, request.year, now);
  const worklistId = needsList ? (worklist.id ?? beginWorklist(context, worklist, request.year, now)) : worklist.id;
  const begun = beginOwnColumns(context, planned.work, request, worklistId);
  if (!begun.ok) return begun;
  const cite = sourceCiter({ db, newId, now });
  const writing = {
    db,
    newId,
    now,
    cite,
    keys: rememberedNameKeys(db, now),
    year: request.year,
    worklistId: worklistId ?? "",
    asOf: asPartialDate(request.asOf),
  };
  /** The ids of new items by their rows, from 1. */
  const itemsOfRows = new Map<number, string>();
  const [changed, created] = [planned.work.filter(isKnown), planned.work.filter((work) => !isKnown(work))];
  const isGoingOn = (done: number) => isWanted(context, done, planned.work.length);
  const changeAll = () =>
    changed.every((work, index) => {
      if (index % rowsPerStep === 0 && !isGoingOn(index)) return false;
      writeRow(writing, work);
      return true;
    });
  const createAll = () => {
    for (let at = 0; at < created.length; at += rowsPerStep) {
      if (!isGoingOn(changed.length + at)) return false;
      const works = created.slice(at, at + rowsPerStep);
      const ids = createItems(writing, works);
      for (const [place, { row }] of works.entries()) itemsOfRows.set(row.row, ids[place] ?? "");
    }
    return true;
  };
  // The known ones first: while items are inserted in bulk, no others may be changed.
  const isWritten = changeAll() && (created.length < bulk ? createAll() : insertInBulk(db, request.year, createAll));
  if (isWritten) writeProblems(context, problemRows?.work ?? [], itemsOfRows);
  // A cancel is heard until all is written: the transaction goes back as a whole.
  if (!isWritten || context.cancelled()) return fail({ kind: "cancelled" });
  return succeed({ year: request.year, worklistId: needsList ? worklistId : null });
}

function isKnown({ existing }: RowWork): boolean {
  return existing !== null;
}

/** Tells how far the import is and whether it is to go on. */
function isWanted({ cancelled, progress }: UseCaseContext, done: number, all: number): boolean {
  if (cancelled()) return false;
  progress(0.5 + (0.5 * done) / all, `正在导入，已完成${done}行`);
  return true;
}

function beginWorklist(
  { db, newId }: UseCaseContext,
  { title, mechanism }: ImportPlan["worklist"],
  year: number,
  now: string,
): string {
  const draft = { year, title, mechanism, issuingBody: null, documentNumber: null, issuedOn: null };
  return insertWorklist(db, draft, { id: newId(), now }).id;
}

/** Answers the id of the row's item. */
function writeRow(writing: Writing, work: RowWork): string {
  const { existing, values } = work;
  if (existing === null) return createItems(writing, [work])[0] ?? "";
  const { id, title } = existing.item;
  const changes = itemChanges(values);
  if (Object.keys(changes).length > 0) updateItem(writing.db, id, changes, writing.now);
  recordProgress(writing, id, values);
  writing.cite(id, changes.title ?? title, newSources(values.sources ?? [], existing.sources));
  return id;
}

/**
 * Writes single rows as an import does: new items onto a list, figures at the cut-off date. What it answers writes one and tells the
 * item's id. The caller holds the transaction.
 */
export function rowWriter(
  { db, newId, now: clock }: Pick<UseCaseContext, "db" | "newId" | "now">,
  place: { readonly year: number; readonly worklistId: string; readonly asOf: IsoDate },
): (work: RowWork) => string {
  const now = clock();
  const writing: Writing = {
    db,
    newId,
    now,
    ...place,
    asOf: asPartialDate(place.asOf),
    keys: nameKeys(db, now),
    cite: sourceCiter({ db, newId, now }),
  };
  return (work) => writeRow(writing, work);
}

/** Answers the ids of the items, in their order. */
function createItems(writing: Writing, works: readonly RowWork[]): readonly string[] {
  const { db, newId, now, year, worklistId, asOf, keys, cite } = writing;
  const items = works.map(({ values }) => newItem(values, { id: newId(), year, worklistId, now }));
  const firstKey = insertItemRows(db, items, keys);
  const entries = items.flatMap(({ id: itemId }, place) => {
    const progress = progressChanges(works[place]?.values ?? {});
    if (Object.keys(progress).length === 0) return [];
    return [{ entry: newProgress(progress, { id: newId(), itemId, asOf, now }), itemKey: firstKey + place }];
  });
  insertProgressRows(db, entries);
  for (const [place, { id, title }] of items.entries()) cite(id, title, works[place]?.values.sources ?? []);
  return items.map(({ id }) => id);
}

/** Figures of a cut-off date that has an entry already go into that entry, the newest of its day; others begin one. */
function recordProgress({ db, newId, now, asOf }: Writing, itemId: string, values: RowWork["values"]): void {
  const progress = progressChanges(values);
  if (Object.keys(progress).length === 0) return;
  const entry = listProgress(db, itemId).findLast((one) => one.asOf !== null && sameCutOff(one.asOf, asOf));
  if (entry) updateProgress(db, entry.id, progress, now);
  else insertProgressRow(db, { key: null, entry: newProgress(progress, { id: newId(), itemId, asOf, now }) });
}

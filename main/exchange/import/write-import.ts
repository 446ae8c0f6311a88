import type { ImportPlan } from "../../../shared/ipc/questions/exchange.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { insertInBulk } from "../../store/insert-in-bulk.ts";
import { insertItemRow } from "../../store/item-rows.ts";
import { updateItem } from "../../store/items.ts";
import { insertProgressRow, listProgress, updateProgress } from "../../store/progress.ts";
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
    year: request.year,
    worklistId: worklistId ?? "",
    asOf: asPartialDate(request.asOf),
  };
  /** The ids of new items by their rows, from 1. */
  const itemsOfRows = new Map<number, string>();
  const [changed, created] = [planned.work.filter(isKnown), planned.work.filter((work) => !isKnown(work))];
  const writeAll = (rows: readonly RowWork[], done: number): boolean =>
    rows.every((work, index) => {
      if (!isWanted(context, done + index, planned.work.length)) return false;
      const id = writeRow(writing, work);
      if (work.existing === null) itemsOfRows.set(work.row.row, id);
      return true;
    });
  const createAll = () => writeAll(created, changed.length);
  // The known ones first: while items are inserted in bulk, no others may be changed.
  const isWritten =
    writeAll(changed, 0) && (created.length < bulk ? createAll() : insertInBulk(db, request.year, createAll));
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
  if (done % rowsPerStep > 0) return true;
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
function writeRow(writing: Writing, { existing, values }: RowWork): string {
  if (existing === null) return createItem(writing, values);
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
    cite: sourceCiter({ db, newId, now }),
  };
  return (work) => writeRow(writing, work);
}

function createItem({ db, newId, now, year, worklistId, asOf, cite }: Writing, values: RowWork["values"]): string {
  const id = newId();
  const item = newItem(values, { id, year, worklistId, now });
  insertItemRow(db, null, item, now);
  const progress = progressChanges(values);
  if (Object.keys(progress).length > 0) {
    insertProgressRow(db, { key: null, entry: newProgress(progress, { id: newId(), itemId: id, asOf, now }) });
  }
  cite(id, item.title, values.sources ?? []);
  return id;
}

/** Figures of a cut-off date that has an entry already go into that entry, the newest of its day; others begin one. */
function recordProgress({ db, newId, now, asOf }: Writing, itemId: string, values: RowWork["values"]): void {
  const progress = progressChanges(values);
  if (Object.keys(progress).length === 0) return;
  const entry = listProgress(db, itemId).findLast((one) => one.asOf !== null && sameCutOff(one.asOf, asOf));
  if (entry) updateProgress(db, entry.id, progress, now);
  else insertProgressRow(db, { key: null, entry: newProgress(progress, { id: newId(), itemId, asOf, now }) });
}

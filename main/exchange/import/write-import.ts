import type { ImportPlan } from "../../../shared/ipc/questions/exchange.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { insertItemRow } from "../../store/item-rows.ts";
import { updateItem } from "../../store/items.ts";
import { insertProgressRow, listProgress, updateProgress } from "../../store/progress.ts";
import { insertWorklist } from "../../store/worklists.ts";
import { beginYear } from "../../years/begin-year.ts";
import { newSources } from "../../../shared/exchange/plan/differences.ts";
import type { RowWork } from "../../../shared/exchange/plan/plan-types.ts";
import type { PartialDate } from "../../../shared/domain/dates.ts";
import { sameCutOff } from "../../../shared/domain/cut-off-in-words.ts";
import { sourceCiter, type SourceCiter } from "./cite-sources.ts";
import { asPartialDate, itemChanges, newItem, newProgress, progressChanges } from "./item-values.ts";
import type { ImportRequest, PreparedImport } from "./prepare-import.ts";

/** Number of rows between two looks at whether the user has cancelled. */
const rowsPerStep = 200;

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

/** Writes what was planned; the caller holds the transaction. Fails with `cancelled`. */
export function writeImport(
  context: UseCaseContext,
  { year, worklist, planned }: PreparedImport,
  request: ImportRequest,
): Result<WrittenImport> {
  const { db, newId } = context;
  const now = context.now();
  const needsList = planned.work.some(({ existing }) => existing === null);
  if (planned.work.length > 0 && year === null) beginYear(db, request.year, now);
  const worklistId = needsList ? (worklist.id ?? beginWorklist(context, worklist, request.year, now)) : worklist.id;
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
  for (const [index, work] of planned.work.entries()) {
    if (index % rowsPerStep === 0) {
      if (context.cancelled()) return fail({ kind: "cancelled" });
      context.progress(0.5 + (0.5 * index) / planned.work.length, `正在导入，已完成${index}行`);
    }
    writeRow(writing, work);
  }
  return succeed({ year: request.year, worklistId: needsList ? worklistId : null });
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

function writeRow(writing: Writing, { existing, values }: RowWork): void {
  if (existing === null) return createItem(writing, values);
  const { id, title } = existing.item;
  const changes = itemChanges(values);
  if (Object.keys(changes).length > 0) updateItem(writing.db, id, changes, writing.now);
  recordProgress(writing, id, values);
  writing.cite(id, changes.title ?? title, newSources(values.sources ?? [], existing.sources));
}

function createItem({ db, newId, now, year, worklistId, asOf, cite }: Writing, values: RowWork["values"]): void {
  const id = newId();
  const item = newItem(values, { id, year, worklistId, now });
  insertItemRow(db, null, item, now);
  const progress = progressChanges(values);
  if (Object.keys(progress).length > 0) {
    insertProgressRow(db, { key: null, entry: newProgress(progress, { id: newId(), itemId: id, asOf, now }) });
  }
  cite(id, item.title, values.sources ?? []);
}

/** Figures of a cut-off date that has an entry already go into that entry, the newest of its day; others begin one. */
function recordProgress({ db, newId, now, asOf }: Writing, itemId: string, values: RowWork["values"]): void {
  const progress = progressChanges(values);
  if (Object.keys(progress).length === 0) return;
  const entry = listProgress(db, itemId).findLast((one) => one.asOf !== null && sameCutOff(one.asOf, asOf));
  if (entry) updateProgress(db, entry.id, progress, now);
  else insertProgressRow(db, { key: null, entry: newProgress(progress, { id: newId(), itemId, asOf, now }) });
}

import { isDeepStrictEqual } from "node:util";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Item } from "../../shared/domain/item.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import { tidyProgress } from "../../shared/domain/tidy-item.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { RefusedRow, RowsChanged } from "../../shared/ipc/questions/many-items.ts";
import { succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep } from "../store/history-step.ts";
import { readItem, updateItem } from "../store/items.ts";
import { listProgress } from "../store/progress.ts";
import { columnFilterOf } from "./list-filter.ts";
import { acceptableFigures, writeFigures } from "./line-figures.ts";
import { rowsInHand } from "./rows-in-hand.ts";
import { stepsOf } from "./steps-of.ts";
import { acceptableChanges } from "./update-item.ts";

type Request = InputOf<"items:changeRows">;

/** Refused rows that are told with their reasons; the others are only counted. */
const mostRefusedTold = 100;

/**
 * Gives fields one value in any number of rows, in one step: in all of them or none, or, with `acceptValid`, in all that can
 * have it. Figures go into the progress entry of the cut-off date. Fails with `not-found`, `year-archived`,
 * `report-data-changed` when other rows stand at the places, or `cancelled`; then nothing has been changed.
 */
export const changeRows: UseCase<"items:changeRows"> = async (context, request) => {
  context.progress(0, "核对所选的行");
  await nextTurn();
  const filter = await columnFilterOf(context.db, { ...request, filter: request.rows.filter });
  if (!filter.ok) return filter;
  return inStep(context, () => {
    const ids = rowsInHand(context, request, filter.value);
    return ids.ok ? changeEach(context, request, ids.value) : ids;
  });
};

function changeEach(context: UseCaseContext, request: Request, ids: readonly string[]): Result<RowsChanged> {
  const checked = checkEach(context, request, ids);
  if (!checked.ok) return checked;
  const { changing, same, refused, refusedCount } = checked.value;
  const told = { same, refused, refusedCount };
  if (refusedCount > 0 && !request.acceptValid) return succeed({ applied: false, changed: 0, ...told });
  const { db, now } = context;
  const done = stepsOf(context, changing, { from: 0.3, words: "正在修改" }, ({ id, typed }) => {
    if (Object.keys(typed).length > 0) updateItem(db, id, typed, now());
    writeFigures(context, request.asOf, { id, figures: request.figures });
  });
  return done.ok ? succeed({ applied: true, changed: changing.length, ...told }) : done;
}

interface CheckedRows extends Omit<RowsChanged, "applied" | "changed"> {
  readonly changing: readonly ChangingRow[];
}

/** A row that becomes another one, with the changes as they would be kept. */
interface ChangingRow {
  readonly id: string;
  readonly typed: Request["changes"];
}

function checkEach(context: UseCaseContext, request: Request, ids: readonly string[]): Result<CheckedRows> {
  const changing: ChangingRow[] = [];
  const refused: RefusedRow[] = [];
  let refusedCount = 0;
  const done = stepsOf(context, ids, { from: 0, to: 0.3, words: "正在核对" }, (id) => {
    const item = presentItem(context.db, id);
    const acceptable = checkRow(context.db, request, item);
    if (acceptable.ok) return acceptable.value === null ? undefined : void changing.push(acceptable.value);
    refusedCount += 1;
    if (refused.length < mostRefusedTold) refused.push({ id, title: item.title, error: acceptable.error });
  });
  const same = ids.length - changing.length - refusedCount;
  return done.ok ? succeed({ changing, same, refused, refusedCount }) : done;
}

/** The row when the values make it another one than it is. Fails with `input-not-acceptable` or `not-found` (the list). */
function checkRow(db: ReadableDb, { asOf, changes, figures }: Request, item: Item): Result<ChangingRow | null> {
  const typed = acceptableChanges(db, item, changes);
  if (!typed.ok) return typed;
  const figuresOk = acceptableFigures(db, asOf, { id: item.id, figures, seen: {} });
  if (!figuresOk.ok) return figuresOk;
  const isChanging = differs(item, typed.value) || differsInFigures(db, item, asOf, figures);
  return succeed(isChanging ? { id: item.id, typed: typed.value } : null);
}

function differsInFigures(db: ReadableDb, { id }: Item, asOf: Request["asOf"], figures: Request["figures"]): boolean {
  if (Object.keys(figures).length === 0) return false;
  return differs(standingOf(listProgress(db, id), asOf), tidyProgress(figures));
}

function differs(row: object, wanted: object): boolean {
  const present = new Map<string, unknown>(Object.entries(row));
  return Object.entries(wanted).some(([field, value]) => !isDeepStrictEqual(present.get(field), value));
}

function presentItem(db: ReadableDb, id: string): Item {
  const item = readItem(db, id);
  if (item === null) throw new Error(`the list named no item ${id}`);
  return item;
}

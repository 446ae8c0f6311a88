import { setImmediate as nextTurn } from "node:timers/promises";
import { succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { runningStep } from "../store/history-steps.ts";
import { deleteInBulk } from "../store/delete-in-bulk.ts";
import { deleteItem, keepDeletedItem } from "../store/items.ts";
import { columnFilterOf } from "./list-filter.ts";
import { rowsInHand } from "./rows-in-hand.ts";
import { stepsOf } from "./steps-of.ts";

/** From so many rows on they are deleted all at once, which costs more at first and far less for each. */
const fromManyOn = 100;

/**
 * Deletes any number of rows with their progress in one step, all or none; undoing the step brings them back. Fails with
 * `not-found`, `year-archived`, `report-data-changed` when other rows stand at the places, or `cancelled`.
 */
export const deleteRows: UseCase<"items:deleteRows"> = async (context, request) => {
  const { db } = context;
  context.progress(0, "核对所选的行");
  await nextTurn();
  const filter = await columnFilterOf(db, { ...request, filter: request.rows.filter });
  if (!filter.ok) return filter;
  return inStep(context, () => {
    const ids = rowsInHand(context, request, filter.value);
    if (!ids.ok) return ids;
    const deleted = deleteEach(context, request.year, ids.value);
    if (!deleted.ok) return deleted;
    return succeed({ deleted: ids.value.length, stepId: runningStep(db, request.year).id });
  });
};

function deleteEach(context: UseCaseContext, year: number, ids: readonly string[]): Result<null> {
  const { db, now, newId } = context;
  const isMany = ids.length >= fromManyOn;
  const keys: number[] = [];
  const done = stepsOf(context, ids, { from: 0, to: isMany ? 0.6 : 1, words: "正在删除" }, (id) => {
    const stamp = { id: newId(), now: now() };
    if (isMany) keys.push(keepDeletedItem(db, id, stamp));
    else deleteItem(db, id, stamp);
  });
  if (done.ok && isMany) deleteInBulk(db, year, keys);
  return done;
}

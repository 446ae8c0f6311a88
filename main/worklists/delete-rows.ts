import { setImmediate as nextTurn } from "node:timers/promises";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { runningStep } from "../store/history-steps.ts";
import { deleteItem } from "../store/items.ts";
import { columnFilterOf } from "./list-filter.ts";
import { rowsInHand } from "./rows-in-hand.ts";
import { stepsOf } from "./steps-of.ts";

/**
 * Deletes any number of rows with their progress in one step, all or none; undoing the step brings them back. Fails with
 * `not-found`, `year-archived`, `report-data-changed` when other rows stand at the places, or `cancelled`.
 */
export const deleteRows: UseCase<"items:deleteRows"> = async (context, request) => {
  const { db, now, newId } = context;
  context.progress(0, "核对所选的行");
  await nextTurn();
  const filter = await columnFilterOf(db, { ...request, filter: request.rows.filter });
  if (!filter.ok) return filter;
  return inStep(context, () => {
    const ids = rowsInHand(context, request, filter.value);
    if (!ids.ok) return ids;
    const done = stepsOf(context, ids.value, { from: 0, words: "正在删除" }, (id) =>
      deleteItem(db, id, { id: newId(), now: now() }),
    );
    if (!done.ok) return done;
    return succeed({ deleted: ids.value.length, stepId: runningStep(db, request.year).id });
  });
};

import type { InputOf } from "../../shared/ipc/contract.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep } from "../store/history-step.ts";
import { deleteItem, undeleteItem } from "../store/items.ts";
import { openYear } from "../years/open-year.ts";
import { itemInHand } from "./item-in-hand.ts";

/**
 * Deletes several items of a year with their progress in one step, all or none. Fails with `not-found`, `year-archived` or
 * `edited-elsewhere`.
 */
export const deleteManyItems: UseCase<"items:deleteMany"> = (context, { year, items }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const refused = items.map((item) => inHand(db, year, item)).find((one) => !one.ok);
    if (refused !== undefined && !refused.ok) return refused;
    const deletionIds = items.map(({ id }) => {
      const deletionId = newId();
      deleteItem(db, id, { id: deletionId, now: now() });
      return deletionId;
    });
    return succeed({ deletionIds });
  });

function inHand(
  db: ReadableDb,
  year: number,
  { id, basedOn }: InputOf<"items:deleteMany">["items"][number],
): Result<unknown> {
  const item = itemInHand(db, id, basedOn);
  return item.ok && item.value.year !== year ? fail({ kind: "not-found", what: "item" }) : item;
}

/** Brings several deleted items back in one step; those that are back already stay as they are. Fails with `year-archived`. */
export const undeleteManyItems: UseCase<"items:undeleteMany"> = (context, { year, deletionIds }) =>
  inStep(context, () => {
    const { db, now } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    const restored = deletionIds.filter((id) => undeleteItem(db, id, now()) !== null);
    if (restored.length === 0) return fail({ kind: "not-found", what: "deletion" });
    return succeed({ restored: restored.length });
  });

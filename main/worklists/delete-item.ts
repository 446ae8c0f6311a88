import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as items from "../store/items.ts";
import { itemInHand } from "./item-in-hand.ts";

/** Deletes an item with its progress, undoably. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const deleteItem: UseCase<"items:delete"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const item = itemInHand(db, id, basedOn);
    if (!item.ok) return item;
    const deletionId = newId();
    items.deleteItem(db, id, { id: deletionId, now: now() });
    return succeed({ deletionId });
  });

import type { Item } from "../../shared/domain/item.ts";
import { itemProblems } from "../../shared/domain/item-rules.ts";
import { tidyItem } from "../../shared/domain/tidy-item.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep } from "../store/history-step.ts";
import * as items from "../store/items.ts";
import { itemInHand } from "./item-in-hand.ts";
import { worklistOfYear } from "./worklist-of-year.ts";

type ItemUpdate = InputOf<"items:update">;

/** Changes single fields of an item. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`. */
export const updateItem = ((context, update) =>
  inStep(context, () => {
    const { db, now } = context;
    const acceptable = acceptableUpdate(db, update);
    if (!acceptable.ok) return acceptable;
    return succeed(items.updateItem(db, update.id, acceptable.value.typed, now()));
  })) satisfies UseCase<"items:update">;

/** What an item is now and the changes as they would be kept, when they may be made; fails as `updateItem` does. */
export function acceptableUpdate(
  db: ReadableDb,
  { id, basedOn, changes }: ItemUpdate,
): Result<{ readonly item: Item; readonly typed: ItemUpdate["changes"] }> {
  const item = itemInHand(db, id, basedOn);
  if (!item.ok) return item;
  const typed = acceptableChanges(db, item.value, changes);
  return typed.ok ? succeed({ item: item.value, typed: typed.value }) : typed;
}

/** Changes of an item as they would be kept. Fails with `not-found` (the list) or `input-not-acceptable`. */
export function acceptableChanges(
  db: ReadableDb,
  item: Item,
  changes: ItemUpdate["changes"],
): Result<ItemUpdate["changes"]> {
  const typed = tidyItem(changes);
  const worklist = worklistOfYear(db, typed.worklistId ?? item.worklistId, item.year);
  if (!worklist.ok) return worklist;
  const problems = itemProblems({ ...item, ...typed }, typed);
  return problems.length > 0 ? fail({ kind: "input-not-acceptable", problems }) : succeed(typed);
}

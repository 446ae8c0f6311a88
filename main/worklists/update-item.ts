import type { Item } from "../../shared/domain/item.ts";
import { itemProblems } from "../../shared/domain/item-rules.ts";
import { tidyItem } from "../../shared/domain/tidy-item.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { ownValuesOf, type OwnValues, type SomeOwnValues } from "../../shared/domain/own-field.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep } from "../store/history-step.ts";
import * as items from "../store/items.ts";
import { homelessValues, ownValueProblems } from "../own-columns/own-value-rules.ts";
import { itemInHand } from "./item-in-hand.ts";
import { worklistOfYear } from "./worklist-of-year.ts";

type ItemUpdate = InputOf<"items:update">;

/** Changes single fields of an item. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`. */
export const updateItem = ((context, update) =>
  inStep(context, () => {
    const { db, now } = context;
    const acceptable = acceptableUpdate(db, update);
    if (!acceptable.ok) return acceptable;
    const { item, typed } = acceptable.value;
    return succeed(items.updateReadItem(db, item, typed, now()));
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
  const typed = withoutIdleOwn(item, tidyItem(changes));
  const worklist = worklistOfYear(db, typed.worklistId ?? item.worklistId, item.year);
  if (!worklist.ok) return worklist;
  const problems = [
    ...itemProblems({ ...item, ...typed }, typed),
    ...ownValueProblems(db, worklist.value, typed),
    ...homelessValues(db, { ...item, ...ownValuesIn(typed) }, worklist.value),
  ];
  return problems.length > 0 ? fail({ kind: "input-not-acceptable", problems }) : succeed(typed);
}

function ownValuesIn(typed: SomeOwnValues): OwnValues {
  return Object.fromEntries(ownValuesOf(typed));
}

/** An own column without a value that is emptied stays as it is, also where the item's list has no such column. */
function withoutIdleOwn<Typed extends SomeOwnValues>(item: Item, typed: Typed): Typed {
  const kept = { ...typed };
  for (const [field, value] of ownValuesOf(typed)) {
    if (value === null && item[field] === undefined) Reflect.deleteProperty(kept, field);
  }
  return kept;
}

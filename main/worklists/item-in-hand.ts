import type { Item } from "../../shared/domain/item.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readItem } from "../store/items.ts";
import { openYear } from "../years/open-year.ts";

/** The item, when its year may be changed. Fails with `not-found` or `year-archived`. */
export function changeableItem(db: ReadableDb, id: string): Result<Item> {
  const item = readItem(db, id);
  if (item === null) return fail({ kind: "not-found", what: "item" });
  const year = openYear(db, item.year);
  return year.ok ? succeed(item) : year;
}

/** The item as the person saw it when the change began. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function itemInHand(db: ReadableDb, id: string, basedOn: number): Result<Item> {
  const changeable = changeableItem(db, id);
  if (!changeable.ok || changeable.value.revision === basedOn) return changeable;
  return fail({ kind: "edited-elsewhere", current: { kind: "item", row: changeable.value } });
}

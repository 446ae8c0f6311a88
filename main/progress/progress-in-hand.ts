import type { ProgressEntry } from "../../shared/domain/item.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readProgressEntry } from "../store/progress.ts";
import { changeableItem } from "../worklists/item-in-hand.ts";

/** The entry as the person saw it when the change began. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function progressInHand(db: ReadableDb, id: string, basedOn: number): Result<ProgressEntry> {
  const entry = readProgressEntry(db, id);
  if (entry === null) return fail({ kind: "not-found", what: "progress" });
  const item = changeableItem(db, entry.itemId);
  if (!item.ok) return item;
  if (entry.revision === basedOn) return succeed(entry);
  return fail({ kind: "edited-elsewhere", current: { kind: "progress", row: entry } });
}

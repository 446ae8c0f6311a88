import type { Stored } from "../../shared/domain/item.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";
import { nameKey } from "./words.ts";

/** A view as it is stored: its content is data that another version of the program may have written. */
export interface StoredView extends Stored {
  readonly name: string;
  readonly year: number | null;
  readonly content: unknown;
}

type ViewDraft = Pick<StoredView, "name" | "year" | "content">;

interface ViewColumns extends Omit<StoredView, "content"> {
  readonly content: string;
}

const columns = "id, revision, created_at AS createdAt, updated_at AS updatedAt, name, year, content";

/** The views that are offered in a year: its own and those for all years, by name. */
export function listViews(db: ReadableDb, year: number): StoredView[] {
  return statement<ViewColumns>(
    db,
    `SELECT ${columns} FROM list_view WHERE year = ? OR year IS NULL ORDER BY name_order(name), key`,
  )
    .all(year)
    .map(toView);
}

/** The view of this id; null where there is none. */
export function readView(db: ReadableDb, id: string): StoredView | null {
  const found = statement<ViewColumns>(db, `SELECT ${columns} FROM list_view WHERE id = ?`).get(id);
  return found === undefined ? null : toView(found);
}

/** The id of another view that is offered under this name in a year that the view would be offered in too. */
export function viewOfName(
  db: ReadableDb,
  { name, year }: Omit<ViewDraft, "content">,
  except: string | null,
): string | null {
  const found = statement<{ id: string }>(
    db,
    `SELECT id FROM list_view WHERE name_key = :name AND id IS NOT :except
       AND (year IS NULL OR :year IS NULL OR year = :year)`,
  ).get({ name: nameKey(name), year, except });
  return found?.id ?? null;
}

export function insertView(db: WritableDb, { name, year, content }: ViewDraft, { id, now }: Stamp): void {
  statement(
    db,
    `INSERT INTO list_view (id, created_at, updated_at, name, name_key, year, content)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, now, now, name.trim(), nameKey(name), year, JSON.stringify(content));
}

export function updateView(db: WritableDb, id: string, { name, year, content }: ViewDraft, now: string): void {
  statement(
    db,
    `UPDATE list_view SET revision = revision + 1, updated_at = ?, name = ?, name_key = ?, year = ?, content = ? WHERE id = ?`,
  ).run(now, name.trim(), nameKey(name), year, JSON.stringify(content), id);
}

export function deleteView(db: WritableDb, id: string): void {
  statement(db, "DELETE FROM list_view WHERE id = ?").run(id);
}

function toView({ content, ...view }: ViewColumns): StoredView {
  return { ...view, content: JSON.parse(content) };
}

import type { FieldRow } from "../../shared/domain/fields/field-row.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";
import { keyOfField, nameKey } from "./words.ts";

interface FieldColumns extends Omit<FieldRow, "formerIds"> {
  readonly formerIds: string;
}

const selectField = `
  SELECT field.id, field.revision, field.year, field.name, field.group_name AS "group", field.position,
    (SELECT count(*) FROM item WHERE field_key = field.key) AS itemCount,
    (SELECT count(*) FROM observation WHERE field_key = field.key) AS observationCount,
    (SELECT json_group_array(former.id ORDER BY field_former.position)
      FROM field_former JOIN field AS former ON former.key = former_key WHERE field_key = field.key) AS formerIds
  FROM field`;

/** The fields of a year in their order, with what refers to them. */
export function listFieldRows(db: ReadableDb, year: number): FieldRow[] {
  return statement<FieldColumns>(db, `${selectField} WHERE field.year = ? ORDER BY field.position`)
    .all(year)
    .map(toRow);
}

/** The field, or null when there is none of this id. */
export function readFieldRow(db: ReadableDb, id: string): FieldRow | null {
  const columns = statement<FieldColumns>(db, `${selectField} WHERE field.id = ?`).get(id);
  return columns === undefined ? null : toRow(columns);
}

/** The newest year before this one that is of the same kind; null for the first. */
export function formerYearOf(db: ReadableDb, year: number): number | null {
  const sql = `SELECT max(year) AS year FROM reporting_year
    WHERE year < :year AND kind = (SELECT kind FROM reporting_year WHERE year = :year)`;
  return statement<{ year: number | null }>(db, sql).get({ year })?.year ?? null;
}

/** Names that the fields of a year had before, each with the present one, the last renamed first; what was undone does not count. */
export function listFieldRenames(db: ReadableDb, year: number): { readonly former: string; readonly name: string }[] {
  return statement<{ former: string; name: string }>(
    db,
    `SELECT change.old AS former, field.name FROM step JOIN change ON change.step_key = step.key
     JOIN field ON field.key = change.row_key
     WHERE step.year = ? AND step.undone_at IS NULL AND table_name = 'field' AND column_name = 'name' AND op = 'update'
     ORDER BY change.place DESC`,
  ).all(year);
}

/** The years whose fields go on with this one. */
export function yearsGoingOnWith(db: ReadableDb, id: string): number[] {
  return statement<{ year: number }>(
    db,
    `SELECT DISTINCT later.year FROM field_former JOIN field AS later ON later.key = field_key
     WHERE former_key = (SELECT key FROM field WHERE id = ?) ORDER BY later.year`,
  )
    .all(id)
    .map(({ year }) => year);
}

/** Adds a field at the end of its year. An archived year refuses. */
export function insertField(
  db: WritableDb,
  { year, name, group }: Pick<FieldRow, "year" | "name" | "group">,
  now: string,
): FieldRow {
  const key = keyOfField(db, year, name, now);
  if (group !== null) statement(db, "UPDATE field SET group_name = ? WHERE key = ?").run(group, key);
  const found = statement<{ id: string }>(db, "SELECT id FROM field WHERE key = ?").get(key);
  return presentField(db, found?.id ?? "");
}

/** Changes name, group or place of a field. An archived year refuses. */
export function updateFieldRow(
  db: WritableDb,
  { id, name, group, position }: Pick<FieldRow, "id" | "name" | "group" | "position">,
  now: string,
): FieldRow {
  statement(
    db,
    `UPDATE field SET revision = revision + 1, updated_at = ?, name = ?, name_key = ?, group_name = ?, position = ?
     WHERE id = ?`,
  ).run(now, name, nameKey(name), group, position, id);
  return presentField(db, id);
}

/** Says which fields of the year before a field goes on with. An archived year refuses. */
export function replaceFormerFields(db: WritableDb, id: string, formerIds: readonly string[], now: string): void {
  const key = statement<{ key: number }>(db, "SELECT key FROM field WHERE id = ?").get(id)?.key;
  statement(db, "DELETE FROM field_former WHERE field_key = ?").run(key);
  const insert = statement(
    db,
    "INSERT INTO field_former (field_key, position, former_key) VALUES (?, ?, (SELECT key FROM field WHERE id = ?))",
  );
  for (const [position, former] of [...new Set(formerIds)].entries()) insert.run(key, position, former);
  statement(db, "UPDATE field SET revision = revision + 1, updated_at = ? WHERE key = ?").run(now, key);
}

/** Deletes a field that nothing refers to; the history keeps it. An archived year refuses. */
export function deleteField(db: WritableDb, id: string): void {
  statement(db, "DELETE FROM field WHERE id = ?").run(id);
}

function toRow(columns: FieldColumns): FieldRow {
  return { ...columns, formerIds: JSON.parse(columns.formerIds) };
}

function presentField(db: ReadableDb, id: string): FieldRow {
  const found = readFieldRow(db, id);
  if (found === null) throw new Error(`the store holds no field ${id}`);
  return found;
}

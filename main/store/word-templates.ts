import type { WordTemplate } from "../../shared/domain/template/word-template.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";
import { nameKey } from "./words.ts";

/** A Word file as it is to be kept. */
export interface TemplateFile {
  readonly fileName: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const columns = `id, revision, created_at AS createdAt, updated_at AS updatedAt, name, file_name AS fileName,
  length(bytes) AS bytes`;

/** The templates in use, by name. */
export function listWordTemplates(db: ReadableDb): WordTemplate[] {
  const sql = `SELECT ${columns} FROM word_template WHERE deleted_at IS NULL ORDER BY name_order(name), key`;
  return statement<WordTemplate>(db, sql).all();
}

/** A template in use; null when there is none of this id. */
export function readWordTemplate(db: ReadableDb, id: string): WordTemplate | null {
  const sql = `SELECT ${columns} FROM word_template WHERE id = ? AND deleted_at IS NULL`;
  return statement<WordTemplate>(db, sql).get(id) ?? null;
}

/** The template in use under this name, in whatever width and with whatever blanks around it; null without one. */
export function wordTemplateNamed(db: ReadableDb, name: string): WordTemplate | null {
  const sql = `SELECT ${columns} FROM word_template WHERE name_key = ? AND deleted_at IS NULL`;
  return statement<WordTemplate>(db, sql).get(nameKey(name)) ?? null;
}

/** The file of a template in use; null when there is none of this id. */
export function readTemplateFile(db: ReadableDb, id: string): TemplateFile | null {
  const sql = "SELECT file_name AS fileName, sha256, bytes FROM word_template WHERE id = ? AND deleted_at IS NULL";
  return statement<TemplateFile>(db, sql).get(id) ?? null;
}

/** Keeps a template; throws where another in use has its name. */
export function insertWordTemplate(
  db: WritableDb,
  { name, fileName, sha256, bytes }: TemplateFile & { readonly name: string },
  { id, now }: Stamp,
): void {
  statement(
    db,
    `INSERT INTO word_template (id, created_at, updated_at, name, name_key, file_name, sha256, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, now, now, name.trim(), nameKey(name), fileName, sha256, bytes);
}

/** Another file under the same name. */
export function replaceTemplateFile(db: WritableDb, { fileName, sha256, bytes }: TemplateFile, stamp: Stamp): void {
  statement(
    db,
    `UPDATE word_template SET file_name = ?, sha256 = ?, bytes = ?, revision = revision + 1, updated_at = ? WHERE id = ?`,
  ).run(fileName, sha256, bytes, stamp.now, stamp.id);
}

/** Another name for the same file; throws where another in use has it. */
export function renameWordTemplate(db: WritableDb, name: string, { id, now }: Stamp): void {
  statement(
    db,
    "UPDATE word_template SET name = ?, name_key = ?, revision = revision + 1, updated_at = ? WHERE id = ?",
  ).run(name.trim(), nameKey(name), now, id);
}

/** The row stays, out of use and without the file. */
export function removeWordTemplate(db: WritableDb, { id, now }: Stamp): void {
  statement(
    db,
    `UPDATE word_template SET deleted_at = ?, bytes = x'', revision = revision + 1, updated_at = ? WHERE id = ?`,
  ).run(now, now, id);
}

import { existsSync, statSync } from "node:fs";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { connect, connectReadOnly, isOwnStore, schemaVersionOf } from "../store/connection.ts";
import { isForeignFile } from "../store/foreign-file.ts";
import type { WritableDb } from "../store/handles.ts";
import { newestVersion } from "../store/migrations/list.ts";
import { searchDifferences } from "../store/search-check.ts";
import { faultOf, isDamage } from "../store/sqlite-fault.ts";
import { storeError } from "../store/store-error.ts";
import { storeInMemory } from "../store/store-in-memory.ts";

/** What the doctor found. */
export interface DoctorReport {
  readonly path: string;
  readonly bytes: number;
  /** Version of the store's schema; null when the file is too damaged to tell. */
  readonly schemaVersion: number | null;
  /** Whether there is no fault. */
  readonly intact: boolean;
  readonly faults: readonly DoctorFault[];
  /** Number of rows by table; null for a table that cannot be read. */
  readonly counts: Readonly<Record<string, number | null>>;
}

/** One fault: which check found it, and the detail as the check words it (English, for whoever repairs). */
export interface DoctorFault {
  readonly check: "pages" | "references" | "search";
  readonly detail: string;
}

/**
 * Looks over every page, reference and search entry of a store; a store of an older version is examined as it is, one that
 * cannot be written is examined in memory. A damaged store is an answer, and not a byte of it changes. Fails with `not-found`,
 * `not-a-backup`, `store-newer`, `store-locked` or `folder-not-writable`.
 */
export function examineStore(path: string): Result<DoctorReport> {
  if (!existsSync(path)) return fail({ kind: "not-found", what: "store" });
  try {
    if (isForeignFile(path)) return fail({ kind: "not-a-backup", path });
    return examined(path, statSync(path).size);
  } catch (error) {
    const expected = storeError(error, path);
    if (expected === null) throw error;
    return fail(expected);
  }
}

function examined(path: string, bytes: number): Result<DoctorReport> {
  try {
    return examinedInPlace(path, bytes);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const faults: DoctorFault[] = [{ check: "pages", detail: messageOf(error) }];
    return succeed({ path, bytes, schemaVersion: null, intact: false, faults, counts: {} });
  }
}

function examinedInPlace(path: string, bytes: number): Result<DoctorReport> {
  try {
    return examinedBy(path, bytes, { toRead: connectReadOnly, toWrite: connect });
  } catch (error) {
    if (faultOf(error) !== "not writable") throw error;
    return examinedBy(path, bytes, { toRead: storeInMemory, toWrite: storeInMemory });
  }
}

interface Connecting {
  readonly toRead: (path: string) => WritableDb;
  readonly toWrite: (path: string) => WritableDb;
}

function examinedBy(path: string, bytes: number, { toRead, toWrite }: Connecting): Result<DoctorReport> {
  const found = using(toRead(path), (db) => examinedPages(db, path, bytes));
  if (!found.ok || !found.value.intact) return found;
  const faults = using(toWrite(path), searchFaults);
  return succeed({ ...found.value, faults, intact: faults.length === 0 });
}

function examinedPages(db: WritableDb, path: string, bytes: number): Result<DoctorReport> {
  if (!isOwnStore(db)) return fail({ kind: "not-a-backup", path });
  const found = schemaVersionOf(db);
  if (found > newestVersion) return fail({ kind: "store-newer", path, found, known: newestVersion });
  const faults = [...pageFaults(db), ...danglingReferences(db)];
  return succeed({ path, bytes, schemaVersion: found, intact: faults.length === 0, faults, counts: countRows(db) });
}

function using<Answer>(db: WritableDb, work: (db: WritableDb) => Answer): Answer {
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function pageFaults(db: WritableDb): DoctorFault[] {
  return checking("pages", () => {
    const lines = db.prepare<unknown[], { integrity_check: string }>("PRAGMA integrity_check(100)").all();
    return lines.map((line) => line.integrity_check).filter((line) => line !== "ok");
  });
}

function danglingReferences(db: WritableDb): DoctorFault[] {
  return checking("references", () => {
    const rows = db
      .prepare<unknown[], { table: string; rowid: number; parent: string }>("PRAGMA foreign_key_check")
      .all();
    return rows.map(({ table, rowid, parent }) => `row ${rowid} of ${table} refers to a missing row of ${parent}`);
  });
}

/** FTS5 looks whether its index fits itself, for which SQLite wants the right to write; then rows and index are compared. */
function searchFaults(db: WritableDb): DoctorFault[] {
  const ownFaults = tablesOf(db, "name GLOB '*_search'").flatMap((index) =>
    checking("search", () => {
      db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
      return [];
    }),
  );
  return [...ownFaults, ...checking("search", () => searchDifferences(db))];
}

function countRows(db: WritableDb): DoctorReport["counts"] {
  const tables = tablesOf(db, "name NOT GLOB '*_search*' AND name NOT GLOB 'sqlite_*' AND name <> 'search_pending'");
  return Object.fromEntries(tables.map((table) => [table, countOf(db, table)]));
}

function countOf(db: WritableDb, table: string): number | null {
  try {
    return db.prepare<unknown[], { rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get()?.rows ?? null;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return null;
  }
}

function tablesOf(db: WritableDb, condition: string): string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'table' AND ${condition} ORDER BY name`;
  return db
    .prepare<unknown[], { name: string }>(sql)
    .all()
    .map(({ name }) => name);
}

/** A check that stumbles over damage has found a fault. */
function checking(check: DoctorFault["check"], run: () => readonly string[]): DoctorFault[] {
  try {
    return run().map((detail) => ({ check, detail }));
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [{ check, detail: messageOf(error) }];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import Database from "better-sqlite3";
import { asWritable, type WritableDb } from "./handles.ts";
import { registerDecimalSum } from "./decimal-sum.ts";
import { registerNameOrder } from "./name-order.ts";

/** Marks a file as one of this program's, in SQLite's header: the letters HZNB. */
export const applicationId = 0x485a4e42;

/** How long another process may hold the file before a save is answered with `store-locked`, in ms. */
const defaultBusyTimeout = 5000;

/**
 * Opens the file with everything that is asked of every connection: references are enforced, a saved change survives a
 * power cut, and a manipulated file cannot smuggle functions in through its schema. Creates the file when it is absent.
 */
export function connect(path: string, busyTimeout: number = defaultBusyTimeout): WritableDb {
  const db = new Database(path, { timeout: busyTimeout });
  return configured(db, () => {
    db.pragma("foreign_keys = ON");
    // REPLACE would otherwise delete frozen rows without asking their triggers.
    db.pragma("recursive_triggers = ON");
    db.pragma("trusted_schema = OFF");
    db.pragma("synchronous = FULL");
    // 64 MiB: the indexes of a year of 100,000 items stay in memory.
    db.pragma("cache_size = -65536");
    // What a statement may have to take back is noted in memory, not in a file for each: a quarter of the time of large steps.
    db.pragma("temp_store = MEMORY");
  });
}

/** Opens an existing file only to look into it; not a byte of it changes. */
export function connectReadOnly(path: string, busyTimeout: number = defaultBusyTimeout): WritableDb {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  return configured(db, () => db.pragma("trusted_schema = OFF"));
}

/** A store in memory from the bytes of a file, or an empty one: what is written there is gone with the connection. */
export function connectInMemory(bytes?: Buffer): WritableDb {
  const db = new Database(bytes ?? ":memory:");
  return configured(db, () => {
    db.pragma("foreign_keys = ON");
    db.pragma("recursive_triggers = ON");
    db.pragma("trusted_schema = OFF");
  });
}

function configured(db: Database.Database, configure: () => void): WritableDb {
  try {
    configure();
    registerNameOrder(db);
    registerDecimalSum(db);
    return asWritable(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The version of a store's schema, 0 for a new one. */
export function schemaVersionOf(db: WritableDb): number {
  return Number(db.pragma("user_version", { simple: true }));
}

/** Whether the file holds nothing yet. */
export function isEmptyStore(db: WritableDb): boolean {
  return schemaVersionOf(db) === 0 && db.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
}

/** Whether the file is one of this program's: by its mark, or by its tables should the mark be damaged. */
export function isOwnStore(db: WritableDb): boolean {
  if (db.pragma("application_id", { simple: true }) === applicationId) return true;
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'reporting_year'").get() !== undefined;
}

/**
 * Whether the pages of every table and its indexes fit each other. The search indexes are looked at as the tables they lie
 * in, not word by word, which would take longer than everything else; the doctor does that. Throws what SQLite throws
 * where a page cannot be read at all.
 */
export function isWhole(db: WritableDb): boolean {
  return db
    .prepare<unknown[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'`,
    )
    .all()
    .every(({ name }) => db.pragma(`quick_check('${name}')`, { simple: true }) === "ok");
}

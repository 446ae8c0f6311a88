import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { AppError } from "../../shared/errors.ts";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { automaticCopies, makeDueCopy, restorableInWords } from "./automatic-copies.ts";
import { freeNameBeside } from "./beside.ts";
import { connect, isEmptyStore, isOwnStore, isWhole, schemaVersionOf } from "./connection.ts";
import { isForeignFile } from "./foreign-file.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { migrate } from "./migrate.ts";
import { newestVersion } from "./migrations/list.ts";
import { setDamagedAside } from "./set-damaged-aside.ts";
import { copyStore } from "./store-copy.ts";
import { isDamage, storeError } from "./store-error.ts";

/** An open store; it is whole, of the newest version, and can be written. */
export interface OpenedStore {
  readonly db: WritableDb;
  readonly path: string;
  readonly schemaVersion: number;
  /** Set when the file was damaged: where it is kept, and which copy took its place (null: the store began anew). */
  readonly setAside: StoreStatus["setAside"];
  /** Why the automatic copy that was due could not be made; the store can be worked with all the same. */
  readonly copyFault: AppError | null;
}

export interface OpenOptions {
  /** The time, in ISO 8601 UTC: names the copies made at opening. */
  readonly now: string;
  /** How long another process may hold the file, in ms. */
  readonly busyTimeout?: number;
}

const setAsideOfConnection = new WeakMap<ReadableDb, StoreStatus["setAside"]>();

/**
 * Opens the store, creating it and its folder when they are absent. An older store is copied beside itself and brought up
 * to date. A damaged one is kept under a dated name, and the newest whole automatic copy takes its place, or an empty
 * store. Once a day a copy is put into 备份 beside it.
 *
 * Fails with `store-newer`, `store-locked`, `folder-not-writable`, `disk-full`, `not-a-backup` (the file is something
 * else and stays untouched), or `store-damaged` (the damaged file could not even be put aside).
 */
export function openStore(path: string, options: OpenOptions): Result<OpenedStore> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (isForeignFile(path)) return fail({ kind: "not-a-backup", path });
    return openWhole(path, options, null) ?? openAfterDamage(path, options);
  } catch (error) {
    const expected = storeError(error, path);
    if (expected === null) throw error;
    return fail(expected);
  }
}

export function closeStore({ db }: Pick<OpenedStore, "db">): void {
  db.close();
}

/** What was put aside when this connection's store was opened. */
export function setAsideOf(db: ReadableDb): StoreStatus["setAside"] {
  return setAsideOfConnection.get(db) ?? null;
}

/** Opens the file unless it is damaged, which null says. */
function openWhole(
  path: string,
  options: OpenOptions,
  setAside: StoreStatus["setAside"],
): Result<OpenedStore> | null {
  if (wasEmptied(path)) return null;
  let db: WritableDb | null = null;
  try {
    db = connect(path, options.busyTimeout);
    const opened = prepared(db, path, options, setAside);
    if (opened === null || !opened.ok) db.close();
    return opened;
  } catch (error) {
    db?.close();
    if (isDamage(error)) return null;
    throw error;
  }
}

function prepared(
  db: WritableDb,
  path: string,
  { now }: OpenOptions,
  setAside: StoreStatus["setAside"],
): Result<OpenedStore> | null {
  const isNew = isEmptyStore(db);
  const found = schemaVersionOf(db);
  if (!isNew && !isOwnStore(db)) return fail({ kind: "not-a-backup", path });
  if (found > newestVersion) return fail({ kind: "store-newer", path, found, known: newestVersion });
  if (!isWhole(db)) return null;
  db.pragma("journal_mode = WAL");
  askForTheRightToWrite(db);
  if (!isNew && found < newestVersion) copyStore(db, freeNameBeside(path, "升级前", now));
  migrate(db);
  const copyFault = isNew ? null : copyIfDue(db, path, now);
  setAsideOfConnection.set(db, setAside);
  return succeed({ db, path, schemaVersion: newestVersion, setAside, copyFault });
}

/** A read-only file and a file in another's hands are found now, not at the first save. */
function askForTheRightToWrite(db: WritableDb): void {
  db.exec("BEGIN IMMEDIATE");
  db.exec("ROLLBACK");
}

/** Losing the day's copy must not keep anybody from the data itself. */
function copyIfDue(db: WritableDb, path: string, now: string): AppError | null {
  try {
    makeDueCopy(db, path, now);
    return null;
  } catch (error) {
    const expected = storeError(error, path);
    if (expected === null) throw error;
    return expected;
  }
}

/** A file of no length is a new store, unless copies tell that there was one. */
function wasEmptied(path: string): boolean {
  return existsSync(path) && statSync(path).size === 0 && automaticCopies(path).length > 0;
}

function openAfterDamage(path: string, options: OpenOptions): Result<OpenedStore> {
  const setAside = setDamagedAside(path, options.now);
  const opened = openWhole(path, options, setAside);
  if (opened !== null) return opened;
  return fail({ kind: "store-damaged", path, keptAt: setAside.keptAt, restorable: restorableInWords(path) });
}

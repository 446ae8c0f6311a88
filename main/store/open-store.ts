import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { AppError } from "../../shared/errors.ts";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { automaticCopies, isCopyDue, makeDueCopy, restorableInWords } from "./automatic-copies.ts";
import { freeNameBeside } from "./beside.ts";
import { connect, schemaVersionOf } from "./connection.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { inspectFile, type Inspection } from "./inspect-file.ts";
import { migrate } from "./migrate.ts";
import { newestVersion } from "./migrations/list.ts";
import { setDamagedAside } from "./set-damaged-aside.ts";
import { copyStore } from "./store-copy.ts";
import { storeError } from "./store-error.ts";

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
  /** What becomes of a damaged file: put aside for its newest copy or an empty store (the window), or left as it is. */
  readonly damaged?: "put aside" | "leave";
  /**
   * These very bytes were found whole not long ago: their pages are not looked at again, unless a copy is due, which must not be
   * made of anything damaged.
   */
  readonly isKnownWhole?: boolean;
}

const setAsideOfConnection = new WeakMap<ReadableDb, StoreStatus["setAside"]>();

/**
 * Opens the store, creating it and its folder when they are absent. An older store is copied beside itself and brought up
 * to date. A damaged one is kept under a dated name, and the newest whole automatic copy takes its place, or an empty
 * store. Once a day a copy is put into 备份 beside it.
 *
 * Fails with `store-newer`, `store-locked`, `folder-not-writable`, `disk-full`, `not-a-backup` (the file is something
 * else and stays untouched), or `store-damaged` (the damaged file could not be put aside, or was to be left).
 */
export function openStore(path: string, options: OpenOptions): Result<OpenedStore> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const isKnownWhole = options.isKnownWhole === true && !isCopyDue(path, options.now);
    return openInspected(path, options, inspectFile(path, options.busyTimeout, isKnownWhole));
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

function openInspected(path: string, options: OpenOptions, found: Inspection): Result<OpenedStore> {
  switch (found.kind) {
    case "whole":
    case "absent":
      return succeed(openWhole(path, options, found, null));
    case "newer":
      return fail({ kind: "store-newer", path, found: found.found, known: newestVersion });
    case "of-other-program":
      return fail({ kind: "not-a-backup", path });
    case "document":
      return wasStore(path) ? openAfterDamage(path, options) : fail({ kind: "not-a-backup", path });
    case "empty":
      return wasStore(path) ? openAfterDamage(path, options) : succeed(openWhole(path, options, found, null));
    case "damaged":
      return openAfterDamage(path, options);
  }
}

function openWhole(
  path: string,
  options: OpenOptions,
  found: Inspection,
  setAside: StoreStatus["setAside"],
): OpenedStore {
  const db = connect(path, options.busyTimeout);
  try {
    db.pragma("journal_mode = WAL");
    askForTheRightToWrite(db);
    const isOlder = found.kind === "whole" && found.version < newestVersion;
    if (isOlder) copyStore(db, freeNameBeside(path, "升级前", options.now));
    migrate(db);
    const copyFault = found.kind === "whole" ? copyIfDue(db, path, options.now) : null;
    setAsideOfConnection.set(db, setAside);
    return { db, path, schemaVersion: newestVersion, setAside, copyFault };
  } catch (error) {
    db.close();
    throw error;
  }
}

function openAfterDamage(path: string, options: OpenOptions): Result<OpenedStore> {
  if (options.damaged === "leave") {
    return fail({ kind: "store-damaged", path, keptAt: null, restorable: restorableInWords(path) });
  }
  const setAside = setDamagedAside(path, options.now);
  return succeed(openWhole(path, options, inspectFile(path), setAside));
}

/** A read-only file and a file in another's hands are found now, not at the first save. */
function askForTheRightToWrite(db: WritableDb): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    // To begin is not enough: of a file that it may only read, SQLite begins to read (sqlite3BeginTransaction).
    db.pragma(`user_version = ${schemaVersionOf(db)}`);
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
  }
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

/** Whether what lies beside the file tells that it was a store, whatever it holds now. */
function wasStore(path: string): boolean {
  return existsSync(`${path}-wal`) || automaticCopies(path).length > 0;
}

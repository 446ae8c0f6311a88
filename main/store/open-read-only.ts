import { existsSync } from "node:fs";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { restorableInWords } from "./automatic-copies.ts";
import { connectInMemory } from "./connection.ts";
import { isForeignFile } from "./foreign-file.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { inspectStore } from "./inspect-file.ts";
import { migrate } from "./migrate.ts";
import { newestVersion } from "./migrations/list.ts";
import { openStore, type OpenOptions, type OpenedStore } from "./open-store.ts";
import { isDamage } from "./sqlite-fault.ts";
import { storeError } from "./store-error.ts";
import { storeInMemory } from "./store-in-memory.ts";

const readOnlyConnections = new WeakSet<ReadableDb>();

/** Whether what this connection writes reaches no file: the store lies where nothing can be written. */
export function isReadOnly(db: ReadableDb): boolean {
  return readOnlyConnections.has(db);
}

/** Opens the store as `openStore` does; one that lies where nothing can be written is opened for reading. */
export function openStoreOrRead(path: string, options: OpenOptions): Result<OpenedStore> {
  const opened = openStore(path, options);
  if (opened.ok || opened.error.kind !== "folder-not-writable" || !existsSync(path)) return opened;
  return openReadOnly(path, options.busyTimeout);
}

/**
 * Opens a store only to read it: in memory, brought up to the newest version there. Not a byte of the file changes; what is
 * written to the connection (the search index) is gone with it. Fails with `not-a-backup`, `store-newer`, `store-damaged`,
 * `store-locked` or `folder-not-writable` (it may not even be read).
 */
export function openReadOnly(path: string, busyTimeout?: number): Result<OpenedStore> {
  try {
    if (isForeignFile(path)) return fail({ kind: "not-a-backup", path });
    return openInMemory(path, storeInMemory(path, busyTimeout));
  } catch (error) {
    const expected = storeError(error, path);
    if (expected === null) throw error;
    return fail(expected);
  }
}

/** A new store that no file holds: to try something out where there is none yet. */
export function openNowhere(path: string): OpenedStore {
  return readable(path, connectInMemory());
}

function openInMemory(path: string, db: WritableDb): Result<OpenedStore> {
  const found = inspected(db);
  switch (found.kind) {
    case "whole":
      return succeed(readable(path, db));
    case "newer":
      db.close();
      return fail({ kind: "store-newer", path, found: found.found, known: newestVersion });
    case "damaged":
      db.close();
      return fail({ kind: "store-damaged", path, keptAt: null, restorable: restorableInWords(path) });
    default:
      db.close();
      return fail({ kind: "not-a-backup", path });
  }
}

function inspected(db: WritableDb): ReturnType<typeof inspectStore> {
  try {
    return inspectStore(db);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { kind: "damaged" };
  }
}

function readable(path: string, db: WritableDb): OpenedStore {
  migrate(db);
  readOnlyConnections.add(db);
  return { db, path, schemaVersion: newestVersion, setAside: null, copyFault: null };
}

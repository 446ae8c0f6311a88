import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { connectReadOnly, isOwnStore, isWhole, schemaVersionOf } from "./connection.ts";
import type { WritableDb } from "./handles.ts";
import { newestVersion } from "./migrations/list.ts";

/**
 * Writes a whole, compact copy of an open store to `destination`: beside it first, then renamed, so that there is never a
 * half copy. Throws what SQLite or the file system throws; then nothing is left behind.
 */
export function copyStore(db: WritableDb, destination: string): void {
  const unfinished = `${destination}.未完成`;
  try {
    rmSync(unfinished, { force: true });
    db.prepare("VACUUM INTO ?").run(unfinished);
    makeDurable(unfinished);
    renameSync(unfinished, destination);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Waits until the disk has the file. */
export function makeDurable(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Whether the file is a whole store of a version that this program knows. */
export function isRestorable(path: string): boolean {
  try {
    const db = connectReadOnly(path);
    try {
      return isOwnStore(db) && schemaVersionOf(db) <= newestVersion && isWhole(db);
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

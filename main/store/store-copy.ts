import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import type { WritableDb } from "./handles.ts";

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

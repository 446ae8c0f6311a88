import { renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { makeDurable, syncFolder } from "./durable.ts";
import type { WritableDb } from "./handles.ts";

/**
 * Writes a whole, compact copy of an open store to `destination`: beside it first, then renamed, so that there is never a
 * half copy, and its name lasts. Throws what SQLite or the file system throws; then nothing is left behind.
 */
export function copyStore(db: WritableDb, destination: string): void {
  const unfinished = `${destination}.未完成`;
  try {
    rmSync(unfinished, { force: true });
    db.prepare("VACUUM INTO ?").run(unfinished);
    makeDurable(unfinished);
    renameSync(unfinished, destination);
    syncFolder(dirname(destination));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

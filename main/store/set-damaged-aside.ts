import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { newestWholeCopy } from "./automatic-copies.ts";
import { companions, freeNameBeside } from "./beside.ts";
import { makeDurable, syncFolder } from "./durable.ts";

/** What became of a damaged store. */
export interface SetAside {
  readonly keptAt: string;
  readonly restoredFrom: string | null;
}

/**
 * Keeps a damaged store, which nobody has open, under a dated name and puts the newest whole automatic copy in its place;
 * without one the place is free for a new store. Nothing moves before the replacement is safely on disk.
 */
export function setDamagedAside(path: string, now: string): SetAside {
  const keptAt = freeNameBeside(path, "损坏", now);
  const copy = newestWholeCopy(path);
  if (copy === null) {
    moveCompanions(path, keptAt);
    renameSync(path, keptAt);
    syncFolder(dirname(path));
    return { keptAt, restoredFrom: null };
  }
  replaceStore(path, keptAt, (replacement) => copyFileSync(copy.path, replacement));
  return { keptAt, restoredFrom: copy.path };
}

/**
 * Puts what `write` makes in the place of a store that nobody has open, and keeps the old one at `keptAt`. There is a
 * store at `path` at every moment. When `write` throws, the old store is untouched and nothing is left behind.
 */
export function replaceStore(path: string, keptAt: string, write: (replacement: string) => void): void {
  const replacement = `${path}.未完成`;
  try {
    rmSync(replacement, { force: true });
    write(replacement);
    makeDurable(replacement);
    moveCompanions(path, keptAt);
    keepAlso(path, keptAt);
    renameSync(replacement, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(replacement, { force: true });
    throw error;
  }
}

/** A second name for the same file where the file system has that, otherwise a copy. */
function keepAlso(path: string, keptAt: string): void {
  try {
    linkSync(path, keptAt);
  } catch {
    copyFileSync(path, keptAt);
  }
}

function moveCompanions(path: string, keptAt: string): void {
  for (const companion of companions) {
    if (existsSync(path + companion)) renameSync(path + companion, keptAt + companion);
  }
}

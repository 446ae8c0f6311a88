import { closeSync, fsyncSync, openSync } from "node:fs";

/** Waits until the disk has the file. */
export function makeDurable(path: string): void {
  syncAt(path, "r+");
}

/** Makes new names in a folder last; Windows and some network drives cannot, and the files are on the disk already. */
export function syncFolder(folder: string): void {
  try {
    syncAt(folder, "r");
  } catch {
    // Nothing is lost that the system does not write by itself a little later.
  }
}

function syncAt(path: string, flags: "r" | "r+"): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

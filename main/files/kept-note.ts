import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What a file of the cache says; null where it is missing, closed or damaged: then it is made anew. */
export function readNote(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Writes it beside and renames, as two commands may run at once. Where nothing can be written, nothing is kept. */
export function keepNote(file: string, note: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}.partial`;
    writeFileSync(partial, JSON.stringify(note));
    renameSync(partial, file);
  } catch {
    // It is found out again the next time.
  }
}

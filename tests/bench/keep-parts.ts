import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzip } from "../support/unzip.ts";

/** Unpacks a Word file into a folder, so that the floor has the very same parts to pack. */
export async function keepParts(docx: string, folder: string): Promise<void> {
  for (const [name, bytes] of await unzip(readFileSync(docx))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { keepNote, readNote } from "../files/kept-note.ts";
import { installedFontNames } from "./installed-font-names.ts";

/** What a folder was like: when something in it was last added, removed or renamed, in ms; null where there was none. */
type SeenFolder = readonly [path: string, changed: number | null];

interface Remembered {
  readonly asked: readonly string[];
  /** Those asked for and all folders in them. */
  readonly folders: readonly SeenFolder[];
  readonly names: readonly string[];
}

/**
 * As `installedFontNames`, but the names are kept in `file`, and read from the fonts again only when a folder has changed: to
 * open every font of a computer takes longer than writing a small report. Where the file cannot be read or written, nothing
 * is kept. A font file that is changed in its place is not noticed.
 */
export async function rememberedFontNames(folders: readonly string[], file: string): Promise<ReadonlySet<string>> {
  const known = recalled(folders, file);
  if (known !== null) return new Set(known);
  // Seen before the fonts are read: what changes meanwhile is looked at again the next time.
  const seen = (await Promise.all(folders.map(withFoldersInside))).flat().map(seenNow);
  const names = await installedFontNames(folders);
  keepNote(file, { asked: folders, folders: seen, names: [...names] } satisfies Remembered);
  return names;
}

function recalled(folders: readonly string[], file: string): readonly string[] | null {
  const found = readNote(file);
  if (!isRemembered(found)) return null;
  const isSame = found.asked.length === folders.length && found.asked.every((path, at) => path === folders[at]);
  return isSame && found.folders.every(([path, changed]) => seenNow(path)[1] === changed) ? found.names : null;
}

function isRemembered(found: unknown): found is Remembered {
  if (typeof found !== "object" || found === null) return false;
  if (!("asked" in found && "folders" in found && "names" in found)) return false;
  return isTexts(found.asked) && isTexts(found.names) && isSeen(found.folders);
}

const isTexts = (found: unknown) => Array.isArray(found) && found.every((text) => typeof text === "string");
const isSeen = (found: unknown) => Array.isArray(found) && found.every((one) => typeof one?.[0] === "string");

function seenNow(path: string): SeenFolder {
  try {
    return [path, statSync(path).mtimeMs];
  } catch {
    return [path, null];
  }
}

async function withFoldersInside(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))];
}

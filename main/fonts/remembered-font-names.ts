import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
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
  remember(file, { asked: folders, folders: seen, names: [...names] });
  return names;
}

function recalled(folders: readonly string[], file: string): readonly string[] | null {
  try {
    const found: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isRemembered(found)) return null;
    const isSame = found.asked.length === folders.length && found.asked.every((path, at) => path === folders[at]);
    return isSame && found.folders.every(([path, changed]) => seenNow(path)[1] === changed) ? found.names : null;
  } catch {
    return null;
  }
}

function isRemembered(found: unknown): found is Remembered {
  if (typeof found !== "object" || found === null) return false;
  return ["asked", "folders", "names"].every((part) => part in found && Array.isArray(found[part as keyof object]));
}

function seenNow(path: string): SeenFolder {
  return [path, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null];
}

async function withFoldersInside(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))];
}

/** Written beside and renamed, as two commands may run at once. */
function remember(file: string, names: Remembered): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}.partial`;
    writeFileSync(partial, JSON.stringify(names));
    renameSync(partial, file);
  } catch {
    // Read from the fonts again the next time.
  }
}

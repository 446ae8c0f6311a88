import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { readFontNames } from "./read-font-names.ts";

const fontFiles = new Set([".ttf", ".otf", ".ttc", ".otc"]);
/** Files read at the same time; more gain nothing on one disk. */
const atOnce = 16;

/** Names by path and the state of the file: fonts are many, change seldom, and the question comes with every report. */
const known = new Map<string, readonly string[]>();

/** The names of all fonts in folders and the folders in them; a folder that is missing or closed has none. */
export async function installedFontNames(folders: readonly string[]): Promise<ReadonlySet<string>> {
  const paths = (await Promise.all(folders.map(fontsIn))).flat();
  const names = new Set<string>();
  for (let at = 0; at < paths.length; at += atOnce) {
    const read = await Promise.all(paths.slice(at, at + atOnce).map(namesOf));
    for (const name of read.flat()) names.add(name);
  }
  return names;
}

async function fontsIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && fontFiles.has(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

async function namesOf(path: string): Promise<readonly string[]> {
  try {
    const { size, mtimeMs } = await stat(path);
    const key = `${path} ${size} ${mtimeMs}`;
    const names = known.get(key) ?? (await readFontNames(path));
    known.set(key, names);
    return names;
  } catch {
    return [];
  }
}

import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";

const root = join(import.meta.dirname, "../..");

/** One import of a source file. Paths are relative to the root with forward slashes; a package keeps its name. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** All TypeScript files under a folder of the project, without build configurations. */
export function sourceFiles(folder: string): readonly string[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => !file.endsWith(".config.ts"))
    .toSorted();
}

const specifiers = /(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g;

/** What a file imports, statically, dynamically or for its types only. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(specifiers)].map(([, specifier = ""]) => ({
    from: file,
    to: specifier.startsWith(".") ? posix.join(dirname(file), specifier) : specifier,
  }));
}

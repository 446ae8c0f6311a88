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

const staticImports = /^(?:import|export)\s(?!type\s)(?:([^;"]*?)\sfrom\s)?"([^"]+)"/gm;

/** Only types are named: nothing is loaded for them. */
const namesTypesOnly = (names: string) =>
  /^\{[^}]*\}$/s.test(names) && [...names.matchAll(/[\w$][^,}]*/g)].every(([name]) => name.startsWith("type "));

/** All that is loaded together with a file before any of it runs: files of the project and names of packages. */
export function loadedWith(file: string, known: Set<string> = new Set()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  if (!/\.tsx?$/.test(file)) return known;
  const text = readFileSync(join(root, file), "utf8");
  for (const [, names = "", specifier = ""] of text.matchAll(staticImports)) {
    if (namesTypesOnly(names.trim())) continue;
    loadedWith(specifier.startsWith(".") ? posix.join(dirname(file), specifier) : specifier, known);
  }
  return known;
}

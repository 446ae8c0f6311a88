import { text as textOf } from "node:stream/consumers";
import type { PartList } from "./check-parts.ts";

/** How the numbers of a sheet's cells are shown, as far as it changes what they mean. */
export type ShownAs = "percent" | "year" | "month";

/** By cell name ("J12"). */
export type CellFormats = ReadonlyMap<string, ShownAs>;

/** Built-in formats (ECMA-376 part 1 §18.8.30) that matter here; those for China show years and months only. */
const builtIn: Readonly<Record<number, ShownAs>> = {
  9: "percent",
  10: "percent",
  17: "month",
  27: "month",
  36: "month",
  50: "month",
  52: "month",
  57: "month",
};

/**
 * Reads of each sheet which cells show their number as a percentage, and which dates show no day: 85% holds 0.85, and
 * 2021年3月 holds the first of March, though nobody meant that day. The reader of workbooks keeps this only at the price of
 * an object for every cell. A sheet whose parts are not found has no formats.
 */
export async function readCellFormats(
  parts: PartList,
  sheetNames: readonly string[],
): Promise<ReadonlyMap<string, CellFormats>> {
  const styles = telling(await partText(parts, "xl/styles.xml"));
  const formats = new Map<string, CellFormats>();
  if (styles.size === 0) return formats;
  const paths = sheetPaths(
    await partText(parts, "xl/workbook.xml"),
    await partText(parts, "xl/_rels/workbook.xml.rels"),
  );
  for (const name of sheetNames) {
    const path = paths.get(name);
    if (path !== undefined) formats.set(name, formatsIn(await partText(parts, path), styles));
  }
  return formats;
}

async function partText({ entries, zip }: PartList, name: string): Promise<string> {
  const entry = entries.get(name);
  return entry === undefined ? "" : textOf(await zip.openReadStreamPromise(entry));
}

/** The styles (by their number) whose format changes the meaning. */
function telling(xml: string): ReadonlyMap<string, ShownAs> {
  const codes = new Map(
    elements(xml, "numFmt").map((tag) => [attribute(tag, "numFmtId"), attribute(tag, "formatCode")]),
  );
  const cellStyles = /<(?:\w+:)?cellXfs\b[^]*?<\/(?:\w+:)?cellXfs>/u.exec(xml)?.[0] ?? "";
  const shown = elements(cellStyles, "xf").map((tag): [string, ShownAs | null] => {
    const id = attribute(tag, "numFmtId");
    const code = codes.get(id);
    return [id, code === undefined ? (builtIn[Number(id)] ?? null) : shownBy(unescaped(code))];
  });
  return new Map(shown.flatMap(([, as], style) => (as === null ? [] : [[String(style), as]])));
}

/** What a format code shows: 0.0% a percentage, yyyy"年"m"月" no day. */
export function shownBy(code: string): ShownAs | null {
  const [first = ""] = code.split(";");
  const bare = first.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, "").toLowerCase();
  if (bare.includes("%")) return "percent";
  if (/[dhs]|general/u.test(bare)) return null;
  if (/y|e/u.test(bare) && /m/u.test(bare)) return "month";
  return /^[^0#?]*y[^0#?]*$/u.test(bare) ? "year" : null;
}

function formatsIn(xml: string, styles: ReadonlyMap<string, ShownAs>): CellFormats {
  const cell = new RegExp(
    `<(?:\\w+:)?c (?=[^>]*\\bs="(${[...styles.keys()].join("|")})")[^>]*\\br="([A-Z]{1,3}\\d+)"`,
    "gu",
  );
  const formats = new Map<string, ShownAs>();
  for (const [, style = "", name = ""] of xml.matchAll(cell)) {
    const shownAs = styles.get(style);
    if (shownAs) formats.set(name, shownAs);
  }
  return formats;
}

function sheetPaths(workbook: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map(
    elements(relations, "Relationship").map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  return new Map(
    elements(workbook, "sheet").map((tag) => {
      const target = targets.get(/\b\w*:?id="([^"]*)"/u.exec(tag)?.[1] ?? "") ?? "";
      return [unescaped(attribute(tag, "name")), target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, "gu")) ?? [];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, "u").exec(tag)?.[1] ?? "";
}

const entityCharacters: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
    if (decimal !== undefined) return String.fromCodePoint(Math.min(Number(decimal), 0x10ffff));
    return entityCharacters[name] ?? whole;
  });
}

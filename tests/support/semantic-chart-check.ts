import { readXlsx } from "hucre/xlsx";
import { attribute, relationshipsOf, type DocxPackage } from "./docx-package.ts";

/** Label positions that Office accepts, by the kind of chart element; an empty list means that none may be named. */
const legalPositions: Readonly<Record<string, readonly string[]>> = {
  "barChart:clustered": ["ctr", "inEnd", "inBase", "outEnd"],
  "barChart:stacked": ["ctr", "inEnd", "inBase"],
  "lineChart:standard": ["ctr", "l", "r", "t", "b"],
  "doughnutChart:": [],
  "pieChart:": ["ctr", "inEnd", "outEnd", "bestFit"],
};

/** Everything about the charts of a Word file that no validator sees. Empty when all is well. */
export async function chartFindings(docx: DocxPackage): Promise<readonly string[]> {
  const charts = docx.names.filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
  const findings = await Promise.all(charts.map((chart) => findingsOf(docx, chart)));
  return findings.flat();
}

async function findingsOf(docx: DocxPackage, part: string): Promise<readonly string[]> {
  const xml = docx.text(part);
  const found = [...axisFindings(xml), ...labelFindings(xml), ...workbookFindings(docx, part, xml)];
  const workbook = relationshipsOf(docx, part).find(({ type }) => type === "package");
  if (workbook && docx.names.includes(workbook.target)) {
    found.push(...(await cacheFindings(xml, docx.bytes(workbook.target))));
  }
  return found.map((finding) => `${part}: ${finding}`);
}

function workbookFindings(docx: DocxPackage, part: string, xml: string): string[] {
  const found: string[] = [];
  const [workbook, ...more] = relationshipsOf(docx, part).filter(({ type }) => type === "package");
  if (workbook === undefined || more.length > 0) found.push("it has not exactly one workbook");
  else if (workbook.external) found.push("its workbook lies outside the file");
  else if (!docx.names.includes(workbook.target)) found.push(`its workbook ${workbook.target} is missing`);
  if (workbook && !xml.includes(`<c:externalData r:id="${workbook.id}"><c:autoUpdate val="0"/>`)) {
    found.push("it does not name its workbook, or updates by itself");
  }
  return found;
}

/** Every reference has a cache, and the cache is what the cells hold. */
async function cacheFindings(xml: string, workbook: Buffer): Promise<string[]> {
  const { sheets } = await readXlsx(workbook);
  const found: string[] = [];
  const references = [...xml.matchAll(/<c:(?:num|str)Ref>(.*?)<\/c:(?:num|str)Ref>/gs)];
  if (references.length !== [...xml.matchAll(/<c:f>/g)].length) found.push("a formula stands outside a reference");
  if (references.length === 0) found.push("it refers to no cell");
  for (const [, reference = ""] of references) {
    const formula = /<c:f>([^<]*)<\/c:f>/.exec(reference)?.[1] ?? "";
    const cache = /<c:(?:num|str)Cache>(.*)<\/c:(?:num|str)Cache>/s.exec(reference)?.[1];
    if (cache === undefined) {
      found.push(`${formula} has no cache`);
      continue;
    }
    const rows = sheets.find(({ name }) => name === formula.split("!")[0])?.rows ?? [];
    const cells = cellsOf(formula, rows);
    const cached = cachedValues(cache);
    if (JSON.stringify(cells) !== JSON.stringify(cached)) {
      found.push(`${formula}: the cache ${JSON.stringify(cached)} is not the cells ${JSON.stringify(cells)}`);
    }
    const isNumber = reference.includes("<c:numCache>");
    if (isNumber && cached.some((value) => value !== null && !Number.isFinite(Number(value)))) {
      found.push(`${formula} holds what is no number`);
    }
  }
  return found;
}

function cachedValues(cache: string): (string | null)[] {
  const count = Number(attribute(/<c:ptCount ([^>]*)\/>/.exec(cache)?.[1] ?? "", "val"));
  const values = Array.from<string | null>({ length: count }).fill(null);
  for (const [, at = "", value = ""] of cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)) {
    values[Number(at)] = value
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&");
  }
  return values;
}

/** Values of a range in one column or a single cell, as text; null for an empty cell. */
function cellsOf(formula: string, rows: readonly (readonly unknown[])[]): (string | null)[] {
  const found = /!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula);
  if (!found) return [];
  const column = [...(found[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [first, last] = [Number(found[2]), Number(found[3] ?? found[2])];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = rows[first - 1 + index]?.[column];
    return value === undefined || value === null ? null : String(value);
  });
}

/** The axes that the plots name exist, and each pair names one another. */
function axisFindings(xml: string): string[] {
  const crossings = new Map<string, string>();
  for (const [, axis = ""] of xml.matchAll(/<c:(?:cat|val|date|ser)Ax>(.*?)<\/c:(?:cat|val|date|ser)Ax>/gs)) {
    crossings.set(/<c:axId val="(\d+)"/.exec(axis)?.[1] ?? "", /<c:crossAx val="(\d+)"/.exec(axis)?.[1] ?? "");
  }
  const found: string[] = [];
  for (const [id, other] of crossings) if (crossings.get(other) !== id) found.push(`axis ${id} has no partner`);
  const plots = xml.replaceAll(/<c:(cat|val|date|ser)Ax>.*?<\/c:\1Ax>/gs, "");
  const named = [...plots.matchAll(/<c:axId val="(\d+)"/g)].map(([, id = ""]) => id);
  for (const id of named) if (!crossings.has(id)) found.push(`axis ${id} does not exist`);
  for (const id of crossings.keys()) if (!named.includes(id)) found.push(`axis ${id} belongs to no plot`);
  return found;
}

function labelFindings(xml: string): string[] {
  const found: string[] = [];
  for (const [, kind = "", plot = ""] of xml.matchAll(/<c:(\w+Chart)>(.*?)<\/c:\1>/gs)) {
    const grouping = /<c:grouping val="(\w+)"/.exec(plot)?.[1] ?? "";
    const legal = legalPositions[`${kind}:${grouping}`];
    if (legal === undefined) found.push(`unknown kind of plot ${kind}:${grouping}`);
    for (const [, position = ""] of plot.matchAll(/<c:dLblPos val="(\w+)"/g)) {
      if (!legal?.includes(position)) found.push(`labels of ${kind}:${grouping} may not stand at ${position}`);
    }
  }
  return found;
}

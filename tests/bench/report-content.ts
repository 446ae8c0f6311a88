/** What a report says, in the form in which libraries that fill templates take it. */
export interface ReportContent {
  readonly paragraphs: readonly string[];
  readonly tables: readonly ContentTable[];
}

export interface ContentTable {
  readonly head: readonly string[];
  /** As many cells as the head has. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads the paragraphs and tables of a `document.xml` that the program wrote. */
export function contentOf(documentXml: string): ReportContent {
  const tables = [...documentXml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => tableOf(table));
  const paragraphs = textsOf(documentXml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, "")).filter((text) => text !== "");
  return { paragraphs, tables };
}

function tableOf(xml: string): ContentTable {
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textsOf(cell).join("")),
  );
  const [head = [], ...others] = rows;
  // A cell over several columns stands in the first of them.
  return { head, rows: others.map((row) => head.map((_, at) => row[at] ?? "")) };
}

function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => wordsIn(paragraph));
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** All words of a piece of WordprocessingML, without what lies between them. */
export function wordsIn(xml: string): string {
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text).join("");
  return words.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);
}

/** The words that a file with this content must hold, in order. */
export function wordsOf({ paragraphs, tables }: ReportContent): string {
  return [...paragraphs, ...tables.flatMap(({ head, rows }) => [...head, ...rows.flat()])].join("");
}

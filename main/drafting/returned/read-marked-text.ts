import { child, elementsOf, valueOf, type XmlElement } from "../../inspect/xml/element.ts";
import { parseTree, parseXml } from "../../inspect/xml/parse-xml.ts";
import { changedBy } from "./changed-by.ts";
import type { MarkedCell, MarkedParagraph, MarkedRow, MarkedTable, MarkedText } from "./marked-text.ts";
import { beginParagraph, endParagraph, readInline, type GrowingParagraph, type Reading } from "./read-inline.ts";

/** The names of the paragraph styles of a file by their ids, in small letters. */
export type StyleNames = ReadonlyMap<string, string>;

/** Reads the main part of a Word file as its reader sees it, with every kept change accepted. */
export function readMarkedText(xml: string, styles: StyleNames = new Map()): MarkedText {
  const reading: Reading = { tracked: false, deleted: [], openComments: new Map() };
  const parts: (MarkedParagraph | MarkedTable)[] = [];
  const blocks = beginBlocks(reading, {
    onParagraph: (paragraph) => {
      if (paragraph.text.trim() !== "") parts.push({ ...paragraph, style: nameOf(paragraph.style, styles) });
    },
    onTable: (table) => parts.push(table),
  });
  // Block by block: a long report as one tree would be beyond all measure.
  Array.from(parseXml(xml, { whole: isWhole, element: blocks.read }));
  blocks.end();
  return { parts, tracked: reading.tracked, deleted: reading.deleted };
}

const isWhole = (name: string) => name !== "w:document" && name !== "w:body";

function nameOf(id: string | null, styles: StyleNames): string | null {
  return id === null ? null : (styles.get(id) ?? id.toLowerCase());
}

/** The paragraph styles of `word/styles.xml`. */
export function styleNames(xml: string | null): StyleNames {
  if (xml === null) return new Map();
  const styles = elementsOf(parseTree(xml)).filter(({ name }) => name === "w:style");
  return new Map(
    styles.map((one) => [one.attributes["w:styleId"] ?? "", (valueOf(one, "w:name") ?? "").toLowerCase()]),
  );
}

interface BlockReader {
  readonly onParagraph: (paragraph: MarkedParagraph) => void;
  readonly onTable: (table: MarkedTable) => void;
}

const containers = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml"]);

/** Reads the paragraphs and tables of a body or a cell one by one. A paragraph whose end was deleted goes on in the next. */
function beginBlocks(reading: Reading, reader: BlockReader) {
  let open: GrowingParagraph | null = null;
  const end = () => {
    if (open !== null) reader.onParagraph(endParagraph(open));
    open = null;
  };
  const read = (element: XmlElement): void => {
    if (element.name === "w:p") {
      open = beginParagraph(open, element, reading);
      for (const inner of elementsOf(element)) readInline(inner, open, reading);
      if (!isEndDeleted(element, open, reading)) end();
    } else if (element.name === "w:tbl") {
      end();
      reader.onTable(readTable(element, reading));
    } else if (containers.has(element.name)) for (const inner of elementsOf(element)) read(inner);
    else if (element.name.startsWith("w:commentRange")) {
      readInline(element, open ?? beginParagraph(null, element, reading), reading);
    }
  };
  return { read, end };
}

/** Whether the mark of the paragraph itself was deleted or moved away: then its words belong to the next one. */
function isEndDeleted(paragraph: XmlElement, growing: GrowingParagraph, reading: Reading): boolean {
  const marks = child(child(paragraph, "w:pPr"), "w:rPr");
  const gone = child(marks, "w:del") ?? child(marks, "w:moveFrom");
  const come = child(marks, "w:ins") ?? child(marks, "w:moveTo");
  if (gone === undefined && come === undefined) return false;
  reading.tracked = true;
  if (gone !== undefined && growing.goneHere !== "") {
    reading.deleted.push({ text: growing.goneHere, by: growing.by ?? changedBy(gone) ?? { author: "", at: "" } });
  }
  if (come !== undefined) growing.by ??= changedBy(come);
  if (come?.name === "w:moveTo") growing.isMoved = true;
  return gone !== undefined;
}

function readTable(table: XmlElement, reading: Reading): MarkedTable {
  const rows: MarkedRow[] = [];
  const walk = (element: XmlElement): void => {
    if (element.name === "w:tr") {
      const change = child(element, "w:trPr");
      const [gone, come] = [child(change, "w:del"), child(change, "w:ins")];
      if (gone !== undefined || come !== undefined) reading.tracked = true;
      const cells = readRow(element, reading);
      if (gone === undefined) {
        const by = changedBy(come);
        rows.push({ cells: by === null ? cells : cells.map((cell) => ({ ...cell, by: cell.by ?? by })) });
      } else {
        const by = changedBy(gone) ?? { author: "", at: "" };
        reading.deleted.push({ text: deletedRowWords(element), by });
      }
    } else if (element.name !== "w:tblPr") for (const inner of elementsOf(element)) walk(inner);
  };
  for (const element of elementsOf(table)) walk(element);
  return { kind: "table", rows };
}

/** Its cells without those that only go on with one from above. */
function readRow(row: XmlElement, reading: Reading): MarkedCell[] {
  const cells: MarkedCell[] = [];
  const walk = (element: XmlElement): void => {
    if (element.name !== "w:tc") {
      if (containers.has(element.name)) for (const inner of elementsOf(element)) walk(inner);
      return;
    }
    const properties = child(element, "w:tcPr");
    const merged = child(properties, "w:vMerge");
    const isContinued = merged !== undefined && merged.attributes["w:val"] !== "restart";
    if (isContinued || child(properties, "w:cellDel") !== undefined) return;
    cells.push(readCell(element, reading));
  };
  for (const element of elementsOf(row)) walk(element);
  return cells;
}

function readCell(cell: XmlElement, reading: Reading): MarkedCell {
  const lines: MarkedParagraph[] = [];
  const inner: string[] = [];
  const blocks = beginBlocks(reading, {
    onParagraph: (paragraph) => void lines.push(paragraph),
    // A table in a cell is read as words: the report has none.
    onTable: ({ rows }) => void inner.push(rows.map(({ cells }) => cells.map(({ text }) => text).join(" ")).join("\n")),
  });
  for (const element of elementsOf(cell)) blocks.read(element);
  blocks.end();
  return {
    text: [...lines.map(({ text }) => text), ...inner].join("\n").trimEnd(),
    by: lines.findLast(({ by }) => by !== null)?.by ?? null,
    comments: lines.flatMap(({ comments }) => comments),
  };
}

function deletedRowWords(row: XmlElement): string {
  const cells = elementsOf(row).filter(({ name }) => name === "w:tc");
  return cells.map((cell) => allWords(cell)).join("｜");
}

function allWords(element: XmlElement): string {
  if (element.name === "w:t" || element.name === "w:delText") {
    return element.children.filter((part) => typeof part === "string").join("");
  }
  return elementsOf(element).map(allWords).join("");
}

import {
  placedRows,
  type TableBlock,
  type TableCell,
  type TableColumn,
  type TableRow,
} from "../../../../shared/domain/report-table.ts";
import { plainText } from "../../../../shared/domain/report-runs.ts";
import { readWords } from "./read-inline.ts";
import { isHidden } from "./read-style.ts";

/** What the report takes; more is left out. */
const mostColumns = 100;
const mostRows = 5000;

/** A pasted table: its words and merged cells; a table inside of a cell becomes lines of that cell, a row a line. */
export function readTable(table: HTMLTableElement): TableBlock | null {
  const written = [...table.rows].slice(0, mostRows).map(readRow);
  const columnCount = Math.min(mostColumns, Math.max(0, ...written.map(widthOf)));
  if (columnCount === 0) return null;
  const headRows = Math.min(headCount(table), written.length - 1);
  const head = written.slice(0, headRows);
  const rows = written.slice(headRows);
  const titles = titlesOf(head, columnCount);
  const isPlainHead = headRows <= 1 && head.every((row) => row.every((cell) => typeof cell === "string"));
  return {
    kind: "table",
    caption: null,
    unitsLine: null,
    columns: titles.map((title, at) => columnOf(title, at, rows)),
    ...(!isPlainHead && { head }),
    rows,
    totalRow: null,
    note: null,
  };
}

function readRow(row: HTMLTableRowElement): TableRow {
  return [...row.cells].slice(0, mostColumns).map((cell): TableCell => {
    const text = wordsOf(cell);
    const across = Math.min(cell.colSpan, mostColumns);
    const down = Math.min(cell.rowSpan, 1000);
    if (across <= 1 && down <= 1) return text;
    return { text, ...(across > 1 && { across }), ...(down > 1 && { down }) };
  });
}

/** Paragraphs of a cell as lines of it. */
function wordsOf(cell: Element): string {
  return linesOf(cell).join("\n");
}

const blockTags = "p, li, div, table, ul, ol, h1, h2, h3, h4, h5, h6";

/** The words of an element, a paragraph a line; a row of a table inside is one line. */
function linesOf(element: Element): readonly string[] {
  if (element instanceof HTMLTableElement) return [...element.rows].map(lineOfRow).filter((line) => line !== "");
  const lines: string[] = [];
  let words: Node[] = [];
  const endWords = () => {
    lines.push(...readWords(words, new Map()).map(plainText));
    words = [];
  };
  for (const child of element.childNodes) {
    const isBlock = child instanceof Element && (child.matches(blockTags) || child.querySelector(blockTags) !== null);
    if (!isBlock) words.push(child);
    else if (!isHidden(child)) {
      endWords();
      lines.push(...linesOf(child));
    }
  }
  endWords();
  return lines.filter((line) => line !== "");
}

function lineOfRow(row: HTMLTableRowElement): string {
  return [...row.cells]
    .map((cell) => linesOf(cell).join(""))
    .join("　")
    .trim();
}

const widthOf = (row: TableRow) =>
  row.reduce((sum, cell) => sum + (typeof cell === "string" ? 1 : (cell.across ?? 1)), 0);

/** Rows that are marked as head; otherwise the first one, with those that it reaches into. */
function headCount(table: HTMLTableElement): number {
  const marked = table.tHead?.rows.length ?? 0;
  if (marked > 0) return marked;
  const first = table.rows[0];
  return first === undefined ? 0 : Math.max(1, ...[...first.cells].map((cell) => cell.rowSpan));
}

function titlesOf(head: readonly TableRow[], columnCount: number): readonly string[] {
  const titles = Array.from({ length: columnCount }, (_, at) => `第${at + 1}列`);
  for (const row of placedRows(head, columnCount)) {
    for (const { column, text } of row) if (text !== "") titles[column] = text;
  }
  return titles;
}

function columnOf(title: string, at: number, rows: readonly TableRow[]): TableColumn {
  const texts = rows.map((row) => row[at]).map((cell) => (typeof cell === "object" ? cell.text : (cell ?? "")));
  const longest = Math.max(title.length, ...texts.map((text) => text.length));
  const areFigures = texts.some((text) => text !== "") && texts.every((text) => /^[-−\d.,%\s]*$/.test(text));
  return { title, share: Math.min(20, Math.max(4, longest)), align: areFigures ? "right" : "left" };
}

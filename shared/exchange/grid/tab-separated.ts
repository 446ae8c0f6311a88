/**
 * Cells as Excel and WPS put them on the clipboard: tabs between cells, lines between rows, and quotes around a cell that
 * holds a tab, a line break or a quote itself. A last empty line is the end of the text, not a row.
 */
export function readTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    const sign = text[end];
    at = end + (sign === "\r" && text[end + 1] === "\n" ? 2 : 1);
    if (sign === "\t") continue;
    rows.push(row);
    row = [];
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}

interface FoundCell {
  readonly cell: string;
  /** Where the sign behind the cell stands. */
  readonly end: number;
}

function plainCell(text: string, start: number): FoundCell {
  const found = text.slice(start).search(/[\t\r\n]/u);
  const end = found < 0 ? text.length : start + found;
  return { cell: text.slice(start, end), end };
}

/** A quote that is not closed before a tab or the end of the line is a sign of the text like any other. */
function quotedCell(text: string, start: number): FoundCell {
  const [found, inside = ""] = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/u.exec(text.slice(start)) ?? [];
  if (found === undefined) return plainCell(text, start);
  return { cell: inside.replaceAll('""', '"').replaceAll("\r\n", "\n"), end: start + found.length };
}

/** The same the other way round, with the line ends that Excel writes. */
export function writeTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quotedIfNeeded).join("\t")}\r\n`).join("");
}

function quotedIfNeeded(cell: string): string {
  return /[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The cells as a table, which Word and WPS take; line breaks stay within their cell. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return `<table><tbody>${cells.join("")}</tbody></table>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign).replaceAll("\n", "<br>");
}

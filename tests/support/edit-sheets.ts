import { readXlsx, writeXlsx, type CellValue } from "hucre/xlsx";
import { readFileSync, writeFileSync } from "node:fs";

type Sheets = Record<string, CellValue[][]>;

/**
 * Changes the sheets of a workbook, by their names, or adds some, and saves it as a careless program does: texts and numbers stay,
 * formats are lost.
 */
export async function editSheets(path: string, edit: (sheets: Sheets) => void): Promise<void> {
  const { sheets, properties } = await readXlsx(readFileSync(path));
  const edited: Sheets = Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.slice())]));
  edit(edited);
  const written = Object.entries(edited).map(([name, rows]) => ({ name, rows: rows.map((row) => row.map(asWritten)) }));
  writeFileSync(path, await writeXlsx({ sheets: written, ...(properties && { properties }) }));
}

/** A text such as _x0041_ would otherwise stand for another sign. */
export function asWritten(value: CellValue): CellValue {
  return typeof value === "string" ? value.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_") : value;
}

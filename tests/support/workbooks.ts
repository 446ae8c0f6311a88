import { writeXlsx, type Cell, type CellValue, type MergeRange, type WriteOptions, type WriteSheet } from "hucre/xlsx";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "./temp-folder.ts";

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Merged ranges as Excel writes them: "A1:D1". */
  readonly merges?: readonly string[];
  /** Single cells by address: formulas, formats. */
  readonly cells?: Readonly<Record<string, Partial<Cell>>>;
  readonly hidden?: boolean;
}

/** The bytes of a workbook with these sheets. */
export function workbookBytes(
  sheets: readonly TestSheet[],
  options: Omit<WriteOptions, "sheets"> = {},
): Promise<Uint8Array> {
  return writeXlsx({ ...options, sheets: sheets.map(writeSheet) });
}

/** Writes a workbook into a fresh folder that is removed after the test; answers its path. */
export async function aWorkbook(...sheets: readonly TestSheet[]): Promise<string> {
  return aFile("清单.xlsx", await workbookBytes(sheets));
}

/** Writes any file into a fresh folder that is removed after the test; answers its path. */
export function aFile(name: string, content: Uint8Array | string): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content);
  return path;
}

function writeSheet({ name = "清单", rows, merges = [], cells = {}, hidden = false }: TestSheet): WriteSheet {
  return {
    name,
    hidden,
    rows: rows.map((row) => [...row]),
    merges: merges.map(rangeOf),
    cells: new Map(Object.entries(cells).map(([address, cell]) => [placeOf(address).join(","), cell])),
  };
}

function rangeOf(range: string): MergeRange {
  const [first = "", last = ""] = range.split(":");
  const [[startRow, startCol], [endRow, endCol]] = [placeOf(first), placeOf(last)];
  return { startRow, startCol, endRow, endCol };
}

function placeOf(address: string): [row: number, column: number] {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(row) - 1, column];
}

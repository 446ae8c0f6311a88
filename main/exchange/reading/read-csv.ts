import { parseCsv } from "hucre/csv";
import type { SheetTable } from "../../../shared/exchange/sheet-table.ts";
import { readingLimits } from "./reading-limits.ts";
import { NotReadable } from "./workbook-fault.ts";

/**
 * Reads a table of comma- (semicolon-, tab-) separated text. Its encoding is told by its mark, else it is UTF-8 when it is
 * well-formed as such, and GB 18030, which Chinese Excel writes, when it is not. Every cell is text. Throws NotReadable.
 */
export function readCsv(bytes: Uint8Array, name: string): SheetTable {
  const rows = parseCsv(decoded(bytes)).map((row) => row.map((cell) => (cell === "" ? null : String(cell))));
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > readingLimits.cells) throw new NotReadable("too-many-cells");
  return { name, hidden: false, rows, merges: [] };
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, "gb18030");
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NotReadable("not-a-workbook", error);
  }
}

import { readXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";

/** The cells of a workbook's first sheet as texts, "" where nothing stands. */
export async function readSheetRows(path: string): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readXlsx(readFileSync(path));
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
}

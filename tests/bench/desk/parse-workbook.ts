import { readXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";

// The least that taking a workbook in can cost: reading it with the same library. `parse-workbook.ts FILE.xlsx`
const [path = ""] = process.argv.slice(2);
const { sheets } = await readXlsx(readFileSync(path));
if (!sheets.some(({ rows }) => rows.length > 1)) throw new Error("the workbook holds no rows");

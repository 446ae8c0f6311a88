import { readXls, readXlsx, type Workbook } from "hucre/xlsx";
import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { isBlank, type SheetTable } from "../../../shared/exchange/sheet-table.ts";
import { succeed, type Result } from "../../../shared/result.ts";
import { ownExportOf, type OwnExport } from "../own-export.ts";
import { readCellFormats, type CellFormats } from "./cell-formats.ts";
import { checkParts } from "./check-parts.ts";
import { formatOf, type WorkbookFormat } from "./file-format.ts";
import { readCsv } from "./read-csv.ts";
import { toTable } from "./to-table.ts";
import { NotReadable, notReadable } from "./workbook-fault.ts";

/** A workbook as plain data. */
export interface WorkbookFile {
  readonly path: string;
  readonly format: WorkbookFormat;
  readonly bytes: number;
  readonly sheets: readonly SheetTable[];
  /** The year that this program exported into the workbook; null for a workbook from elsewhere. */
  readonly exported: OwnExport | null;
  /** Whether a program has the file open; what it has not saved yet is not in it. */
  readonly isOpenElsewhere: boolean;
}

/**
 * Reads a workbook (.xlsx, .xlsm, .xls of Excel 97 and later) or a table of text (.csv): cell values, cached results of
 * formulas, merged ranges. Macros and links to other workbooks are never followed. `bytes` is the file's content. Fails
 * with `workbook-refused`.
 */
export async function readWorkbook(path: string, bytes: Buffer): Promise<Result<WorkbookFile>> {
  try {
    const format = formatOf(bytes);
    const { sheets, exported } = await readFormat(format, bytes, path);
    if (!sheets.some(({ rows }) => rows.some((row) => row.some((cell) => !isBlank(cell)))))
      return notReadable(path, "empty");
    return succeed({ path, format, bytes: bytes.length, sheets, exported, isOpenElsewhere: isLocked(path) });
  } catch (error) {
    if (error instanceof NotReadable) return notReadable(path, error.fault);
    throw error;
  }
}

interface Content {
  readonly sheets: readonly SheetTable[];
  readonly exported: OwnExport | null;
}

async function readFormat(format: WorkbookFormat, bytes: Buffer, path: string): Promise<Content> {
  switch (format) {
    case "csv":
      return { sheets: [readCsv(bytes, basename(path, extname(path)))], exported: null };
    case "xls":
      return { sheets: tablesOf(await reading(() => readXls(bytes)), new Map(), true), exported: null };
    case "xlsx":
      return readXlsxContent(bytes);
    default:
      return format satisfies never;
  }
}

async function readXlsxContent(bytes: Buffer): Promise<Content> {
  const parts = await checkParts(bytes);
  const workbook = await reading(() => readXlsx(bytes));
  const names = workbook.sheets.map(({ name }) => name);
  const formats = await reading(() => readCellFormats(parts, names));
  return { sheets: tablesOf(workbook, formats, false), exported: ownExportOf(workbook) };
}

function tablesOf(
  workbook: Workbook,
  formats: ReadonlyMap<string, CellFormats>,
  errorsAreTexts: boolean,
): SheetTable[] {
  return workbook.sheets.map((sheet) => toTable(sheet, { formats: formats.get(sheet.name), errorsAreTexts }));
}

/** Whatever the reader of a foreign file trips over, the file is at fault: the reader's own tests are its own. */
async function reading<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw new NotReadable(spansTooFar(error) ? "too-many-cells" : "damaged", error);
  }
}

function spansTooFar(error: unknown): boolean {
  return error instanceof Error && /\bspans\b|Invalid array length|Invalid string length/u.test(error.message);
}

/** Excel and WPS put ~$名称 beside a file while it is open, LibreOffice .~lock.名称#. */
function isLocked(path: string): boolean {
  const [folder, name] = [dirname(path), basename(path)];
  return existsSync(join(folder, `~$${name}`)) || existsSync(join(folder, `.~lock.${name}#`));
}

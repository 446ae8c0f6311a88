import { cellText } from "../../../shared/exchange/cells/cell-text.ts";
import { columnLetters } from "../../../shared/exchange/cells/cell-address.ts";
import { findHeader } from "../../../shared/exchange/headings/find-header.ts";
import { headingText, type Heading } from "../../../shared/exchange/headings/heading.ts";
import type { ImportChoices } from "../../../shared/exchange/import-choices.ts";
import { proposeOwnColumn } from "../../../shared/exchange/headings/propose-own-column.ts";
import { isBlank, widthOf, type SheetTable } from "../../../shared/exchange/sheet-table.ts";
import type { ExaminedColumn, ExaminedFile, ExaminedSheet } from "../../../shared/ipc/questions/exchange.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import type { OwnExport } from "../own-export.ts";
import { holdingList } from "./holding-list.ts";
import { ownColumnsOfYear } from "./own-meanings.ts";
import { normalised } from "./normalised.ts";
import { openSource } from "./open-source.ts";
import { previewOf, topRowsOf, unknownColumnsOf } from "./preview.ts";
import { problemsBeside } from "./problem-rows.ts";
import { chooseSheet, noSuchSheet, onlyProblems, settleChoices, type SettledChoices } from "./settle-choices.ts";

/** So many of the first rows are shown for choosing the header, so many cells under each heading. */
const shownRows = 30;
const samples = 3;

/**
 * Looks into a workbook: its sheets, where the header is and what each column means (guessed, or remembered from an earlier
 * import with the same header), and the rows as they would be imported with every finding at its cell. Fails with
 * `not-found`, `workbook-refused`, or `input-not-acceptable` for a sheet that is not there.
 */
export const examineFile: UseCase<"imports:examine"> = async (
  { db },
  { source, year, choices: given, corrections, part },
) => {
  const file = await openSource({ db }, source);
  if (!file.ok) return file;
  const { fileName, bytes, fingerprint, isOpenElsewhere, sheets, exported } = file.value;
  const sheet = chooseSheet(sheets, given.sheet);
  if (sheet === null) return given.sheet === undefined ? onlyProblems() : noSuchSheet();
  const settled = settleChoices(db, sheet, given, year);
  const choices = settled?.choices ?? { sheet: sheet.name, headerRow: 1, headerRows: 1, columns: [] };
  const rows =
    settled === null ? { rows: [], problems: [], dropped: [] } : normalised(sheet, choices, { year, corrections });
  const unknown = settled === null ? [] : unknownColumnsOf(sheet, settled.headings, choices);
  return succeed({
    fileName,
    bytes,
    fingerprint,
    isOpenElsewhere,
    sheets: sheets.map(examinedSheet),
    choices: settled?.choices ?? null,
    columnsFrom: settled?.columnsFrom ?? "guessed",
    columns: settled === null ? [] : examinedColumns(sheet, settled),
    ownColumns: ownColumnsOfYear(db, year),
    topRows: topRowsOf(sheet, shownRows),
    suggested: { ...suggestedBy(settled, year, exported), holding: holdingList(db, year, rows) },
    preview: previewOf(rows, unknown, part),
    problemSheet: problemsBeside(sheets, sheet.name, year),
  });
};

function examinedSheet(sheet: SheetTable): ExaminedSheet {
  const { name, rows, hidden } = sheet;
  return { name, rows: rows.length, columns: widthOf(rows), hidden, hasHeader: findHeader(sheet) !== null };
}

function examinedColumns({ rows }: SheetTable, { choices, headings }: SettledChoices): readonly ExaminedColumn[] {
  const body = rows.slice(headerEnd(choices));
  const known = new Set(choices.columns.filter(({ own }) => own === undefined).map(({ column }) => column));
  return headings.map((heading) => ({
    column: heading.column,
    letters: columnLetters(heading.column),
    heading: headingText(heading),
    samples: samplesIn(body, heading.column),
    proposal: known.has(heading.column) ? null : proposalFor(body, heading),
  }));
}

function proposalFor(rows: SheetTable["rows"], heading: Heading): ExaminedColumn["proposal"] {
  return proposeOwnColumn(
    headingText(heading),
    rows.map((row) => row[heading.column] ?? null),
  );
}

function headerEnd({ headerRow, headerRows }: ImportChoices): number {
  return headerRow - 1 + headerRows;
}

function samplesIn(rows: SheetTable["rows"], column: number): readonly string[] {
  const texts: string[] = [];
  for (const row of rows) {
    if (!isBlank(row[column])) texts.push(cellText(row[column]).slice(0, 100));
    if (texts.length === samples) break;
  }
  return texts;
}

/**
 * A cut-off date of another year is a slip in the table's head, or the table is another year's. An export of this program
 * remembers the date of its figures: corrected, they belong to that date again.
 */
function suggestedBy(
  settled: SettledChoices | null,
  year: number,
  exported: OwnExport | null,
): Omit<ExaminedFile["suggested"], "holding"> {
  const asOf = settled?.asOf ?? exported?.asOf ?? null;
  return { worklistTitle: settled?.titles.title ?? null, asOf: asOf?.startsWith(`${year}-`) ? asOf : null };
}

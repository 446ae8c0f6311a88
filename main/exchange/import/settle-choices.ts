import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { ImportChoices } from "../../../shared/exchange/import-choices.ts";
import type { ColumnMeaning } from "../../../shared/exchange/import-fields.ts";
import { findHeader } from "../../../shared/exchange/headings/find-header.ts";
import { guessColumns } from "../../../shared/exchange/headings/guess-columns.ts";
import { headingsOf } from "../../../shared/exchange/headings/header-rows.ts";
import { headingText, type Heading } from "../../../shared/exchange/headings/heading.ts";
import { cutOffIn, titleNotes, type TitleNotes } from "../../../shared/exchange/headings/titles.ts";
import { problemPlaces } from "../../../shared/exchange/problem-rows/find-problem-sheet.ts";
import type { SheetTable } from "../../../shared/exchange/sheet-table.ts";
import { importChoices, type ExaminedFile } from "../../../shared/ipc/questions/exchange.ts";
import { fail, type Result } from "../../../shared/result.ts";
import { sha256 } from "../../files/sha256.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { ownColumnsOfYear, withPresentForms } from "./own-meanings.ts";
import { readImportColumns } from "../../store/import-columns.ts";

/** What a person has settled already. */
export type GivenChoices = { readonly [Name in keyof ImportChoices]?: ImportChoices[Name] | undefined };

/** How a sheet is to be read, with what its head says. */
export interface SettledChoices {
  readonly choices: ImportChoices;
  readonly columnsFrom: ExaminedFile["columnsFrom"];
  readonly headings: readonly Heading[];
  readonly titles: TitleNotes;
  /** The cut-off date that the head of the table names. */
  readonly asOf: IsoDate | null;
}

/** The named sheet; without a name the visible one that looks most like a list. A sheet of problems is none. */
export function chooseSheet(sheets: readonly SheetTable[], name: string | undefined): SheetTable | null {
  if (name !== undefined) return sheets.find((sheet) => sheet.name === name) ?? null;
  const lists = sheets.filter((sheet) => problemPlaces(sheet) === null);
  const visible = lists.filter(({ hidden }) => !hidden);
  const scored = (visible.length > 0 ? visible : lists).map((sheet) => ({
    sheet,
    score: findHeader(sheet)?.score ?? 0,
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (one.score > (top?.score ?? -1) ? one : top),
    null,
  );
  return best?.sheet ?? null;
}

/** The answer to a file that has nothing but a sheet of problems: what these are about cannot be told from it. */
export function onlyProblems(): Result<never> {
  const message = "文件里只有问题清单，没有事项表；请在导出的事项表中填写问题清单，连同事项表一起导入";
  return fail({ kind: "input-not-acceptable", problems: [{ field: "sheet", message }] });
}

/** The answer to a choice of a sheet that the file does not have. */
export function noSuchSheet(): Result<never> {
  return fail({ kind: "input-not-acceptable", problems: [{ field: "sheet", message: "文件里没有这个工作表" }] });
}

/** Fills in what the person has not settled: the header is looked for, columns are remembered, else guessed. Null without a header. */
export function settleChoices(
  db: ReadableDb,
  sheet: SheetTable,
  given: GivenChoices,
  year: number,
): SettledChoices | null {
  const header = headerOf(sheet, given);
  if (header === null) return null;
  const { top, height } = header;
  const headings = headingsOf(sheet, top, height);
  const titles = titleNotes(sheet.rows.slice(0, top), year);
  const remembered = given.columns === undefined ? rememberedColumns(db, headings) : null;
  const columns = given.columns ?? remembered ?? guessColumns(headings, titles.unit, ownColumnsOfYear(db, year));
  const place = { sheet: sheet.name, headerRow: top + 1, headerRows: height };
  return {
    choices: withPresentForms(db, year, { ...place, columns: withoutSilentOnes(columns) }),
    columnsFrom: given.columns ? "given" : remembered ? "remembered" : "guessed",
    headings,
    titles,
    asOf:
      titles.asOf ??
      headings.map((heading) => cutOffIn(headingText(heading), year)).find((date) => date !== null) ??
      null,
  };
}

/** A meaning that this version of the program does not know is as good as none. */
function rememberedColumns(db: ReadableDb, headings: readonly Heading[]): readonly ColumnMeaning[] | null {
  const parsed = importChoices.shape.columns.safeParse(readImportColumns(db, headerKey(headings)));
  return parsed.success ? parsed.data : null;
}

/** The name of a header in the store: the same headings in the same order, blanks apart, come from the same sender. */
export function headerKey(headings: readonly Heading[]): string {
  return sha256(JSON.stringify(headings.map(headingText)));
}

function headerOf(
  sheet: SheetTable,
  { headerRow, headerRows }: GivenChoices,
): { readonly top: number; readonly height: number } | null {
  if (headerRow === undefined) return findHeader(sheet);
  return headerRow <= sheet.rows.length ? { top: headerRow - 1, height: headerRows ?? 1 } : null;
}

function withoutSilentOnes(columns: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  return columns.filter(({ field }) => field !== null);
}

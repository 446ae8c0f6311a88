import type { ReportingYear } from "../../../shared/domain/year-data.ts";
import type { WorkbookRow } from "../../../shared/exchange/exported-cells.ts";
import { headingText, type Heading } from "../../../shared/exchange/headings/heading.ts";
import { headingsOf } from "../../../shared/exchange/headings/header-rows.ts";
import type { ImportChoices } from "../../../shared/exchange/import-choices.ts";
import type { WorkbookField } from "../../../shared/exchange/import-fields.ts";
import { planImport } from "../../../shared/exchange/plan/plan-import.ts";
import type { FieldPlaces } from "../../../shared/exchange/plan/row-plans.ts";
import type { ExistingItem, Planned } from "../../../shared/exchange/plan/plan-types.ts";
import type { CellProblem, DroppedRow } from "../../../shared/exchange/problems.ts";
import type { PlannedProblems } from "../../../shared/exchange/problem-rows/problem-plan.ts";
import type { NormalisedSheet } from "../../../shared/exchange/rows/normalise-rows.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { UnknownColumn } from "../../../shared/ipc/questions/exchange.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { readYearData } from "../../store/year-data.ts";
import { readYear } from "../../store/years.ts";
import { workbookRows } from "../workbook-rows.ts";
import { chooseWorklist, type ChosenWorklist } from "./choose-worklist.ts";
import { normalised } from "./normalised.ts";
import { openSource, type SourceFile } from "./open-source.ts";
import { unknownColumnsOf } from "./preview.ts";
import { withPresentForms } from "./own-meanings.ts";
import { presentWords, withPresentWords } from "./present-words.ts";
import { planOfYear, readProblems, type ReadProblems } from "./problem-rows.ts";
import { lastAnswer } from "./remembered.ts";
import { noSuchSheet } from "./settle-choices.ts";

/** What planning and importing are asked alike. */
export type ImportRequest = Pick<
  InputOf<"imports:apply">,
  "source" | "year" | "choices" | "corrections" | "decisions" | "worklist" | "asOf" | "problemSheet"
>;

/** The rows of a workbook as items, before they are compared with anything. */
export interface ReadImport {
  readonly file: SourceFile;
  /** As they are given, own columns as the year has them. */
  readonly choices: ImportChoices;
  readonly headings: readonly Heading[];
  readonly sheet: NormalisedSheet;
  /** The sheet of problems that comes along; null for none. */
  readonly problemRows: ReadProblems | null;
  readonly unknownColumns: readonly UnknownColumn[];
}

/** What an import would do to a year. */
export interface PreparedImport {
  /** Null while the store does not hold the year. */
  readonly year: ReportingYear | null;
  readonly worklist: ChosenWorklist;
  readonly planned: Planned;
  /** All findings, those at the cells and those of the comparison. */
  readonly problems: readonly CellProblem[];
  readonly dropped: readonly DroppedRow[];
  /** What becomes of the rows of the sheet of problems; null where none comes along. */
  readonly problemRows: PlannedProblems | null;
}

/** Reads the rows as the choices say. Fails with the errors of `openSource`, or `input-not-acceptable`. */
export async function readImport(
  context: UseCaseContext,
  { source, choices: given, year, corrections, problemSheet }: ImportRequest,
): Promise<Result<ReadImport>> {
  const choices = withPresentForms(context.db, year, given);
  const file = await openSource(context, source);
  if (!file.ok) return file;
  const table = file.value.sheets.find(({ name }) => name === choices.sheet);
  if (table === undefined) return noSuchSheet();
  if (!choices.columns.some(({ field }) => field === "title")) {
    const message = "还没有指明哪一列是事项名称";
    return fail({ kind: "input-not-acceptable", problems: [{ field: "columns", message }] });
  }
  const headings = headingsOf(table, choices.headerRow - 1, choices.headerRows);
  return succeed({
    file: file.value,
    choices,
    headings,
    sheet: normalised(table, choices, { year, corrections }),
    problemRows: problemSheet === null ? null : readProblems(file.value.sheets, choices.sheet, year),
    unknownColumns: unknownColumnsOf(table, headings, choices),
  });
}

/** Compares the rows with the year as it stands now. Fails with `year-archived` or `input-not-acceptable`. */
export function prepareImport(db: ReadableDb, read: ReadImport, request: ImportRequest): Result<PreparedImport> {
  const year = readYear(db, request.year);
  if (year?.snapshotId) return fail({ kind: "year-archived", year: year.year });
  const worklist = chooseWorklist(db, year, request.worklist);
  if (!worklist.ok) return worklist;
  const state = { revision: year?.revision ?? null, worklistId: worklist.value.id };
  const { planned, problemRows } = planOnto(db, read, request, state);
  return succeed({
    year,
    worklist: worklist.value,
    planned,
    problemRows,
    problems: [...read.sheet.problems, ...planned.problems],
    dropped: [...read.sheet.dropped, ...planned.dropped].toSorted((one, other) => one.row - other.row),
  });
}

const remembered = lastAnswer<NormalisedSheet, Pick<PreparedImport, "planned" | "problemRows">>();

/** The year's revision counts every change of anything that a plan depends on, so a plan holds as long as it does. */
function planOnto(
  db: ReadableDb,
  { sheet, file, headings, problemRows }: ReadImport,
  request: ImportRequest,
  state: { readonly revision: number | null; readonly worklistId: string | null },
): Pick<PreparedImport, "planned" | "problemRows"> {
  const { year, asOf, decisions } = request;
  const words = presentWords(db);
  const known = [...words.parties, ...words.units];
  return remembered(sheet, [year, asOf, decisions, state, problemRows?.sheet, known], () => {
    const existing = existingItems(db, request);
    const { worklistId } = state;
    const planned = planImport({
      rows: withPresentWords(sheet.rows, words),
      existing,
      places: placesOf(request, headings),
      worklistId,
      ownExport: file.exported?.year === year,
      decisions,
    });
    const places = { existing, planned: planned.rows, worklistId };
    return { planned, problemRows: problemRows === null ? null : planOfYear(db, year, problemRows.rows, places) };
  });
}

function existingItems(db: ReadableDb, { year, asOf }: ImportRequest): readonly ExistingItem[] {
  const data = readYearData(db, year);
  if (data === null) return [];
  const titles = new Map(data.worklists.map(({ id, title }) => [id, title]));
  return workbookRows(data, asOf).map((row) => existingItem(row, titles.get(row.item.worklistId) ?? ""));
}

function existingItem(row: WorkbookRow, worklistTitle: string): ExistingItem {
  return { ...row, worklistTitle };
}

function placesOf({ choices }: ImportRequest, headings: readonly Heading[]): FieldPlaces {
  const places = new Map<WorkbookField, { readonly column: number; readonly heading: string }>();
  for (const { column, field } of choices.columns) {
    const heading = headings[column];
    if (field !== null && !places.has(field))
      places.set(field, { column, heading: heading ? headingText(heading) : "" });
  }
  return places;
}

import { cellText } from "../../../shared/exchange/cells/cell-text.ts";
import { isComputedHeading } from "../../../shared/exchange/computed-columns.ts";
import { columnLetters } from "../../../shared/exchange/cells/cell-address.ts";
import { headingText, type Heading } from "../../../shared/exchange/headings/heading.ts";
import type { ImportChoices } from "../../../shared/exchange/import-choices.ts";
import { importFields } from "../../../shared/exchange/import-fields.ts";
import { valueText } from "../../../shared/exchange/plan/value-text.ts";
import type { ProblemNote } from "../../../shared/exchange/problem-rows/problem-row.ts";
import { problemKinds, type CellProblem } from "../../../shared/exchange/problems.ts";
import type { ImportRow } from "../../../shared/exchange/rows/import-row.ts";
import type { NormalisedSheet } from "../../../shared/exchange/rows/normalise-rows.ts";
import { isBlank, widthOf, type SheetTable } from "../../../shared/exchange/sheet-table.ts";
import { ownFieldsOf } from "../../../shared/domain/own-field.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { ImportPreview, PreviewRow, RejectedCell, UnknownColumn } from "../../../shared/ipc/questions/exchange.ts";

export interface Part {
  readonly offset: number;
  readonly limit: number;
}

/** What a person looks over before anything is compared with the year. */
export function previewOf(sheet: NormalisedSheet, unknownColumns: readonly UnknownColumn[], part: Part): ImportPreview {
  const problems = groupBy(sheet.problems, ({ item }) => item);
  return {
    total: sheet.rows.length,
    rejected: sheet.rows.filter(({ rejected }) => rejected).length,
    rejectedAt: sheet.rows.flatMap(({ rejected }, at) => (rejected ? [at] : [])),
    rows: taken(sheet.rows, part).map((row) => previewRow(row, problems.get(row.row) ?? [])),
    dropped: sheet.dropped,
    counts: countsOf(sheet),
    unknownColumns,
  };
}

/** One page of the values. */
export function taken<Value>(values: readonly Value[], { offset, limit }: Part): readonly Value[] {
  return values.slice(offset, offset + limit);
}

function previewRow({ row, rejected, values }: ImportRow, problems: readonly CellProblem[]): PreviewRow {
  const shown = [...importFields.filter((field) => values[field] !== undefined), ...ownFieldsOf(values)];
  return {
    row,
    rejected,
    values: Object.fromEntries(shown.map((field) => [field, valueText(field, values)])),
    problems,
  };
}

function countsOf({ rows, problems }: NormalisedSheet): ImportPreview["counts"] {
  const places = new Map(rows.map(({ row }, at) => [row, at]));
  return [...groupBy(problems, ({ kind }) => kind)].map(([kind, ofKind]) => ({
    kind,
    label: problemKinds[kind],
    count: ofKind.length,
    at: [...new Set(ofKind.flatMap(({ item }) => places.get(item) ?? []))].toSorted((one, other) => one - other),
  }));
}

/** The columns that have a heading or hold something, and mean nothing. */
export function unknownColumnsOf(
  { rows }: SheetTable,
  headings: readonly Heading[],
  { columns, headerRow, headerRows }: ImportChoices,
): readonly UnknownColumn[] {
  const known = new Set(columns.filter(({ field }) => field !== null).map(({ column }) => column));
  const body = rows.slice(headerRow - 1 + headerRows);
  const texts = Array.from({ length: widthOf(rows) }, (_, column) => ({
    column,
    letters: columnLetters(column),
    heading: headings[column] === undefined ? "" : headingText(headings[column]),
    computed: isComputedHeading(headings[column]),
  }));
  return texts.filter(
    ({ column, heading }) => !known.has(column) && (heading !== "" || body.some((row) => !isBlank(row[column]))),
  );
}

/** The first rows of a sheet as they look. */
export function topRowsOf({ rows }: SheetTable, count: number): readonly (readonly string[])[] {
  return rows.slice(0, count).map((row) => row.map((cell) => cellText(cell).slice(0, 100)));
}

/** What keeps rows out, as the command line prints it: those of the list, then those of the sheet of problems. */
export function rejectedCells(
  problems: readonly CellProblem[],
  notes: readonly ProblemNote[] = [],
): readonly RejectedCell[] {
  const ofList = problems
    .filter(({ level }) => level === "rejected")
    .map(({ row, heading, cell, kind, message }) => ({ row, column: heading, cell, kind, message }));
  const ofProblems = notes
    .filter(({ level }) => level === "rejected")
    .map(({ sheet, row, heading, cell, kind, message }) => ({ sheet, row, column: heading, cell, kind, message }));
  return [...inOrder(ofList), ...inOrder(ofProblems)];
}

function inOrder(cells: readonly RejectedCell[]): readonly RejectedCell[] {
  return cells.toSorted((one, other) => one.row - other.row);
}

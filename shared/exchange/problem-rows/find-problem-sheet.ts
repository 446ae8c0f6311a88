import { cellText } from "../cells/cell-text.ts";
import { headingWords } from "../headings/heading-words.ts";
import { withoutBlanks } from "../headings/heading.ts";
import type { SheetCell, SheetTable } from "../sheet-table.ts";
import { problemFieldCalled, problemKeyHeading, problemSheetNames, type ProblemField } from "./problem-columns.ts";

/** Where everything stands in a sheet of problems; rows and columns from 0. */
export interface ProblemPlaces {
  readonly header: number;
  readonly title: number;
  /** Null where the sheet does not have the column. */
  readonly number: number | null;
  readonly key: number | null;
  readonly fields: ReadonlyMap<ProblemField, { readonly column: number; readonly heading: string }>;
}

/** How far down a header is looked for. */
const deepestHeader = 10;

/**
 * Where the columns of a sheet of problems are: below a header with 事项名称, 问题, and 原因 or 措施. Null for any other sheet; so is a
 * sheet that is not called 问题清单 and has no hidden numbers, for a list of matters may have such columns too.
 */
export function problemPlaces({ name, rows }: SheetTable): ProblemPlaces | null {
  const header = rows.slice(0, deepestHeader).findIndex((row) => isHeader(row.map(headingOf)));
  if (header < 0) return null;
  const headings = (rows[header] ?? []).map(headingOf);
  const columnOf = (wanted: (heading: string) => boolean) => {
    const column = headings.findIndex(wanted);
    return column < 0 ? null : column;
  };
  const key = columnOf((heading) => heading === withoutBlanks(problemKeyHeading));
  if (key === null && !problemSheetNames.has(name.trim())) return null;
  return {
    header,
    title: columnOf((heading) => headingWords.get(heading) === "title") ?? 0,
    number: columnOf((heading) => headingWords.get(heading) === "number"),
    key,
    fields: fieldsOf(headings),
  };
}

/** The sheet of problems in a workbook; null for none. */
export function findProblemSheet(sheets: readonly SheetTable[]): SheetTable | null {
  return sheets.find((sheet) => problemPlaces(sheet) !== null) ?? null;
}

function isHeader(headings: readonly string[]): boolean {
  const fields = fieldsOf(headings);
  const hasTitle = headings.some((heading) => headingWords.get(heading) === "title");
  return hasTitle && fields.has("problem") && (fields.has("cause") || fields.has("measure"));
}

function fieldsOf(headings: readonly string[]): ProblemPlaces["fields"] {
  const fields = new Map<ProblemField, { readonly column: number; readonly heading: string }>();
  for (const [column, heading] of headings.entries()) {
    const field = problemFieldCalled(heading);
    if (field !== null && !fields.has(field)) fields.set(field, { column, heading });
  }
  return fields;
}

function headingOf(cell: SheetCell | undefined): string {
  return withoutBlanks(cellText(cell));
}

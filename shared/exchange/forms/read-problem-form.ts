import { cellText } from "../cells/cell-text.ts";
import { problemPlaces, type ProblemPlaces } from "../problem-rows/find-problem-sheet.ts";
import { problemFields, type ProblemField } from "../problem-rows/problem-columns.ts";
import { readProblemRows, type ProblemRow } from "../problem-rows/problem-row.ts";
import { mergesByRow, seenCell } from "../rows/merged-cells.ts";
import { isBlank, type SheetCell, type SheetRow, type SheetTable } from "../sheet-table.ts";
import { sentProblemHeading } from "./form-fields.ts";
import { looksLikeProblemKey, readProblemKey, type ProblemKey, type SentProblem } from "./problem-key.ts";
import type { LeftOutRow } from "./read-form.ts";

/** A cell of a problem that a unit may have filled in. */
export interface ReturnedProblemCell {
  readonly field: ProblemField;
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly cell: SheetCell;
  /** What was sent out here. */
  readonly sent: string;
}

/** A row of the sheet 问题清单 of a returned form, its key whole. */
export interface ReturnedProblem {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly key: ProblemKey;
  /** What was sent out as the problem itself. */
  readonly problem: string;
  readonly cells: readonly ReturnedProblemCell[];
}

/** A problem that a unit wrote into its form by itself. */
export interface AddedProblem {
  readonly formId: string;
  readonly row: ProblemRow;
}

/** What the sheets of problems in a workbook hold. */
export interface ReadProblemForms {
  readonly added: readonly AddedProblem[];
  readonly problems: readonly ReturnedProblem[];
  readonly leftOut: readonly LeftOutRow[];
}

/**
 * Reads a sheet as the sheet of problems of a form; null for any other sheet. One that was merely exported has no key of a form. A row
 * without a key belongs to the form of the rows above it, else to the `form` that stands in the same file.
 */
export function readProblemForm(
  table: SheetTable,
  form: Pick<ProblemKey, "formId" | "year"> | null,
): ReadProblemForms | null {
  const places = problemPlaces(table);
  if (places === null || places.key === null) return null;
  const sentColumns = sentColumnsOf(table.rows[places.header] ?? []);
  if (sentColumns.size === 0) return null;
  const merges = mergesByRow(table);
  const problems: ReturnedProblem[] = [];
  const leftOut: LeftOutRow[] = [];
  const withoutKey = new Map<number, string>();
  const seen = new Set<string>();
  for (let index = places.header + 1; index < table.rows.length; index += 1) {
    const cells = table.rows[index] ?? [];
    const at = { sheet: table.name, row: index + 1 };
    const sent: SentProblem = Object.fromEntries(
      [...sentColumns].map(([field, column]) => [field, cellText(cells[column])]),
    );
    const keyText = cellText(cells[places.key]);
    const key = readProblemKey(keyText, sent);
    const formId = key?.formId ?? problems.at(-1)?.key.formId ?? form?.formId;
    const isCopy = key !== null && seen.has(`${key.formId} ${key.problemId}`);
    if (formId !== undefined && (isCopy || (key === null && !looksLikeProblemKey(keyText)))) {
      withoutKey.set(index + 1, formId);
    } else if (key === null) leftOut.push(...leftOutRow(at, cells, places, keyText));
    else {
      seen.add(`${key.formId} ${key.problemId}`);
      const own = (column: number) => {
        const { cell, top } = seenCell(table.rows, merges, index, column);
        return top < index ? undefined : cell;
      };
      problems.push({ ...at, key, problem: sent.problem ?? "", cells: returnedCells(places, sent, own) });
    }
  }
  const year = problems[0]?.key.year ?? form?.year ?? 0;
  const added = withoutKey.size === 0 ? [] : readProblemRows(table, places, year);
  return {
    problems,
    leftOut,
    added: added.flatMap((row) => {
      const formId = withoutKey.get(row.row);
      // What a copied row has as its hidden number is another problem's.
      return formId === undefined ? [] : [{ formId, row: { ...row, key: "" } }];
    }),
  };
}

/** A cell further down in a merged range says nothing of its own. */
function returnedCells(
  { fields }: ProblemPlaces,
  sent: SentProblem,
  own: (column: number) => SheetCell | undefined,
): readonly ReturnedProblemCell[] {
  return problemFields.flatMap((field) => {
    const place = fields.get(field);
    const was = sent[field];
    const cell = place === undefined ? undefined : own(place.column);
    return place === undefined || was === undefined || cell === undefined ? [] : [{ ...place, field, cell, sent: was }];
  });
}

function leftOutRow(
  at: { readonly sheet: string; readonly row: number },
  cells: SheetRow,
  { fields, title }: ProblemPlaces,
  keyText: string,
): readonly LeftOutRow[] {
  const filled = [...fields.values()].map(({ column }) => cells[column]).filter((cell) => !isBlank(cell));
  if (filled.length === 0 && !looksLikeProblemKey(keyText)) return [];
  const text = [cells[title], ...filled].map(cellText).find((one) => one.trim() !== "") ?? "";
  return [{ ...at, kind: looksLikeProblemKey(keyText) ? "altered-key" : "without-key", text: text.slice(0, 80) }];
}

function sentColumnsOf(header: SheetRow): ReadonlyMap<ProblemField, number> {
  const texts = header.map((cell) => cellText(cell).replaceAll(/\s/gu, ""));
  const places = problemFields.map((field): [ProblemField, number] => [
    field,
    texts.indexOf(sentProblemHeading(field)),
  ]);
  return new Map(places.filter(([, column]) => column >= 0));
}

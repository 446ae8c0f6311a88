import type { CellCorrection, ImportChoices } from "../../../../../shared/exchange/import-choices.ts";
import { isOwnField } from "../../../../../shared/domain/own-field.ts";
import { importFields, type WorkbookField } from "../../../../../shared/exchange/import-fields.ts";
import type { CellProblem, ProblemLevel } from "../../../../../shared/exchange/problems.ts";
import type { PreviewRow } from "../../../../../shared/ipc/questions/exchange.ts";
import { columnOf, sameCell, type CellPlace } from "../draft.ts";

/** One cell of the preview. */
export interface PreviewCell {
  readonly place: CellPlace;
  readonly field: WorkbookField;
  /** What is taken over, or, where nothing can be, what the sheet shows. */
  readonly text: string;
  readonly problems: readonly CellProblem[];
  /** The gravest of its problems; null where the cell was read as it stands. */
  readonly level: ProblemLevel | null;
  readonly correction: CellCorrection | null;
}

const gravity: Readonly<Record<ProblemLevel, number>> = { rejected: 2, check: 1, repaired: 0 };

/** The fields that columns were given for, in the order of the standard workbook, then the own ones. */
export function fieldsInUse({ columns }: ImportChoices): readonly WorkbookField[] {
  const used = new Set(columns.map(({ field }) => field));
  const own = columns.map(({ field }) => field).filter((field) => field !== null && isOwnField(field));
  return [...importFields.filter((field) => used.has(field)), ...own].filter((field) => field !== null);
}

/** A row's cell of a field, with all that was found in it. A row under a merged name tells its findings where they stand. */
export function cellOf(
  { row, values, problems }: PreviewRow,
  field: WorkbookField,
  choices: ImportChoices,
  corrections: readonly CellCorrection[],
): PreviewCell {
  const own = problems.filter((problem) => problem.field === field);
  const gravest = own.toSorted((one, other) => gravity[other.level] - gravity[one.level])[0];
  const place = { row: gravest?.row ?? row, column: gravest?.column ?? columnOf(choices, field) ?? 0 };
  const correction = corrections.find((one) => sameCell(one, place)) ?? null;
  return {
    place,
    field,
    text: values[field] ?? gravest?.shown ?? "",
    problems: own,
    level: gravest?.level ?? null,
    correction,
  };
}

import { percentScale } from "../cells/read-percent.ts";
import { unitOf } from "../headings/guess-columns.ts";
import { headingText, saysPercent, type Heading } from "../headings/heading.ts";
import { isFieldOf, type ColumnMeaning, type ImportField } from "../import-fields.ts";
import type { SheetCell } from "../sheet-table.ts";
import { columnReader, type ColumnReader } from "./read-field.ts";

/** A column that means something, with all that reading its cells needs. */
export interface ColumnInUse {
  /** From 0. */
  readonly column: number;
  readonly field: ImportField;
  readonly heading: string;
  readonly read: ColumnReader;
  /** An amount whose unit nobody named. */
  readonly unitIsGuessed: boolean;
}

/** The columns that mean something, each field once: the first column that claims it. */
export function columnsInUse(
  meanings: readonly ColumnMeaning[],
  headings: readonly Heading[],
  year: number,
  cellsOf: (column: number) => readonly SheetCell[],
): readonly ColumnInUse[] {
  const byField = new Map<ImportField, ColumnMeaning>();
  for (const meaning of meanings)
    if (meaning.field !== null && !byField.has(meaning.field)) byField.set(meaning.field, meaning);
  return [...byField].map(([field, { column, unit }]) => {
    const heading = headings[column];
    const text = heading === undefined ? "" : headingText(heading);
    const scale = field === "percent" ? percentScale(cellsOf(column), saysPercent(text)) : "percent";
    const named = unit ?? (heading === undefined ? null : unitOf(heading));
    const unitIsGuessed = isFieldOf(field, "amount") && named === null;
    const read = columnReader(field, { unit: named ?? "wan", scale, year });
    return { column, field, heading: text, read, unitIsGuessed };
  });
}

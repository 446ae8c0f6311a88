import { percentScale } from "../cells/read-percent.ts";
import { unitOf } from "../headings/guess-columns.ts";
import { headingText, saysPercent, type Heading } from "../headings/heading.ts";
import { isOwnField } from "../../domain/own-field.ts";
import { isFieldOf, type ColumnMeaning, type OwnForm, type WorkbookField } from "../import-fields.ts";
import type { SheetCell } from "../sheet-table.ts";
import { columnReader, ownColumnReader, type ColumnReader } from "./read-field.ts";

/** A column that means something, with all that reading its cells needs. */
export interface ColumnInUse {
  /** From 0. */
  readonly column: number;
  readonly field: WorkbookField;
  readonly heading: string;
  readonly read: ColumnReader;
  /** An amount whose unit nobody named. */
  readonly unitIsGuessed: boolean;
  /** One figure in cells merged over several rows belongs to the first of them alone. */
  readonly countsOnce: boolean;
}

const anyText: OwnForm = { kind: "text", unit: null, choices: [] };

/** The columns that mean something, each field once: the first column that claims it. */
export function columnsInUse(
  meanings: readonly ColumnMeaning[],
  headings: readonly Heading[],
  year: number,
  cellsOf: (column: number) => readonly SheetCell[],
): readonly ColumnInUse[] {
  const byField = new Map<WorkbookField, ColumnMeaning>();
  for (const meaning of meanings)
    if (meaning.field !== null && !byField.has(meaning.field)) byField.set(meaning.field, meaning);
  return [...byField].map(([field, { column, unit, own = anyText }]) => {
    const heading = headings[column];
    const text = heading === undefined ? "" : headingText(heading);
    if (isOwnField(field)) {
      const read = ownColumnReader(field, own, year, heading === undefined ? null : unitOf(heading));
      return { column, field, heading: text, read, unitIsGuessed: false, countsOnce: own.kind === "number" };
    }
    const scale = field === "percent" ? percentScale(cellsOf(column), saysPercent(text)) : "percent";
    const named = unit ?? (heading === undefined ? null : unitOf(heading));
    const unitIsGuessed = isFieldOf(field, "amount") && named === null;
    const read = columnReader(field, { unit: named ?? "wan", scale, year });
    const countsOnce = isFieldOf(field, "amount") || isFieldOf(field, "percent");
    return { column, field, heading: text, read, unitIsGuessed, countsOnce };
  });
}

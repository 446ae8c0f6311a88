import type { CellCorrection, ImportChoices } from "../../../shared/exchange/import-choices.ts";
import { normaliseRows, type NormalisedSheet } from "../../../shared/exchange/rows/normalise-rows.ts";
import type { SheetTable } from "../../../shared/exchange/sheet-table.ts";
import { lastAnswer } from "./remembered.ts";

const remembered = lastAnswer<SheetTable, NormalisedSheet>();

/** The rows of a sheet as `normaliseRows` reads them. */
export function normalised(
  table: SheetTable,
  choices: ImportChoices,
  settings: { readonly year: number; readonly corrections: readonly CellCorrection[] },
): NormalisedSheet {
  return remembered(table, [choices, settings], () => normaliseRows(table, choices, settings));
}

import type { ItemDraft, ProgressDraft } from "../../domain/item.ts";
import { importFieldLabel, type ImportField } from "../import-fields.ts";

/** The figures of an item's standing that a list shows. */
export const figureFields = ["text", "doneThisYear", "doneSinceStart", "percent", "physicalProgress"] as const;
export type FigureField = (typeof figureFields)[number] & keyof ProgressDraft;

/** The fields of an item itself that a list shows. */
export type ItemField = Exclude<ImportField, FigureField | "sources"> & keyof ItemDraft;

/** What a cell of the list can be typed into. */
export type CellField = ItemField | FigureField;

export function isFigure(field: CellField): field is FigureField {
  return figureFields.some((figure) => figure === field);
}

export function cellFieldLabel(field: CellField): string {
  return importFieldLabel(field);
}

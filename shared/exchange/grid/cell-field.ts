import type { ItemDraft, ProgressDraft } from "../../domain/item.ts";
import { isOwnField, ownName, type OwnField } from "../../domain/own-field.ts";
import { importFieldLabel, type ImportField } from "../import-fields.ts";

/** The figures of an item's standing that a list shows. */
export const figureFields = ["text", "doneThisYear", "doneSinceStart", "percent", "physicalProgress"] as const;
export type FigureField = (typeof figureFields)[number] & keyof ProgressDraft;

/** The fields of an item itself that a list shows. */
export type ItemField = Exclude<ImportField, FigureField | "sources"> & keyof ItemDraft;

/** What a cell of the list can be typed into. */
export type ProgramField = ItemField | FigureField;
export type CellField = ProgramField | OwnField;

export function isFigure(field: CellField): field is FigureField {
  return figureFields.some((figure) => figure === field);
}

export function cellFieldLabel(field: CellField): string {
  return isOwnField(field) ? ownName(field) : importFieldLabel(field);
}

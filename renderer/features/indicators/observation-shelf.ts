import type { PartialDate } from "../../../shared/domain/dates.ts";
import type { Decimal } from "../../../shared/domain/decimal.ts";
import type { ObservationDraft } from "../../../shared/domain/indicators/observation-rules.ts";
import type { Stored } from "../../../shared/domain/item.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { Shelf } from "../../lib/saving/shelf.ts";

/** A figure while it is written: its value may still be missing. */
export type FigureDraft = Omit<ObservationDraft, "value"> & { readonly value: Decimal | null };
export type FigureRow = FigureDraft & Stored & Pick<Observation, "year">;

/** What is being typed into figures, for the whole window. */
export const observationShelf = new Shelf<FigureRow, FigureDraft>();

/** A figure that exists only in its form so far; revision 0 says so. What an earlier one of the indicator says is taken over. */
export function newFigure(id: string, year: number, asOf: PartialDate | null, like: Observation | null): FigureRow {
  return {
    id,
    revision: 0,
    createdAt: "",
    updatedAt: "",
    year,
    indicator: like?.indicator ?? "",
    value: null,
    unit: like?.unit ?? "",
    qualifier: "exact",
    asOf,
    target: like?.year === year ? like.target : null,
    scope: like?.scope ?? null,
    mechanism: like?.mechanism ?? null,
    field: like?.field ?? null,
  };
}

export function draftOfFigure(row: FigureDraft): FigureDraft {
  const { indicator, value, unit, qualifier, asOf, target, scope, mechanism, field } = row;
  return { indicator, value, unit, qualifier, asOf, target, scope, mechanism, field };
}

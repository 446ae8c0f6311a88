import type { Big } from "big.js";

/** What a person has asked of the data, before it is dressed as a chart or table: parts with a value for each series. */
export interface DataSet {
  /** Head of the first column: 领域. */
  readonly partLabel: string;
  readonly parts: readonly string[];
  readonly series: readonly DataSeries[];
  /** The title that the definition gives. */
  readonly title: string;
  /** Place in the palette of each part, where it means the same in every chart. */
  readonly places: readonly number[] | null;
}

export interface DataSeries {
  readonly name: string;
  readonly measure: SeriesMeasure;
  /** One for each part: money in 分, percentages in %, unrounded; null where nothing is given. */
  readonly values: readonly (Big | null)[];
  /** All parts together, each item once; null where that says nothing. */
  readonly total: Big | null;
}

/** Amounts, counts in 项, percentages, or an indicator in its own unit. */
export type SeriesMeasure =
  | { readonly kind: "money" | "count" | "percent" }
  | { readonly kind: "quantity"; readonly unit: string };

/** Series that can stand on one axis, or share a unit, have the same family. */
export function familyOf(measure: SeriesMeasure): string {
  return measure.kind === "quantity" ? `quantity ${measure.unit}` : measure.kind;
}

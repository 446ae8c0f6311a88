import { groupBy } from "./group-by.ts";
import { investmentFigures, type InvestmentFigures, type NamedFigures, type PlacedItem } from "./aggregate.ts";
import type { IsoDate } from "./dates.ts";
import { statusAt } from "./state-at.ts";

/** A whole year in figures: what a later year's report compares itself with. */
export interface YearTotals extends InvestmentFigures {
  readonly year: number;
  /** The cut-off date that the figures stand at: the year's own, or its last day. */
  readonly asOf: IsoDate;
  readonly itemCount: number;
  readonly completedCount: number;
  /** 合作机制 that the items belong to; absent in years archived before they were kept. */
  readonly mechanisms?: readonly string[];
  /** Its 领域 with items; absent in years archived before they were kept. */
  readonly fields?: readonly NamedFigures[];
}

/** Adds up a year at a cut-off date; items may come as they are stated. */
export function yearTotals(year: number, asOf: IsoDate, items: readonly PlacedItem[]): YearTotals {
  const completedCount = items.filter(({ item }) => statusAt(item, asOf) === "completed").length;
  return { year, asOf, itemCount: items.length, completedCount, ...investmentFigures(items) };
}

/** The same for each 领域 that has items; items without one are left out. */
export function fieldTotals(items: readonly PlacedItem[]): readonly NamedFigures[] {
  const groups = groupBy(items, ({ item }) => item.field);
  return [...groups].flatMap(([name, own]) =>
    name === null ? [] : [{ name, itemCount: own.length, ...investmentFigures(own) }],
  );
}

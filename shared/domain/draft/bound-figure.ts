import type { Qualifier } from "../year-data.ts";
import type { FigureSource } from "./figure-source.ts";

/** A figure in the text that is tied to a value of the store. What stands on paper is the text of its run. */
export interface BoundFigure {
  /** Unique in the report; the mark by which the figure is found again in an edited Word file. */
  readonly id: string;
  readonly source: FigureSource;
  readonly format: FigureFormat;
  /** What the person has last agreed to; null until then. */
  readonly confirmed: ConfirmedFigure | null;
  /** Taken over from an earlier report: what stood there, to be shown beside the new value until that is confirmed. */
  readonly former?: FormerFigure;
  /** Fixed by hand: the text stays as it is, whatever the data says. */
  readonly fixed?: { readonly reason: string };
}

export interface ConfirmedFigure {
  /** See `FigureValue.value`. */
  readonly value: string;
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface FormerFigure {
  readonly year: number;
  readonly value: string | null;
  readonly text: string;
}

/** How a value is written. */
export interface FigureFormat {
  /**
   * For money 亿元, 万元, 万亿元 or 元; for counts the measure word. null takes the one that prose takes: money by its size, 项
   * for items, an indicator's own.
   */
  readonly unit: string | null;
  /** false leaves the unit to the sentence: 分别为4.24亿元 and 3.1 of 4.24、3.1亿元. */
  readonly withUnit: boolean;
  /**
   * At most so many places, 0 to 9, rounded half up, without trailing zeros; null writes the value exactly. Percentages and
   * 百分点 have exactly so many places; with null one, and a whole one is written whole.
   */
  readonly digits: number | null;
  /** null: as the indicator says, otherwise exact. */
  readonly qualifier: Qualifier | null;
  /** For a change or a 时序 difference: "phrase" says the direction itself (超时序7.6个百分点, 同比增长12.3%), "number" only how much. */
  readonly wording: "number" | "phrase";
}

/** The ordinary way of writing each kind of figure. */
export const ordinaryFormat: FigureFormat = {
  unit: null,
  withUnit: true,
  digits: null,
  qualifier: null,
  wording: "phrase",
};

/** A value as it is now, with its text on paper. */
export interface FigureValue {
  /** Money in 分, counts, percentages in % and differences in 百分点 as decimals, unrounded or with nine places; names joined by 、. */
  readonly value: string;
  readonly text: string;
}

import type { BoundFigure, FigureFormat, FigureValue } from "./bound-figure.ts";
import type { FigureSource } from "./figure-source.ts";

/** What a figure's source gives now, with all that a person needs to trust it. */
export interface FigureReading {
  /** null where the data gives no value; then `missing` says why. */
  readonly now: FigureValue | null;
  readonly missing: string | null;
  /** 年度完成投资 ÷ 年度计划投资，领域为“…”: how the value comes about, in one line. */
  readonly formula: string;
  /** How many items or indicators it was taken from, and the first of them. */
  readonly rowCount: number;
  readonly rows: readonly FigureRow[];
  /** The sentence of the source that an indicator cites; null without one. */
  readonly sourceSentence: string | null;
  /** 截至2021年11月30日: the date that the value stands for, in words; null for an undated indicator. */
  readonly cutOff: string | null;
}

export interface FigureRow {
  /** null for an indicator. */
  readonly itemId: string | null;
  readonly title: string;
  /** What it adds: 4.24亿元; empty where it is only counted. */
  readonly text: string;
}

/**
 * - current: the text is what the data gives and was agreed to
 * - unconfirmed: nobody has agreed to it yet (taken over from an earlier report); what the program drafts from the
 *   data counts as agreed to
 * - moved: the data gives something else than what was agreed to
 * - fixed: fixed by hand
 * - missing: the data gives no value any more
 */
export const figureStates = ["current", "unconfirmed", "moved", "fixed", "missing"] as const;
export type FigureState = (typeof figureStates)[number];

/** A bound figure of a report as it stands now. */
export interface FigureStanding extends FigureReading {
  readonly figure: BoundFigure;
  /** What stands on paper. */
  readonly text: string;
  readonly state: FigureState;
  readonly chapterId: string;
  readonly blockId: string;
  /** The sentence around the figure. */
  readonly sentence: string;
  /** A word of direction in the sentence that the value now contradicts: 增长 while it falls; null otherwise. */
  readonly contradictedWord: string | null;
}

/** Something that can be bound. */
export interface CatalogFigure extends FigureValue {
  /** 交通领域年度完成投资. */
  readonly label: string;
  /** The heading under which it is listed: 总体, 领域, 合作机制, 指标, 事项, 比较. */
  readonly group: string;
  readonly source: FigureSource;
  readonly format: FigureFormat;
}

/** A number in a text that the store knows something about. */
export interface FigureMatch {
  /** Place in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Values that are written exactly so; the likeliest first. Empty where the number contradicts the store. */
  readonly offers: readonly CatalogFigure[];
  /** What the words before the number name, when the store has another value for it. */
  readonly contradicts: CatalogFigure | null;
}

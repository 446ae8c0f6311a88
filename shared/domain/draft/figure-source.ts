import type { ItemKind, ItemPhase, ItemStatus } from "../item.ts";
import type { Lamp } from "../pace.ts";

/**
 * Where a figure of a report comes from: a rule that gives a value for any year and cut-off date, so that the text of one
 * year can be taken over into the next. Names stand for fields, mechanisms and places, as everywhere at the boundary.
 */
export type FigureSource =
  | ObservationSource
  | CountSource
  | SumSource
  | ShareSource
  | CompletionSource
  | PaceSource
  | ChangeSource
  | RankSource;

/** 指标值: found by name, place, field and mechanism, so that next year's value of the same indicator takes its place. */
export interface ObservationSource {
  readonly kind: "observation";
  readonly indicator: string;
  readonly scope: string | null;
  readonly field: string | null;
  readonly mechanism: string | null;
  /** The unit without 万 and 亿 before it: 184个 and 16.54亿元 may bear one name. */
  readonly measure: string;
  readonly which: "value" | "target";
  readonly when?: FigureTime;
}

/** How many items pass the filter; `of` counts the fields or mechanisms that they belong to instead. */
export interface CountSource {
  readonly kind: "count";
  readonly filter: FigureFilter;
  readonly of?: "field" | "mechanism";
  readonly when?: FigureTime;
}

export const figureAmounts = ["totalInvestment", "planned", "done", "doneSinceStart"] as const;
export type FigureAmount = (typeof figureAmounts)[number];

/** A sum over the items that pass the filter and give the amount. */
export interface SumSource {
  readonly kind: "sum";
  readonly amount: FigureAmount;
  readonly filter: FigureFilter;
  readonly when?: FigureTime;
}

/** Share in % of those that pass `filter` among those that pass `of`. */
export interface ShareSource {
  readonly kind: "share";
  readonly filter: FigureFilter;
  readonly of: FigureFilter;
  readonly when?: FigureTime;
}

/** 年度投资完成率 in %. */
export interface CompletionSource {
  readonly kind: "completion";
  readonly filter: FigureFilter;
  readonly when?: FigureTime;
}

/** 完成率 − 时序进度 in 百分点. */
export interface PaceSource {
  readonly kind: "pace";
  readonly filter: FigureFilter;
  readonly when?: FigureTime;
}

/** Against the year before: in % of an amount or count, or as a difference (in 百分点 for a percentage). */
export interface ChangeSource {
  readonly kind: "change";
  readonly of: ObservationSource | CountSource | SumSource | ShareSource | CompletionSource;
  readonly as: "percent" | "difference";
}

/** 前三位的领域: names in order of a measure. */
export interface RankSource {
  readonly kind: "rank";
  readonly of: "field" | "mechanism";
  readonly by: "count" | "completion" | FigureAmount;
  readonly from: "most" | "least";
  /** How many names, 1 to 20. */
  readonly size: number;
  readonly filter: FigureFilter;
  readonly when?: FigureTime;
}

/** Which items count. Absent means any; `null` in a list means "not given". Named as in the filter of the list of items. */
export interface FigureFilter {
  readonly fields?: readonly (string | null)[];
  readonly statuses?: readonly (ItemStatus | null)[];
  readonly kinds?: readonly (ItemKind | null)[];
  readonly phases?: readonly (ItemPhase | null)[];
  readonly lamps?: readonly Lamp[];
  readonly mechanisms?: readonly string[];
  readonly parties?: readonly string[];
  /** Titles of 清单. */
  readonly lists?: readonly string[];
  /** 牵头单位. */
  readonly units?: readonly string[];
  /** These items only. Found by id and, where the year has no such id, by a title that only one item has. */
  readonly items?: readonly FigureItem[];
  /** Only items that give this amount, or a 领域. */
  readonly gives?: FigureAmount | "field";
}

export interface FigureItem {
  readonly id: string;
  readonly title: string;
}

/** Absent: the year and cut-off date of the report. */
export interface FigureTime {
  /** 1 for the year before that of the report. */
  readonly yearsBack?: number;
  /** At the end of this month, 1 to 12, instead of the cut-off date. */
  readonly month?: number;
}

/** Whether a source counts or adds up items, in contrast to an indicator. */
export function isAmountSource(source: FigureSource): boolean {
  return source.kind !== "observation";
}

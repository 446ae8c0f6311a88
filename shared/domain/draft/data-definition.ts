import { chartKinds, type ChartKind } from "../../charts/chart-spec.ts";
import type { JsonValue } from "./draft-body.ts";
import type { FigureAmount, FigureFilter } from "./figure-source.ts";

/** What is drawn: one of the charts, or a table. */
export const objectForms = [...chartKinds, "table"] as const;
export type ObjectForm = ChartKind | "table";

export const objectFormLabels: Readonly<Record<ObjectForm, string>> = {
  "grouped-columns": "柱形图",
  "stacked-columns": "堆积柱形图",
  "columns-with-line": "柱线组合图",
  line: "折线图",
  doughnut: "环形图",
  pie: "饼图",
  bars: "条形图",
  "stacked-bars": "堆积条形图",
  funnel: "漏斗图",
  table: "表格",
};

/** What is measured of the items of each part; 完成率 and 时序进度 in %. */
export const itemMeasures = [
  "count",
  "totalInvestment",
  "planned",
  "done",
  "doneSinceStart",
  "completion",
  "timeLine",
] as const satisfies readonly (FigureAmount | "count" | "completion" | "timeLine")[];
export type ItemMeasure = (typeof itemMeasures)[number];

export const itemMeasureLabels: Readonly<Record<ItemMeasure, string>> = {
  count: "事项数",
  totalInvestment: "总投资",
  planned: "年度计划投资",
  done: "年度完成投资",
  doneSinceStart: "累计完成投资",
  completion: "年度投资完成率",
  timeLine: "时序进度",
};

/** By what items are put together; a month or year is the same items at another date. */
export const objectGroupings = [
  "field",
  "mechanism",
  "list",
  "party",
  "unit",
  "status",
  "phase",
  "kind",
  "lamp",
  "item",
  "month",
  "year",
] as const;
export type ObjectGrouping = (typeof objectGroupings)[number];
export type ItemGrouping = Exclude<ObjectGrouping, "month" | "year">;

export const objectGroupingLabels: Readonly<Record<ObjectGrouping, string>> = {
  field: "领域",
  mechanism: "合作机制",
  list: "清单",
  party: "合作方",
  unit: "牵头单位",
  status: "状态",
  phase: "阶段",
  kind: "类型",
  lamp: "亮灯",
  item: "事项",
  month: "月份",
  year: "年度",
};

/** By what each part can be parted once more, a series or column for each. */
export const objectSplits = ["field", "mechanism", "party", "status", "phase", "kind", "lamp"] as const;
export type ObjectSplit = (typeof objectSplits)[number];

export interface ItemsData {
  readonly kind: "items";
  /** At least one; with `split` only the first counts. */
  readonly measures: readonly ItemMeasure[];
  readonly by: ObjectGrouping;
  readonly split: ObjectSplit | null;
  readonly filter: FigureFilter;
  /** Of the parts: as the lists give them, or by the first measure. Months and years stay in their order. */
  readonly order: "given" | "most" | "least";
  /** How many parts are shown; null for all. */
  readonly top: number | null;
  /** Whether the parts beyond `top` stand together as 其他. */
  readonly withOthers: boolean;
  /** How many years back from the report's, itself included; only for `by: "year"`. */
  readonly years: number;
}

/** Indicators over the years: found by name and place, as a bound figure is. */
export interface IndicatorsData {
  readonly kind: "indicators";
  readonly indicators: readonly IndicatorName[];
  readonly years: number;
}

export interface IndicatorName {
  readonly indicator: string;
  readonly scope: string | null;
  readonly field: string | null;
  readonly mechanism: string | null;
  /** The unit without 万 and 亿 before it. */
  readonly measure: string;
}

/**
 * How a chart or table is made from the data: a rule that gives one for any year and cut-off date, as `FigureSource` does for a
 * figure. It stands in the block beside the numbers that were agreed to.
 */
export interface DataDefinition {
  readonly form: ObjectForm;
  readonly data: ItemsData | IndicatorsData;
  /** The caption; null for the one that the definition gives. */
  readonly title: string | null;
  /** For amounts; null takes 亿元 or 万元 by their size. */
  readonly unit: "亿元" | "万元" | null;
  /** Places of amounts and percentages, 0 to 4; null as many as they need. */
  readonly digits: number | null;
  /** 注 below; null for none. */
  readonly note: string | null;
  /** A 合计 row below a table. */
  readonly withTotal: boolean;
}

/** How a block follows the data. One from a newer version of the program is kept as it came. */
export type BlockBinding = DataBinding | KeptBinding;

export interface DataBinding {
  readonly definition: DataDefinition;
  /** When a person has agreed to the numbers that stand there, ISO 8601 UTC; null until then. */
  readonly agreedAt: string | null;
}

export interface KeptBinding {
  readonly original: JsonValue;
}

/** The definition of a block that has one which this version understands. */
export function definitionOf(block: { readonly bound?: BlockBinding }): DataDefinition | null {
  return block.bound !== undefined && "definition" in block.bound ? block.bound.definition : null;
}

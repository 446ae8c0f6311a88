import { listInWords, listWithAnd } from "../list-in-words.ts";
import { itemMeasureLabels, objectGroupingLabels, type IndicatorsData, type ItemsData } from "./data-definition.ts";
import { filterInWords } from "./filter-in-words.ts";

/** The caption of a chart or table of items: 各领域年度计划投资和年度完成投资（状态为推进中）. */
export function itemsTitle({ measures, by, split, filter, top, order }: ItemsData): string {
  const counted = split === null ? measures : measures.slice(0, 1);
  const what = listWithAnd(counted.map((measure) => itemMeasureLabels[measure]));
  const condition = filterInWords(filter);
  const within = condition === "" ? "" : `（${condition}）`;
  if (by === "item" && top !== null && order !== "given") {
    return `${what}${order === "most" ? "前" : "后"}${top}位事项${within}`;
  }
  const parts = split === null ? partsInWords(by) : `${partsInWords(by)}各${objectGroupingLabels[split]}`;
  return `${parts}${what}${within}`;
}

function partsInWords(by: ItemsData["by"]): string {
  if (by === "year") return "历年";
  return by === "month" ? "各月" : `各${objectGroupingLabels[by]}`;
}

/** 历年住院直接结算医院、跨省通办事项. */
export function indicatorsTitle({ indicators }: IndicatorsData): string {
  return `历年${listInWords(indicators.map(({ indicator }) => indicator))}`;
}

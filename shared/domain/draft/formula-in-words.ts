import type { FigureFilter, FigureSource, FigureTime, RankSource } from "./figure-source.ts";
import { amountLabels, filterInWords } from "./filter-in-words.ts";

/** How a figure comes about, in one line: 年度完成投资 ÷ 年度计划投资（领域为现代产业体系）. */
export function formulaInWords(source: FigureSource): string {
  switch (source.kind) {
    case "observation": {
      const value = source.which === "target" ? "目标值" : "指标值";
      const scope = source.scope === null ? "" : `（${source.scope}）`;
      return `${value}：${source.indicator}${scope}${timeInWords(source.when)}`;
    }
    case "count": {
      const what = { item: "事项", field: "涉及的领域", mechanism: "涉及的合作机制" }[source.of ?? "item"];
      return `${what}计数${within(source.filter, source.when)}`;
    }
    case "sum":
      return `${amountLabels[source.amount]}合计${within(source.filter, source.when)}`;
    case "share":
      return `事项数${within(source.filter, source.when)} ÷ 事项数${within(source.of, source.when)}`;
    case "completion":
      return `年度完成投资 ÷ 年度计划投资${within(source.filter, source.when)}`;
    case "pace":
      return `年度完成投资 ÷ 年度计划投资 − 已过月数 ÷ 12${within(source.filter, source.when)}`;
    case "change":
      return source.as === "percent"
        ? `（本年 − 上年同期）÷ 上年同期：${formulaInWords(source.of)}`
        : `本年 − 上年同期：${formulaInWords(source.of)}`;
    case "rank":
      return rankInWords(source);
  }
}

function rankInWords({ of, by, from, size, filter, when }: RankSource): string {
  const measure = by === "count" ? "事项数" : by === "completion" ? "年度投资完成率" : amountLabels[by];
  const order = from === "most" ? "从高到低" : "从低到高";
  return `${of === "field" ? "领域" : "合作机制"}按${measure}${order}的前${size}位${within(filter, when)}`;
}

function within(filter: FigureFilter, when: FigureTime | undefined): string {
  const conditions = [filterInWords(filter), timeInWords(when).slice(1, -1)].filter((words) => words !== "");
  return conditions.length === 0 ? "" : `（${conditions.join("，")}）`;
}

function timeInWords(when: FigureTime | undefined): string {
  const year = when?.yearsBack ? `${when.yearsBack === 1 ? "上年" : `${when.yearsBack}年前`}` : "";
  const month = when?.month === undefined ? "" : `${when.month}月底`;
  return year + month === "" ? "" : `（${year}${month}）`;
}

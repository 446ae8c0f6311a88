import { kindLabels, phaseLabels, statusLabels } from "../labels.ts";
import { listInWords } from "../list-in-words.ts";
import type { FigureAmount, FigureFilter } from "./figure-source.ts";

export const amountLabels: Readonly<Record<FigureAmount, string>> = {
  totalInvestment: "总投资",
  planned: "年度计划投资",
  done: "年度完成投资",
  doneSinceStart: "累计完成投资",
};

const lampLabels = { green: "绿灯", yellow: "黄灯", red: "红灯", none: "不亮灯" } as const;
const notGiven = "未填写";

/** 领域为现代产业体系，状态为已完成; empty for a filter that lets everything pass. */
export function filterInWords(filter: FigureFilter): string {
  const clauses = [
    clause("领域", filter.fields, (field) => field),
    clause("合作机制", filter.mechanisms, (name) => name),
    clause("合作方", filter.parties, (name) => name),
    clause("清单", filter.lists, (name) => name),
    clause("牵头单位", filter.units, (name) => name),
    clause("状态", filter.statuses, (status) => status && statusLabels[status]),
    clause("类型", filter.kinds, (kind) => kind && kindLabels[kind]),
    clause("阶段", filter.phases, (phase) => phase && phaseLabels[phase]),
    clause("亮灯", filter.lamps, (lamp) => lampLabels[lamp]),
    clause("事项", filter.items, ({ title }) => title),
    filter.gives === undefined ? [] : [givesInWords(filter.gives)],
  ];
  return clauses.flat().join("，");
}

function givesInWords(given: NonNullable<FigureFilter["gives"]>): string {
  return given === "field" ? "填写了领域" : `填报了${amountLabels[given]}`;
}

function clause<Value>(
  label: string,
  values: readonly Value[] | undefined,
  labelOf: (value: Value) => string | null,
): string[] {
  if (values === undefined) return [];
  return [`${label}为${listInWords(values.map((value) => labelOf(value) ?? notGiven))}`];
}

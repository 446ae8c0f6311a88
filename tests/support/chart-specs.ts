import type { ChartKind, ChartSeries, ChartSpec } from "../../shared/charts/chart-spec.ts";

const fields = ["重大功能平台", "基础设施互通", "现代产业体系", "生态环境共保共治", "公共服务共享"];

const series = (
  name: string,
  values: readonly (number | null)[],
  drawnAs: ChartSeries["drawnAs"],
  changes: Partial<ChartSeries> = {},
): ChartSeries => ({ name, values, digits: 1, drawnAs, axis: "first", ...changes });

/** One chart of every kind with plausible figures, an absent value among them. */
const charts: Readonly<Record<ChartKind, Partial<ChartSpec>>> = {
  "grouped-columns": {
    title: "各领域年度计划投资与完成投资",
    categories: fields,
    series: [
      series("年度计划投资", [12.5, 30.2, 18, null, 4.2], "column"),
      series("年度完成投资", [10.3, 28.1, 17.5, 3, 4], "column"),
    ],
    valueAxis: { unit: "亿元" },
  },
  "stacked-columns": {
    title: "各领域事项状态",
    categories: fields,
    series: [
      series("推进中", [12, 9, 7, 4, 8], "column", { digits: 0 }),
      series("已完成", [5, 6, 10, 3, 2], "column", { digits: 0 }),
      series("滞后", [1, 0, 2, 3, 1], "column", { digits: 0 }),
    ],
    valueAxis: { unit: "项" },
  },
  "columns-with-line": {
    title: "年度投资完成率与时序进度",
    categories: fields,
    series: [
      series("年度投资完成率", [84, 121.9, 50, 33.3, 90], "column"),
      series("时序进度", [75, 75, 75, 75, 75], "line"),
    ],
    valueAxis: { unit: "%" },
  },
  line: {
    title: "历年合作事项数",
    categories: ["2021年", "2022年", "2023年"],
    series: [series("事项数", [70, 85, 167], "line", { digits: 0 })],
    valueAxis: { unit: "项" },
  },
  doughnut: {
    title: "合作事项按状态分布",
    categories: ["未启动", "推进中", "已完成", "滞后", "终止"],
    series: [series("事项数", [12, 61, 20, 5, 1], "slice", { digits: 0 })],
    valueAxis: { unit: "项" },
  },
  pie: {
    title: "合作事项按类型分布",
    categories: ["项目", "平台", "协议", "其他"],
    series: [series("事项数", [52, 20, 9, 1], "slice", { digits: 0 })],
    valueAxis: { unit: "项" },
  },
  bars: {
    title: "重点事项年度投资完成率与时序进度",
    categories: ["成渝中线高铁遂宁至潼南段沿线综合交通枢纽", "遂潼涪江创新产业园区", "涪江大桥", "锂电产业园"],
    series: [
      series("年度投资完成率", [84, 121.9, null, 33.3], "column"),
      series("时序进度", [75, 75, 75, 75], "column"),
    ],
    valueAxis: { unit: "%" },
  },
  funnel: {
    title: "合作事项推进阶段",
    categories: ["填报阶段的事项", "已开工", "主体完工", "建成投用"],
    series: [series("事项数", [41, 30, null, 8], "column", { digits: 0 })],
    valueAxis: { unit: "项" },
  },
  "stacked-bars": {
    title: "各合作机制事项状态",
    categories: ["成渝地区双城经济圈", "成都平原经济区", "遂潼一体化"],
    series: [
      series("推进中", [12, 9, 7], "column", { digits: 0 }),
      series("已完成", [5, 6, 10], "column", { digits: 0 }),
      series("滞后", [1, null, 2], "column", { digits: 0 }),
    ],
    valueAxis: { unit: "项" },
  },
};

export function aChartOf(kind: ChartKind, changes: Partial<ChartSpec> = {}): ChartSpec {
  const own = charts[kind];
  return {
    id: kind,
    kind,
    title: own.title ?? "",
    altText: `${own.title}，以图表示。`,
    categories: own.categories ?? [],
    series: own.series ?? [],
    valueAxis: own.valueAxis ?? { unit: null },
    secondAxis: null,
    ...changes,
  };
}

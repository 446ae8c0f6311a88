/** Stable names under which templates ask for charts, by the chart's id in the report; indicators are counted behind. */
const names: Readonly<Record<string, readonly [name: string, explanation: string]>> = {
  "plan-against-done": ["投资完成", "各领域年度计划投资与年度完成投资"],
  "completion-by-month": ["月度进度", "各月投资完成与时序进度"],
  "completion-by-field": ["领域完成率", "各领域投资完成率"],
  "progress-of-items": ["事项进度", "各事项投资进度"],
  trend: ["历年趋势", "历年事项与投资"],
  "items-by-field": ["领域事项数", "各领域合作事项数"],
  "items-by-kind": ["类型事项数", "各类型合作事项数"],
  "items-by-mechanism": ["机制事项数", "各合作机制事项数"],
  "items-by-status": ["事项状态", "各状态合作事项数"],
  phases: ["项目阶段", "项目所处阶段"],
};

const mostIndicatorCharts = 3;

export interface NamedChart {
  readonly id: string;
  readonly name: string;
  readonly explanation: string;
}

/** Every chart that a report may have, in the order of the list that users see. */
export const namedCharts: readonly NamedChart[] = [
  ...Object.entries(names).map(([id, [name, explanation]]) => ({ id, name, explanation })),
  ...Array.from({ length: mostIndicatorCharts }, (_, index) => ({
    id: `indicators-${index + 1}`,
    name: `主要指标${index + 1}`,
    explanation: `第${index + 1}组主要指标`,
  })),
];

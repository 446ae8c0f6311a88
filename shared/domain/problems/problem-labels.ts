import type { ItemProblemDraft } from "./item-problem.ts";

/** The fields of a problem as people call them. */
export const problemLabels: Readonly<Record<keyof ItemProblemDraft, string>> = {
  problem: "问题",
  cause: "原因",
  measure: "措施",
  responsibleUnit: "责任单位",
  dueDate: "时限",
  state: "状态",
  solvedOn: "解决时间",
};

/** The name of a problem's field; null for one that no person sees, such as its id. */
export function problemLabel(field: string): string | null {
  return Object.entries(problemLabels).find(([key]) => key === field)?.[1] ?? null;
}

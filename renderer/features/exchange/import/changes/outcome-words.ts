import type { RowOutcome } from "../../../../../shared/exchange/plan/plan-types.ts";

/** What becomes of a row, in a word. */
export const outcomeLabels: Readonly<Record<RowOutcome, string>> = {
  created: "新增",
  updated: "更新",
  unchanged: "不变",
  rejected: "不能导入",
};

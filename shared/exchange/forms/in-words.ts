import type { CellState } from "./collected.ts";
import type { LeftOutRow } from "./read-form.ts";

interface FormState {
  readonly state: "sound" | "no-record" | "other-year" | "foreign";
  readonly year: number;
}

/** Why a returned form cannot be collected, in a sentence without a full stop; null when it can. */
export function returnedFormFault({ state, year }: FormState): string | null {
  if (state === "other-year") return `这是${year}年度的填报表，请切换到${year}年度收回`;
  return state === "foreign" ? "这份填报表不是从现有数据发出的，里面的事项都不在这里" : null;
}

/** Why a row of a form is not taken. */
export const leftOutLabels: Readonly<Record<LeftOutRow["kind"], string>> = {
  "without-key": "没有编号，也不是新增的事项",
  "altered-key": "编号或隐藏的内容被改动",
};

/** What stands behind each state of a cell. */
export const cellStateLabels: Readonly<Record<CellState, string>> = {
  change: "改动",
  cleared: "清空",
  "changed-here": "发出后已修改",
  "forms-differ": "各报不一",
};

import type { ItemProblemDraft } from "../../domain/problems/item-problem.ts";
import { problemStateLabels } from "../../domain/problems/item-problem.ts";
import { problemLabels } from "../../domain/problems/problem-labels.ts";
import { fitting, type WorkbookCell } from "../exported-cells.ts";

/** What a row of the sheet 问题清单 says of a problem, in the order of its columns. */
export const problemFields = [
  "problem",
  "cause",
  "measure",
  "responsibleUnit",
  "dueDate",
  "state",
  "solvedOn",
] as const satisfies readonly (keyof ItemProblemDraft)[];
export type ProblemField = (typeof problemFields)[number];

/** The name of the sheet; an archived year had it as 问题. */
export const problemSheetName = "问题清单";
export const problemSheetNames: ReadonlySet<string> = new Set([problemSheetName, "问题"]);

/** The heading over the hidden column that names each problem. */
export const problemKeyHeading = "问题编号（请勿改动）";

/** How the cells of a column are read. */
export const problemForms = {
  problem: "text",
  cause: "text",
  measure: "text",
  responsibleUnit: "name",
  dueDate: "date",
  state: "choice",
  solvedOn: "date",
} as const satisfies Record<ProblemField, "text" | "name" | "date" | "choice">;

/** Widths in characters of the default font. */
export const problemWidths: Readonly<Record<ProblemField, number>> = {
  problem: 40,
  cause: 40,
  measure: 40,
  responsibleUnit: 20,
  dueDate: 12,
  state: 10,
  solvedOn: 12,
};

/** Other headings that offices use for the same. */
const otherHeadings: Readonly<Record<ProblemField, readonly string[]>> = {
  problem: ["存在问题", "存在的问题", "主要问题"],
  cause: ["问题原因", "原因分析", "主要原因"],
  measure: ["解决措施", "整改措施", "工作措施", "推进措施"],
  responsibleUnit: ["责任部门", "整改责任单位"],
  dueDate: ["完成时限", "整改时限", "解决时限", "完成期限"],
  state: ["解决情况", "整改情况", "是否解决"],
  solvedOn: ["解决日期", "完成时间", "整改完成时间"],
};

/** The field that a heading without blanks stands over; null for none. */
export function problemFieldCalled(heading: string): ProblemField | null {
  return (
    problemFields.find((field) => problemLabels[field] === heading || otherHeadings[field].includes(heading)) ?? null
  );
}

/** What the sheet shows of a problem in a column: a text too long for a cell cut with a mark. */
export function problemCell(field: ProblemField, problem: ItemProblemDraft): WorkbookCell {
  return fitting(field === "state" ? problemStateLabels[problem.state] : problem[field]);
}

/** A value of a problem as tables and previews show it; "" for none. */
export function problemText(field: ProblemField, value: ItemProblemDraft[ProblemField]): string {
  if (value === null) return "";
  if (field !== "state") return value;
  return value === "solved" ? problemStateLabels.solved : problemStateLabels.open;
}

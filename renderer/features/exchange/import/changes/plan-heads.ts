/** The heads of a table that tells row by row what becomes of a sheet. */
export function planHeads(what: "事项名称" | "事项名称和问题") {
  return [
    ["行", "plan-row-head"],
    ["结果", "plan-outcome-head"],
    ["序号", "plan-number-head"],
    [what, "plan-title-head"],
    ["变更"],
  ] as const;
}

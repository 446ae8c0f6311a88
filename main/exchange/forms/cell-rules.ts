import type { DataValidation } from "hucre/xlsx";
import type { OwnColumnDraft } from "../../../shared/domain/own-column.ts";
import { phaseLabels, statusLabels } from "../../../shared/domain/labels.ts";
import { problemStateLabels } from "../../../shared/domain/problems/item-problem.ts";
import { problemForms, type ProblemField } from "../../../shared/exchange/problem-rows/problem-columns.ts";
import { columnLetters } from "../../../shared/exchange/cells/cell-address.ts";
import { fieldForm, type ImportField } from "../../../shared/exchange/import-fields.ts";

/** What may be typed into a cell, in the terms of a sheet. */
export type Rule = Omit<DataValidation, "range">;

/** 10 万亿元 in 万元, the largest amount that is kept. */
const largestInWan = "1000000000";

/** 18 digits before the point, as an own column keeps them. */
const largestOwnNumber = "999999999999999999";

const amount: Rule = {
  type: "decimal",
  operator: "between",
  formula1: "0",
  formula2: largestInWan,
  errorTitle: "金额",
  errorMessage: "请填写以万元为单位的数，不能小于0，不写单位。",
};

const percent: Rule = {
  type: "decimal",
  operator: "between",
  formula1: "0",
  formula2: "100",
  errorTitle: "进度",
  errorMessage: "请填写0到100之间的数，如85，不写百分号。",
};

/** 1949-01-01 to 2100-12-31 as the days that a sheet counts. */
const date: Rule = {
  type: "date",
  operator: "between",
  formula1: "17899",
  formula2: "73415",
  // A month without its day is no date for a sheet, and may be all that is known.
  errorStyle: "warning",
  errorTitle: "日期",
  errorMessage: "请按 2025-11-30 的样子填写；只知道月份的填 2025年11月。",
};

function choice(title: string, words: readonly string[]): Rule {
  return {
    type: "list",
    values: [...words],
    errorTitle: title,
    errorMessage: `请从下拉列表中选择：${words.join("、")}。`,
  };
}

/** What may be typed into a column of items. */
export function itemRule(field: ImportField): Rule | null {
  switch (fieldForm(field)) {
    case "amount":
      return amount;
    case "percent":
      return percent;
    case "date":
      return date;
    default:
      if (field === "status") return choice("状态", Object.values(statusLabels));
      return field === "phase" ? choice("阶段", Object.values(phaseLabels)) : null;
  }
}

/** What may be typed into an own column that is none of choices. */
export function ownRule({ name, kind, unit }: Pick<OwnColumnDraft, "name" | "kind" | "unit">): Rule | null {
  if (kind === "date") return date;
  if (kind !== "number") return null;
  const counted = unit === null ? "数字" : `以“${unit}”计的数字，不写单位`;
  return {
    type: "decimal",
    operator: "between",
    formula1: `-${largestOwnNumber}`,
    formula2: largestOwnNumber,
    errorTitle: name.slice(0, 30),
    errorMessage: `请填写${counted}，如 12.5。`,
  };
}

/** What may be typed into a column of problems. */
export function problemRule(field: ProblemField): Rule | null {
  if (field === "state") return choice("状态", Object.values(problemStateLabels));
  return problemForms[field] === "date" ? date : null;
}

/** One of the texts of a column: `column` from 0, rows from 1. */
export function fromColumn(title: string, sheet: string, column: number, first: number, last: number): Rule {
  const letters = columnLetters(column);
  const formula1 = `'${sheet}'!$${letters}$${first}:$${letters}$${last}`;
  return { type: "list", formula1, errorTitle: title.slice(0, 30), errorMessage: `请从下拉列表中选择${title}。` };
}

/** The rules of columns side by side, for rows `firstRow` to `lastRow` (from 1); `firstColumn` from 0. Blanks are always allowed. */
export function cellRules(
  rules: readonly (Rule | null)[],
  firstColumn: number,
  firstRow: number,
  lastRow: number,
): DataValidation[] {
  return rules.flatMap((rule, place) => {
    const letters = columnLetters(firstColumn + place);
    const range = `${letters}${firstRow}:${letters}${lastRow}`;
    return rule === null ? [] : [{ allowBlank: true, showErrorMessage: true, errorStyle: "stop", ...rule, range }];
  });
}

import { ownHeader, type SharedOwnColumn } from "../domain/own-column.ts";
import type { WorkbookField } from "./import-fields.ts";

export interface StandardColumn {
  readonly field: WorkbookField;
  readonly header: string;
  /** Width in characters of the default font. */
  readonly width: number;
  /** Excel number format; absent for text. */
  readonly numberFormat?: string;
  /** Decimals of an own column: written as numbers as far as a sheet keeps them exactly. */
  readonly isNumber?: boolean;
}

/** Amounts in 万元 for Excel. Two decimals always stand: with none, Excel would leave the point behind (“1,200.”). */
export const amountFormat = "#,##0.00####";

/** Progress in % for Excel, with one decimal at least for the same reason. */
export const percentFormat = "0.0#";

/** The columns of the standard workbook in their order; amounts in 万元, progress in %. */
export const standardColumns: readonly StandardColumn[] = [
  { field: "number", header: "序号", width: 6 },
  { field: "title", header: "事项名称", width: 40 },
  { field: "field", header: "领域", width: 16 },
  { field: "kind", header: "类型", width: 10 },
  { field: "parties", header: "合作方", width: 24 },
  { field: "leadUnit", header: "牵头单位", width: 18 },
  { field: "responsibleUnits", header: "责任单位", width: 24 },
  { field: "content", header: "主要内容", width: 40 },
  { field: "annualGoal", header: "年度目标", width: 32 },
  { field: "totalInvestment", header: "总投资（万元）", width: 16, numberFormat: amountFormat },
  { field: "plannedThisYear", header: "年度计划投资（万元）", width: 20, numberFormat: amountFormat },
  { field: "doneThisYear", header: "年度完成投资（万元）", width: 20, numberFormat: amountFormat },
  { field: "doneSinceStart", header: "累计完成投资（万元）", width: 20, numberFormat: amountFormat },
  { field: "percent", header: "进度（%）", width: 10, numberFormat: percentFormat },
  { field: "phase", header: "阶段", width: 10 },
  { field: "status", header: "状态", width: 10 },
  { field: "startDate", header: "开工时间", width: 12 },
  { field: "dueDate", header: "完成时限", width: 12 },
  { field: "text", header: "进展情况", width: 48 },
  { field: "problem", header: "存在问题", width: 32 },
  { field: "nextStep", header: "下一步工作", width: 32 },
  { field: "sources", header: "来源", width: 32 },
  { field: "remark", header: "备注", width: 24 },
];

/** Columns that a workbook can have besides; the import knows them by the same headers. */
const furtherColumns: readonly StandardColumn[] = [
  { field: "pace", header: "节奏", width: 10 },
  { field: "finishedOn", header: "完成时间", width: 12 },
  { field: "physicalProgress", header: "形象进度", width: 24 },
];

/** The columns that an office has added to its lists, behind the standard ones. */
export function ownWorkbookColumns(own: readonly SharedOwnColumn[]): readonly StandardColumn[] {
  return own.map(({ field, name, unit, kind }) => ({
    field,
    header: ownHeader({ name, unit }),
    width: Math.min(40, Math.max(kind === "text" ? 24 : 12, name.length * 2 + 2)),
    ...(kind === "number" && { isNumber: true }),
  }));
}

/** The columns of the fields, in the order of the fields. */
export function workbookColumns(
  fields: readonly WorkbookField[],
  own: readonly SharedOwnColumn[] = [],
): readonly StandardColumn[] {
  const all = [...standardColumns, ...furtherColumns, ...ownWorkbookColumns(own)];
  return fields.flatMap((field) => all.find((column) => column.field === field) ?? []);
}

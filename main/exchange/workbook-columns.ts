import type { Item, Standing } from "../../shared/domain/item.ts";
import { kindLabels, phaseLabels, statusLabels } from "../../shared/domain/labels.ts";
import { moneyInWan, type Money } from "../../shared/domain/money.ts";

/** A cell as the workbook keeps it: text never becomes a formula, amounts and percentages are numbers. */
export type WorkbookCell = string | number | null;

/** What one row of the standard workbook is made from. */
export interface WorkbookRow {
  readonly item: Item;
  readonly standing: Standing;
  /** Names of the sources that the item's facts come from. */
  readonly sources: readonly string[];
}

export interface WorkbookColumn {
  readonly header: string;
  /** Width in characters of the default font. */
  readonly width: number;
  /** Excel number format; absent for text. */
  readonly numberFormat?: string;
  readonly cell: (row: WorkbookRow) => WorkbookCell;
}

const amountFormat = "#,##0.######";
const amount = (value: Money | null): WorkbookCell => (value === null ? null : Number(moneyInWan(value)));
const label = <Key extends string>(labels: Readonly<Record<Key, string>>, key: Key | null): WorkbookCell =>
  key === null ? null : labels[key];
const list = (names: readonly string[]): WorkbookCell => (names.length === 0 ? null : names.join("、"));

/** The columns of the standard workbook in their order; amounts in 万元, progress in %. */
export const standardColumns: readonly WorkbookColumn[] = [
  { header: "序号", width: 6, cell: ({ item }) => item.number },
  { header: "事项名称", width: 40, cell: ({ item }) => item.title },
  { header: "领域", width: 16, cell: ({ item }) => item.field },
  { header: "类型", width: 10, cell: ({ item }) => label(kindLabels, item.kind) },
  { header: "合作方", width: 24, cell: ({ item }) => list(item.parties) },
  { header: "牵头单位", width: 18, cell: ({ item }) => item.leadUnit },
  { header: "责任单位", width: 24, cell: ({ item }) => list(item.responsibleUnits) },
  { header: "主要内容", width: 40, cell: ({ item }) => item.content },
  { header: "年度目标", width: 32, cell: ({ item }) => item.annualGoal },
  {
    header: "总投资（万元）",
    width: 16,
    numberFormat: amountFormat,
    cell: ({ item }) => amount(item.totalInvestment),
  },
  {
    header: "年度计划投资（万元）",
    width: 20,
    numberFormat: amountFormat,
    cell: ({ item }) => amount(item.plannedThisYear),
  },
  {
    header: "年度完成投资（万元）",
    width: 20,
    numberFormat: amountFormat,
    cell: ({ standing }) => amount(standing.doneThisYear),
  },
  {
    header: "累计完成投资（万元）",
    width: 20,
    numberFormat: amountFormat,
    cell: ({ standing }) => amount(standing.doneSinceStart),
  },
  {
    header: "进度（%）",
    width: 10,
    numberFormat: "0.##",
    cell: ({ standing }) => (standing.percent === null ? null : Number(standing.percent)),
  },
  { header: "阶段", width: 10, cell: ({ item }) => label(phaseLabels, item.phase) },
  { header: "状态", width: 10, cell: ({ item }) => label(statusLabels, item.status) },
  { header: "开工时间", width: 12, cell: ({ item }) => item.startDate },
  { header: "完成时限", width: 12, cell: ({ item }) => item.dueDate },
  { header: "进展情况", width: 48, cell: ({ standing }) => standing.text },
  { header: "存在问题", width: 32, cell: ({ item }) => item.problem },
  { header: "下一步工作", width: 32, cell: ({ item }) => item.nextStep },
  { header: "来源", width: 32, cell: ({ sources }) => list(sources) },
  { header: "备注", width: 24, cell: ({ item }) => item.remark },
];

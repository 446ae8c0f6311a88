import type { ReactNode } from "react";
import { completionRate } from "../../../../shared/domain/pace.ts";
import { kindLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/items.ts";
import { Lamp, lampLabels } from "../../../components/Lamp.tsx";
import { absent, moneyInTable } from "../../../lib/format.ts";
import type { ItemSort } from "../../../lib/navigation.tsx";

export type SortKey = NonNullable<ItemSort>["by"];

export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** Unit of the figures, printed once in the head. */
  readonly unit: string | null;
  /** In px, at least. */
  readonly width: number;
  /** Share of the room that is left; texts grow, figures do not. */
  readonly grows: number;
  readonly align: "left" | "right" | "center";
  readonly sortBy: SortKey | null;
  /** The lower, the sooner the column gives way when the open record leaves little room; 0 always stays. */
  readonly givesWay: 0 | 1 | 2 | 3 | 4 | 5;
  /** The field that its cells are typed into; null where nothing can be typed. */
  readonly typed: CellField | null;
  /** Why nothing can be typed into its cells. */
  readonly why?: string;
  /** What is copied from a column that nothing is typed into. */
  readonly copied?: (row: ItemRow) => string;
  /** What the cell says; also its tooltip when it is a text. */
  readonly cell: (row: ItemRow) => ReactNode;
}

const left = { unit: null, align: "left", sortBy: null, givesWay: 0, grows: 0 } as const;
const money = { unit: "万元", align: "right", givesWay: 0, grows: 0, width: 100 } as const;

/** Width of the row numbers, in px. */
export const gutterWidth = 48;

/** The columns of the list, in the order of the annex table. */
export const gridColumns: readonly GridColumn[] = [
  {
    ...left,
    key: "number",
    typed: "number",
    title: "序号",
    width: 52,
    sortBy: "number",
    cell: (row) => row.item.number ?? absent,
  },
  {
    ...left,
    key: "title",
    typed: "title",
    title: "事项名称",
    width: 196,
    grows: 5,
    sortBy: "title",
    cell: (row) => row.item.title,
  },
  {
    ...left,
    key: "field",
    typed: "field",
    title: "领域",
    width: 112,
    givesWay: 2,
    grows: 1,
    sortBy: "field",
    cell: (row) => row.item.field ?? absent,
  },
  {
    ...left,
    key: "kind",
    typed: "kind",
    title: "类型",
    width: 72,
    givesWay: 1,
    cell: (row) => (row.item.kind ? kindLabels[row.item.kind] : absent),
  },
  {
    ...left,
    key: "parties",
    typed: "parties",
    title: "合作方",
    width: 120,
    givesWay: 4,
    grows: 1,
    cell: (row) => row.item.parties.join("、") || absent,
  },
  {
    ...left,
    key: "leadUnit",
    typed: "leadUnit",
    title: "牵头单位",
    width: 116,
    givesWay: 3,
    grows: 2,
    cell: (row) => row.item.leadUnit ?? absent,
  },
  {
    ...money,
    key: "plannedThisYear",
    typed: "plannedThisYear",
    title: "年度计划投资",
    sortBy: "plannedThisYear",
    cell: (row) => moneyInTable(row.item.plannedThisYear),
  },
  {
    ...money,
    key: "doneThisYear",
    typed: "doneThisYear",
    title: "年度完成投资",
    sortBy: "doneThisYear",
    cell: (row) => moneyInTable(row.standing.doneThisYear),
  },
  {
    ...money,
    key: "completion",
    typed: null,
    why: "完成率由年度完成投资和年度计划投资算出，请修改那两列。",
    title: "完成率",
    unit: "%",
    width: 68,
    sortBy: null,
    copied: (row) => completionOf(row).replace(absent, ""),
    cell: completionOf,
  },
  {
    ...left,
    key: "status",
    typed: "status",
    title: "状态",
    width: 68,
    sortBy: "status",
    cell: (row) => (row.item.status ? statusLabels[row.item.status] : absent),
  },
  {
    ...left,
    key: "phase",
    title: "阶段",
    width: 80,
    givesWay: 1,
    typed: "phase",
    cell: (row) => (row.item.phase ? phaseLabels[row.item.phase] : absent),
  },
  {
    ...left,
    key: "lamp",
    typed: null,
    why: "亮灯按规则算出，不能直接填写。",
    title: "亮灯",
    width: 52,
    align: "center",
    copied: (row) => lampLabels[row.lamp],
    cell: (row) => <Lamp lamp={row.lamp} shapeOnly />,
  },
  {
    ...left,
    key: "dueDate",
    typed: "dueDate",
    title: "完成时限",
    width: 92,
    givesWay: 5,
    sortBy: "dueDate",
    cell: (row) => row.item.dueDate ?? absent,
  },
];

function completionOf({ item, standing }: ItemRow): string {
  if (item.plannedThisYear === null || standing.doneThisYear === null) return absent;
  return completionRate(standing.doneThisYear, item.plannedThisYear) ?? absent;
}

/** The columns that fit into `width` px; some give way before others, and the record shows what they would have shown. */
export function columnsFor(width: number): readonly GridColumn[] {
  let columns = gridColumns;
  for (const rank of [1, 2, 3, 4, 5]) {
    if (widthOf(columns) <= width) break;
    columns = columns.filter(({ givesWay }) => givesWay !== rank);
  }
  return columns;
}

/** Fewest px that the columns take, with the row numbers before them. */
function widthOf(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width, gutterWidth);
}

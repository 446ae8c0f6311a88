import type { ReactNode } from "react";
import { completionRate } from "../../../../shared/domain/pace.ts";
import { kindLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/items.ts";
import { Lamp } from "../../../components/Lamp.tsx";
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
  /** What the cell says; also its tooltip when it is a text. */
  readonly cell: (row: ItemRow) => ReactNode;
}

/** Room beside the first and the last cell, in px; grid.css names it too. */
const lineMargins = 20;

const left = { unit: null, align: "left", sortBy: null, givesWay: 0, grows: 0 } as const;
const money = { unit: "万元", align: "right", givesWay: 0, grows: 0, width: 100 } as const;

/** The columns of the list, in the order of the annex table. */
export const gridColumns: readonly GridColumn[] = [
  { ...left, key: "number", title: "序号", width: 52, sortBy: "number", cell: (row) => row.item.number ?? absent },
  { ...left, key: "title", title: "事项名称", width: 196, grows: 5, sortBy: "title", cell: (row) => row.item.title },
  {
    ...left,
    key: "field",
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
    title: "类型",
    width: 72,
    givesWay: 1,
    cell: (row) => (row.item.kind ? kindLabels[row.item.kind] : absent),
  },
  {
    ...left,
    key: "parties",
    title: "合作方",
    width: 120,
    givesWay: 4,
    grows: 1,
    cell: (row) => row.item.parties.join("、") || absent,
  },
  {
    ...left,
    key: "leadUnit",
    title: "牵头单位",
    width: 116,
    givesWay: 3,
    grows: 2,
    cell: (row) => row.item.leadUnit ?? absent,
  },
  {
    ...money,
    key: "plannedThisYear",
    title: "年度计划投资",
    sortBy: "plannedThisYear",
    cell: (row) => moneyInTable(row.item.plannedThisYear),
  },
  {
    ...money,
    key: "doneThisYear",
    title: "年度完成投资",
    sortBy: "doneThisYear",
    cell: (row) => moneyInTable(row.standing.doneThisYear),
  },
  { ...money, key: "completion", title: "完成率", unit: "%", width: 68, sortBy: null, cell: completionOf },
  {
    ...left,
    key: "status",
    title: "状态",
    width: 68,
    sortBy: "status",
    cell: (row) => (row.item.status ? statusLabels[row.item.status] : absent),
  },
  {
    ...left,
    key: "lamp",
    title: "亮灯",
    width: 52,
    align: "center",
    cell: (row) => <Lamp lamp={row.lamp} shapeOnly />,
  },
  {
    ...left,
    key: "dueDate",
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

/** The columns' widths as the rows lay themselves out. */
export function templateOf(columns: readonly GridColumn[]): string {
  return columns.map(({ width, grows }) => (grows > 0 ? `minmax(${width}px, ${grows}fr)` : `${width}px`)).join(" ");
}

/** Fewest px that the columns take, with the margins of a line. */
export function widthOf(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width, lineMargins);
}

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
  /** In px; the item's name takes what is left, but at least this. */
  readonly width: number;
  readonly align: "left" | "right" | "center";
  readonly sortBy: SortKey | null;
  /** Stays when the open record leaves the list little room; the record shows the others. */
  readonly always: boolean;
  /** What the cell says; also its tooltip when it is a text. */
  readonly cell: (row: ItemRow) => ReactNode;
}

const left = { unit: null, align: "left", sortBy: null, always: false } as const;
const money = { unit: "万元", align: "right", always: true, width: 104 } as const;

/** The columns of the list, in the order of the annex table. */
export const gridColumns: readonly GridColumn[] = [
  { ...left, key: "number", title: "序号", width: 56, sortBy: "number", always: true, cell: (row) => row.item.number },
  { ...left, key: "title", title: "事项名称", width: 220, sortBy: "title", always: true, cell: (row) => row.item.title },
  { ...left, key: "field", title: "领域", width: 116, sortBy: "field", cell: (row) => row.item.field ?? absent },
  { ...left, key: "kind", title: "类型", width: 72, cell: (row) => (row.item.kind ? kindLabels[row.item.kind] : absent) },
  { ...left, key: "parties", title: "合作方", width: 132, cell: (row) => row.item.parties.join("、") || absent },
  { ...left, key: "leadUnit", title: "牵头单位", width: 124, cell: (row) => row.item.leadUnit ?? absent },
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
  { ...money, key: "completion", title: "完成率", unit: "%", width: 72, sortBy: null, cell: completionOf },
  {
    ...left,
    key: "status",
    title: "状态",
    width: 72,
    sortBy: "status",
    always: true,
    cell: (row) => (row.item.status ? statusLabels[row.item.status] : absent),
  },
  {
    ...left,
    key: "lamp",
    title: "亮灯",
    width: 52,
    align: "center",
    always: true,
    cell: (row) => <Lamp lamp={row.lamp} shapeOnly />,
  },
  { ...left, key: "dueDate", title: "完成时限", width: 96, sortBy: "dueDate", cell: (row) => row.item.dueDate ?? absent },
];

function completionOf({ item, standing }: ItemRow): string {
  if (item.plannedThisYear === null || standing.doneThisYear === null) return absent;
  return completionRate(standing.doneThisYear, item.plannedThisYear) ?? absent;
}

/** The columns that fit into `width` px: all of them, or those that always stay. */
export function columnsFor(width: number): readonly GridColumn[] {
  const wanted = gridColumns.reduce((sum, column) => sum + column.width, 0);
  return width >= wanted ? gridColumns : gridColumns.filter(({ always }) => always);
}

/** The columns' widths as the rows lay themselves out. */
export function templateOf(columns: readonly GridColumn[]): string {
  return columns.map(({ key, width }) => (key === "title" ? `minmax(${width}px, 1fr)` : `${width}px`)).join(" ");
}

/** Fewest px that the columns take. */
export function widthOf(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

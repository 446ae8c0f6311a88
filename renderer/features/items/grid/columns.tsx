import type { ReactNode } from "react";
import { lampLabels } from "../../../../shared/domain/labels.ts";
import { completionRate, paceDifference } from "../../../../shared/domain/pace.ts";
import type { SharedOwnColumn } from "../../../../shared/domain/own-column.ts";
import { isOwnField } from "../../../../shared/domain/own-field.ts";
import { itemAt } from "../../../../shared/domain/state-at.ts";
import { stateNotes } from "../../../../shared/domain/state-in-words.ts";
import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { textOfCell } from "../../../../shared/exchange/grid/cell-text.ts";
import { listColumnLabel, type ListColumn, type ProgramColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { Lamp } from "../../../components/Lamp.tsx";
import { absent, groupThousands } from "../../../lib/format.ts";
import type { ItemSort } from "../../../lib/navigation.tsx";

export type SortKey = NonNullable<ItemSort>["by"];

export interface GridColumn {
  readonly key: ListColumn;
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
  /** What the cell is computed from, told together with `why`. */
  readonly explained?: (row: ItemRow) => string;
  /** The cell as it is copied; nothing for what is not given. */
  readonly copied: (row: ItemRow) => string;
  /** What the tooltip says instead of the cell; null where there is nothing more to say. Such cells are marked. */
  readonly note?: (row: ItemRow) => string | null;
  /** What the cell shows. */
  readonly cell: (row: ItemRow) => ReactNode;
}

/** Width of the row numbers, in px. */
export const gutterWidth = 48;

type Look = Partial<Pick<GridColumn, "width" | "grows" | "givesWay" | "sortBy" | "align">>;

function typedColumn(key: CellField, look: Look = {}): GridColumn {
  const copied = (row: ItemRow) => textOfCell(key, row);
  return { ...plain, ...look, key, title: listColumnLabel(key), typed: key, copied, cell: writtenAs(copied) };
}

/** 状态 and 阶段 as they are at the cut-off date; what is typed and copied is what is stated. */
function stateColumn(key: "status" | "phase", look: Look): GridColumn {
  const atDate = ({ item, standing }: ItemRow) => textOfCell(key, { item: itemAt(item, standing.asOf), standing });
  const note = ({ item, standing }: ItemRow) => stateNotes(item, standing.asOf)[key];
  return { ...typedColumn(key, look), cell: writtenAs(atDate), note };
}

function amountColumn(key: CellField, sortBy: SortKey | null): GridColumn {
  const column = typedColumn(key, { align: "right", width: 100, sortBy });
  return { ...column, unit: "万元", cell: ofFigures(column.copied) };
}

function dateColumn(key: CellField, sortBy: SortKey | null, givesWay: GridColumn["givesWay"] = 0): GridColumn {
  return typedColumn(key, { width: 92, sortBy, givesWay });
}

function computedColumn(
  key: ListColumn,
  why: string,
  copied: GridColumn["copied"],
  more: Partial<GridColumn>,
): GridColumn {
  return { ...plain, key, title: listColumnLabel(key), typed: null, why, copied, cell: writtenAs(copied), ...more };
}

const plain = { unit: null, align: "left", sortBy: null, givesWay: 0, grows: 0, width: 120 } as const;

function writtenAs(copied: GridColumn["copied"]): GridColumn["cell"] {
  return (row) => copied(row) || absent;
}

function ofFigures(copied: GridColumn["copied"]): GridColumn["cell"] {
  return (row) => groupThousands(copied(row)) || absent;
}

function completionOf({ item, standing }: ItemRow): string {
  if (item.plannedThisYear === null || standing.doneThisYear === null) return "";
  return completionRate(standing.doneThisYear, item.plannedThisYear) ?? "";
}

/** By whole months, as all figures of a report count. */
function paceDifferenceOf({ item, standing }: ItemRow): string {
  if (item.plannedThisYear === null || standing.doneThisYear === null) return "";
  return paceDifference(standing.doneThisYear, item.plannedThisYear, item.year, standing.asOf) ?? "";
}

/** Every column that the list can show. */
const columns: { readonly [Column in ProgramColumn]: GridColumn } = {
  number: typedColumn("number", { width: 60, sortBy: "number" }),
  title: typedColumn("title", { width: 196, grows: 5, sortBy: "title" }),
  mechanism: computedColumn("mechanism", "合作机制由所属清单决定，请打开记录修改。", (row) => row.mechanism, {
    width: 140,
    sortBy: "mechanism",
  }),
  field: typedColumn("field", { width: 120, givesWay: 2, grows: 1, sortBy: "field" }),
  kind: typedColumn("kind", { width: 72, givesWay: 1, sortBy: "kind" }),
  parties: typedColumn("parties", { givesWay: 4, grows: 1, sortBy: "parties" }),
  leadUnit: typedColumn("leadUnit", { width: 116, givesWay: 3, grows: 2, sortBy: "leadUnit" }),
  responsibleUnits: typedColumn("responsibleUnits", { width: 140, sortBy: "responsibleUnits" }),
  content: typedColumn("content", { width: 240, sortBy: "content" }),
  annualGoal: typedColumn("annualGoal", { width: 240, sortBy: "annualGoal" }),
  totalInvestment: amountColumn("totalInvestment", "totalInvestment"),
  plannedThisYear: amountColumn("plannedThisYear", "plannedThisYear"),
  doneThisYear: amountColumn("doneThisYear", "doneThisYear"),
  completion: computedColumn("completion", "完成率由年度完成投资和年度计划投资算出，请修改那两列。", completionOf, {
    unit: "%",
    width: 76,
    align: "right",
    sortBy: "completion",
  }),
  paceDifference: computedColumn(
    "paceDifference",
    "时序差是完成率减去按月计算的时序进度，请修改年度完成投资或年度计划投资。",
    paceDifferenceOf,
    { unit: "百分点", width: 84, align: "right", sortBy: "paceDifference" },
  ),
  doneSinceStart: amountColumn("doneSinceStart", "doneSinceStart"),
  percent: { ...typedColumn("percent", { width: 76, align: "right", sortBy: "percent" }), unit: "%" },
  physicalProgress: typedColumn("physicalProgress", { width: 160, sortBy: "physicalProgress" }),
  status: stateColumn("status", { width: 76, sortBy: "status" }),
  phase: stateColumn("phase", { width: 84, givesWay: 1, sortBy: "phase" }),
  pace: typedColumn("pace", { width: 76, sortBy: "pace" }),
  lamp: computedColumn("lamp", "亮灯按规则算出，不能直接填写。", (row) => lampLabels[row.lamp], {
    width: 60,
    align: "center",
    sortBy: "lamp",
    explained: (row) => row.lampExplanation,
    cell: (row) => <Lamp lamp={row.lamp} shapeOnly explanation={row.lampExplanation} />,
  }),
  startDate: dateColumn("startDate", "startDate"),
  dueDate: dateColumn("dueDate", "dueDate", 5),
  finishedOn: dateColumn("finishedOn", "finishedOn"),
  text: typedColumn("text", { width: 280, sortBy: "text" }),
  problem: typedColumn("problem", { width: 220, sortBy: "problem" }),
  nextStep: typedColumn("nextStep", { width: 220, sortBy: "nextStep" }),
  sources: computedColumn("sources", "来源由记录里的出处得出，请打开记录查看。", (row) => row.sources.join("、"), {
    width: 180,
    sortBy: "sources",
  }),
  remark: typedColumn("remark", { width: 160, sortBy: "remark" }),
};

/** The column of the list; `own` are the own columns of the year, and one that is not among them is not there. */
export function gridColumn(key: ListColumn, own: readonly SharedOwnColumn[] = []): GridColumn | undefined {
  if (!isOwnField(key)) return columns[key];
  const column = own.find(({ field }) => field === key);
  return column === undefined ? undefined : ownGridColumn(column);
}

/** 自定义列, by what it holds. */
function ownGridColumn({ field, kind, unit }: SharedOwnColumn): GridColumn {
  const column = typedColumn(field, { width: kind === "text" ? 160 : 110, sortBy: field });
  if (kind === "date") return { ...column, width: 92 };
  if (kind !== "number") return column;
  return { ...column, unit, align: "right", cell: ofFigures(column.copied) };
}

/** The columns that fit into `width` px; some give way before others, and the record shows what they would have shown. */
export function columnsFor(shown: readonly GridColumn[], width: number): readonly GridColumn[] {
  let fitting = shown;
  for (const rank of [1, 2, 3, 4, 5]) {
    if (widthOf(fitting) <= width) break;
    fitting = fitting.filter(({ givesWay }) => givesWay !== rank);
  }
  return fitting;
}

/** Fewest px that the columns take, with the row numbers before them. */
function widthOf(shown: readonly GridColumn[]): number {
  return shown.reduce((sum, column) => sum + column.width, gutterWidth);
}

import { cellAddress } from "./cells/cell-address.ts";
import type { WorkbookField } from "./import-fields.ts";

/** What can be found at a cell, in the words under which findings are grouped. */
export const problemKinds = {
  "unit-converted": "金额单位换算",
  rounded: "小数位过多",
  "full-width": "全角字符",
  "blank-mark": "以符号表示没有",
  "qualifier-dropped": "含有“约”“超”等字",
  "unit-unknown": "没有写明金额单位",
  "merged-amount": "合并单元格的金额",
  "percent-scaled": "小数换算为百分数",
  "percent-unclear": "百分数不明确",
  "serial-date": "日期序列号",
  "date-reworded": "日期写法不同",
  "open-ended-date": "没有具体时间",
  "filled-down": "合并单元格向下填充",
  "field-from-group": "领域取自分组行",
  "name-cleaned": "名称中的空白",
  "choice-reworded": "用语不同",
  "doubled-names": "名称重复",
  "several-lead-units": "多个牵头单位",
  "control-characters": "不可见的控制字符",
  "rows-joined": "多行合为一项",
  "same-name": "事项名称相同",
  "missing-title": "缺少事项名称",
  "not-an-amount": "金额无法识别",
  "amount-out-of-range": "金额超出范围",
  "not-a-percent": "进度无法识别",
  "not-a-date": "日期无法识别",
  "ambiguous-date": "日期不明确",
  "unknown-choice": "不在可选的用语内",
  "not-a-number": "数值无法识别",
  "formula-without-value": "公式没有计算结果",
  "error-value": "单元格是错误值",
  "too-long": "内容过长",
  "rows-disagree": "合并的各行不一致",
  doubled: "事项重复",
  "several-items": "有多条同名事项",
  "finished-before-start": "时间先后不对",
  "unknown-item": "没有这项事项",
  "item-left-out": "事项没有导入",
  "other-item": "问题换了事项",
  "missing-problem": "没有写明问题",
  "solved-in-doubt": "状态与解决时间不符",
  "new-unit": "新出现的单位",
  "no-such-column": "清单没有这一列",
} as const;
export type ProblemKind = keyof typeof problemKinds;

/**
 * repaired: settled without doubt, shown for information. check: taken as the message says, worth a look.
 * rejected: the row stays out until the cell is corrected.
 */
export type ProblemLevel = "repaired" | "check" | "rejected";

/** What a reader of cells has to say of a cell. */
export interface CellNote {
  readonly level: ProblemLevel;
  readonly kind: ProblemKind;
  /** One Chinese sentence without a full stop. */
  readonly message: string;
  /** What could stand there instead, the likeliest first. */
  readonly repairs: readonly string[];
}

/** A note at its place. */
export interface CellProblem extends CellNote {
  /** From 1, as the sheet shows it. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** J12. */
  readonly cell: string;
  readonly heading: string;
  readonly field: WorkbookField;
  /** What the sheet shows in the cell. */
  readonly shown: string;
  /** The row of the item that the cell speaks of: of several rows under one merged name the first. */
  readonly item: number;
}

/** A note on what was settled without doubt. */
export function repaired(kind: ProblemKind, message: string): CellNote {
  return { level: "repaired", kind, message, repairs: [] };
}

/** A note on what was taken as the message says and is worth a look; `repairs` could stand there instead, the likeliest first. */
export function toCheck(kind: ProblemKind, message: string, repairs: readonly string[] = []): CellNote {
  return { level: "check", kind, message, repairs };
}

/** A note that keeps its row out until the cell is corrected. */
export function rejected(kind: ProblemKind, message: string, repairs: readonly string[] = []): CellNote {
  return { level: "rejected", kind, message, repairs };
}

/** Puts a note at its cell. */
export function problemAt(place: CellPlace, note: CellNote): CellProblem {
  return { item: place.row, ...place, cell: cellAddress(place.row, place.column), ...note };
}

/** Where a cell stands; `item` only where it speaks of an item that begins further up. */
export type CellPlace = Pick<CellProblem, "row" | "column" | "heading" | "field" | "shown"> &
  Partial<Pick<CellProblem, "item">>;

/** A row that does not become an item, and why. */
export interface DroppedRow {
  /** From 1. */
  readonly row: number;
  readonly kind: DroppedKind;
  /** What stands in it. */
  readonly text: string;
}

export const droppedKinds = {
  total: "合计行",
  group: "分组行",
  header: "重复的表头",
  "column-numbers": "栏次行",
  note: "表下的说明",
  double: "与前面的行完全相同",
  unfilled: "没有填写",
} as const;
export type DroppedKind = keyof typeof droppedKinds;

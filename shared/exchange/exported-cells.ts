import type { Item, Standing } from "../domain/item.ts";
import { kindLabels, paceLabels, phaseLabels, statusLabels } from "../domain/labels.ts";
import { moneyInWan, type Money } from "../domain/money.ts";
import { isOwnField } from "../domain/own-field.ts";
import type { ImportField, WorkbookField } from "./import-fields.ts";

/** A cell as the workbook keeps it: text never becomes a formula, amounts and percentages are numbers. */
export type WorkbookCell = string | number | null;

/** What one row of the standard workbook is made from. */
export interface WorkbookRow {
  readonly item: Item;
  readonly standing: Standing;
  /** Names of the sources that the item's facts come from. */
  readonly sources: readonly string[];
}

/** Excel keeps no more characters in a cell; the whole text stands in the archive's data file. */
const longestCell = 32_767;
const cutMark = "……（全文见数据文件）";

const amount = (value: Money | null): WorkbookCell => (value === null ? null : Number(moneyInWan(value)));
const label = <Key extends string>(labels: Readonly<Record<Key, string>>, key: Key | null): WorkbookCell =>
  key === null ? null : labels[key];
const list = (names: readonly string[]): WorkbookCell => (names.length === 0 ? null : names.join("、"));

const cells: { readonly [Field in ImportField]: (row: WorkbookRow) => WorkbookCell } = {
  number: ({ item }) => item.number,
  title: ({ item }) => item.title,
  field: ({ item }) => item.field,
  kind: ({ item }) => label(kindLabels, item.kind),
  parties: ({ item }) => list(item.parties),
  leadUnit: ({ item }) => item.leadUnit,
  responsibleUnits: ({ item }) => list(item.responsibleUnits),
  content: ({ item }) => item.content,
  annualGoal: ({ item }) => item.annualGoal,
  totalInvestment: ({ item }) => amount(item.totalInvestment),
  plannedThisYear: ({ item }) => amount(item.plannedThisYear),
  doneThisYear: ({ standing }) => amount(standing.doneThisYear),
  doneSinceStart: ({ standing }) => amount(standing.doneSinceStart),
  percent: ({ standing }) => (standing.percent === null ? null : Number(standing.percent)),
  phase: ({ item }) => label(phaseLabels, item.phase),
  status: ({ item }) => label(statusLabels, item.status),
  startDate: ({ item }) => item.startDate,
  dueDate: ({ item }) => item.dueDate,
  text: ({ standing }) => standing.text,
  problem: ({ item }) => item.problem,
  nextStep: ({ item }) => item.nextStep,
  sources: ({ sources }) => list(sources),
  remark: ({ item }) => item.remark,
  pace: ({ item }) => label(paceLabels, item.pace),
  finishedOn: ({ item }) => item.finishedOn,
  physicalProgress: ({ standing }) => standing.physicalProgress,
};

/** What the workbook shows of an item in a column: amounts in 万元, progress in %, a text too long for a cell cut with a mark. */
export function exportedCell(field: WorkbookField, row: WorkbookRow): WorkbookCell {
  return fitting(wholeCell(field, row));
}

/** The same, however long the text is. */
export function wholeCell(field: WorkbookField, row: WorkbookRow): WorkbookCell {
  return isOwnField(field) ? (row.item[field] ?? null) : cells[field](row);
}

/** The text as far as a cell holds it, with a mark where it was cut. */
export function fitting(cell: WorkbookCell): WorkbookCell {
  if (typeof cell !== "string" || cell.length <= longestCell) return cell;
  return `${cell.slice(0, longestCell - cutMark.length).toWellFormed()}${cutMark}`;
}

/** Whether a text was cut to fit its cell. */
export function isCutShort(text: string): boolean {
  return text.endsWith(cutMark);
}

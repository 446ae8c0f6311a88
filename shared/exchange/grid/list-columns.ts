import { isOwnField, ownName, type OwnField } from "../../domain/own-field.ts";
import { importFieldLabel, importFields, type ImportField } from "../import-fields.ts";

/** Columns of the list that no workbook brings: the list's mechanism, and what is computed. */
const computedColumns = ["mechanism", "completion", "paceDifference", "lamp"] as const;

/** Every column that the list can show in any year: those of the standard workbook and a few of its own. */
export const listColumns = [...importFields, ...computedColumns] as const;
export type ProgramColumn = (typeof listColumns)[number];

/** One of these, or a column that the office has added to a list. */
export type ListColumn = ProgramColumn | OwnField;

const computedLabels: Readonly<Record<(typeof computedColumns)[number], string>> = {
  mechanism: "合作机制",
  completion: "完成率",
  paceDifference: "时序差",
  lamp: "亮灯",
};

/** What stands over a column, without its unit. */
export function listColumnLabel(column: ListColumn): string {
  if (isOwnField(column)) return ownName(column);
  return isImportField(column) ? importFieldLabel(column) : computedLabels[column];
}

export function isListColumn(text: string): text is ListColumn {
  return isOwnField(text) || listColumns.some((column) => column === text);
}

/** Whether a column of the list is one of a workbook too. */
export function isImportField(column: string): column is ImportField {
  return importFields.some((field) => field === column);
}

/** How a person has arranged the columns. */
export interface ColumnChoice {
  /** All columns, from left to right, the hidden ones included; own columns also of years other than the one in view. */
  readonly order: readonly ListColumn[];
  readonly hidden: readonly ListColumn[];
  /** In px; a column without a width of its own has its usual one. */
  readonly widths: { readonly [Column in ListColumn]?: number };
  /** The last of the columns that stay in sight while the others are scrolled sideways; null for none. */
  readonly frozenUpTo: ListColumn | null;
}

/** Narrowest and widest column, in px. */
export const narrowest = 40;
export const widest = 900;

const usualOrder: readonly ListColumn[] = [
  "number",
  "title",
  "mechanism",
  "field",
  "kind",
  "parties",
  "leadUnit",
  "responsibleUnits",
  "content",
  "annualGoal",
  "totalInvestment",
  "plannedThisYear",
  "doneThisYear",
  "completion",
  "paceDifference",
  "doneSinceStart",
  "percent",
  "physicalProgress",
  "status",
  "phase",
  "pace",
  "lamp",
  "startDate",
  "dueDate",
  "finishedOn",
  "text",
  "problem",
  "nextStep",
  "sources",
  "remark",
];

const usuallyShown: ReadonlySet<ListColumn> = new Set([
  "number",
  "title",
  "field",
  "kind",
  "parties",
  "leadUnit",
  "plannedThisYear",
  "doneThisYear",
  "completion",
  "status",
  "phase",
  "lamp",
  "dueDate",
]);

/** The columns as they stand until somebody arranges them. */
export const usualColumns: ColumnChoice = {
  order: usualOrder,
  hidden: usualOrder.filter((column) => !usuallyShown.has(column)),
  widths: {},
  frozenUpTo: "title",
};

/** The columns that are shown, from left to right. */
export function shownColumns({ order, hidden }: ColumnChoice): readonly ListColumn[] {
  return order.filter((column) => !hidden.includes(column));
}

/** The shown columns that stay in sight. */
export function frozenColumns(choice: ColumnChoice): readonly ListColumn[] {
  const { order, frozenUpTo } = choice;
  const last = frozenUpTo === null ? -1 : order.indexOf(frozenUpTo);
  return shownColumns(choice).filter((column) => order.indexOf(column) <= last);
}

/** The choice with a column shown or hidden; the last column that is shown stays. */
export function withShown(choice: ColumnChoice, column: ListColumn, shown: boolean): ColumnChoice {
  const hidden = choice.hidden.filter((one) => one !== column);
  if (shown) return { ...choice, hidden };
  return shownColumns(choice).length === 1 ? choice : { ...choice, hidden: [...hidden, column] };
}

/** The choice with a column put before another one; `before` null puts it at the end. */
export function withPlace(choice: ColumnChoice, column: ListColumn, before: ListColumn | null): ColumnChoice {
  if (column === before) return choice;
  const others = choice.order.filter((one) => one !== column);
  const at = before === null ? others.length : others.indexOf(before);
  return { ...choice, order: [...others.slice(0, at), column, ...others.slice(at)] };
}

/** The choice with a column moved past its neighbour among those shown; at the edge it stays. */
export function movedBy(choice: ColumnChoice, column: ListColumn, step: 1 | -1): ColumnChoice {
  const shown = shownColumns(choice);
  const at = shown.indexOf(column);
  const neighbour = shown[at + step];
  if (at < 0 || neighbour === undefined) return choice;
  if (step === -1) return withPlace(choice, column, neighbour);
  const order = choice.order.filter((one) => one !== column);
  const after = order.indexOf(neighbour) + 1;
  return { ...choice, order: [...order.slice(0, after), column, ...order.slice(after)] };
}

/** The choice with widths in px, kept within what can be read and what fits a window. */
export function withWidths(choice: ColumnChoice, widths: ColumnChoice["widths"]): ColumnChoice {
  const kept = Object.entries(widths).map(([column, width]) => [column, boundedWidth(Number(width))]);
  return { ...choice, widths: { ...choice.widths, ...Object.fromEntries(kept) } };
}

function boundedWidth(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(width)));
}

/**
 * The choice with the own columns of the lists in view: one that came since stands at the end and is shown, one that they do
 * not have is left out.
 */
export function withOwnColumns(choice: ColumnChoice, own: readonly OwnField[]): ColumnChoice {
  const isThere = (column: ListColumn) => !isOwnField(column) || own.includes(column);
  const added = own.filter((field) => !choice.order.includes(field));
  if (added.length === 0 && choice.order.every(isThere)) return choice;
  return { ...choice, order: [...choice.order.filter(isThere), ...added], hidden: choice.hidden.filter(isThere) };
}

/** The choice after a column was given another name: it stays where it stands. */
export function withRenamed(choice: ColumnChoice, from: ListColumn, to: ListColumn): ColumnChoice {
  const renamed = (column: ListColumn) => (column === from ? to : column);
  return {
    order: choice.order.map(renamed),
    hidden: choice.hidden.map(renamed),
    widths: Object.fromEntries(
      Object.entries(choice.widths).map(([column, width]) => [column === from ? to : column, width]),
    ),
    frozenUpTo: choice.frozenUpTo === from ? to : choice.frozenUpTo,
  };
}

/** The arranged choice with the own columns of other years, which the view has left out, behind the column they stood behind. */
export function withColumnsKept(choice: ColumnChoice, kept: ColumnChoice): ColumnChoice {
  const left = kept.order.filter((column) => isOwnField(column) && !choice.order.includes(column));
  if (left.length === 0) return choice;
  const order = [...choice.order];
  for (const column of left) {
    const before = kept.order[kept.order.indexOf(column) - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, column);
  }
  const hidden = left.filter((column) => kept.hidden.includes(column));
  return { ...choice, order, hidden: [...choice.hidden, ...hidden] };
}

/** A choice kept by an older version, with every column that has come since in its usual place, hidden. */
export function completedChoice(choice: ColumnChoice): ColumnChoice {
  const known = [...new Set(choice.order)].filter(isListColumn);
  const missing = usualOrder.filter((column) => !known.includes(column));
  return {
    ...choice,
    order: [...known, ...missing],
    hidden: [...choice.hidden.filter((column) => known.includes(column)), ...missing],
  };
}

/** Whether two choices show the same. */
export function sameChoice(one: ColumnChoice, other: ColumnChoice): boolean {
  const written = ({ order, hidden, widths, frozenUpTo }: ColumnChoice) =>
    JSON.stringify([order, hidden.toSorted(), Object.entries(widths).toSorted(), frozenUpTo]);
  return written(one) === written(other);
}

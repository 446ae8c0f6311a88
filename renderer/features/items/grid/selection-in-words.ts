import { sumMoney, type Money } from "../../../../shared/domain/money.ts";
import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { countInTable, moneyInTable } from "../../../lib/format.ts";
import type { GridColumn } from "./columns.tsx";
import type { RowRange } from "../list.ts";
import { valueOf } from "./line-saver.ts";
import { rowCountOf } from "./row-marks.ts";

const amounts: ReadonlySet<string> = new Set(["totalInvestment", "plannedThisYear", "doneThisYear", "doneSinceStart"]);

/** The selection for the foot line: rows, cells, and the sum of each selected column of amounts; nothing for a single cell. */
export function selectionInWords(
  range: CellRange | null,
  rows: readonly ItemRow[] | null,
  columns: readonly GridColumn[],
): readonly string[] {
  if (range === null) return [];
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
  if (height * width === 1) return [];
  const cells = width === columns.length ? "" : `${countInTable(height * width)}格`;
  const chosen = `选中${countInTable(height)}行${cells}`;
  const sums = columns.slice(range.left, range.right + 1).flatMap(({ typed, title }) => {
    if (rows === null || typed === null || !amounts.has(typed)) return [];
    const values = rows.map((row) => valueOf(row, typed)).filter(isAmount);
    return values.length === 0 ? [] : [`选中${title}${moneyInTable(sumMoney(values))}万元`];
  });
  return [chosen, ...sums];
}

function isAmount(value: unknown): value is Money {
  return typeof value === "number";
}

/** Rows that were picked one by one. */
export function rowsInWords(rows: readonly RowRange[]): readonly string[] {
  return [`选中${countInTable(rowCountOf(rows))}行`];
}

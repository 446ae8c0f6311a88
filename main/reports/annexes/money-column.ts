import { amountInTable, isRoundedInTable, tableDigits } from "../../../shared/domain/amount-in-words.ts";
import type { Money } from "../../../shared/domain/money.ts";
import { noFigure, type AnnexColumn } from "./annex-table.ts";

/** A column of amounts in 万元, and whether any of them had to be rounded. */
export interface MoneyColumn<Row> extends AnnexColumn<Row> {
  readonly isRounded: boolean;
  /** Another amount as the column writes its own. */
  readonly written: (amount: Money | null) => string;
}

/** A column of amounts with as many places as they need, at most two; `sum` stands in the 合计 row. */
export function moneyColumn<Row>(
  title: string,
  share: number,
  rows: readonly Row[],
  amountOf: (row: Row) => Money | null,
  sum: Money | null,
): MoneyColumn<Row> {
  const amounts = rows.map(amountOf);
  const digits = tableDigits(amounts);
  const written = (amount: Money | null) => (amount === null ? noFigure : amountInTable(amount, digits));
  return {
    title,
    share,
    align: "right",
    cell: (row) => written(amountOf(row)),
    total: written(sum),
    written,
    isRounded: isRoundedInTable(amounts, digits),
  };
}

/** The note that a reader needs who adds up rounded amounts; null where none is rounded. */
export function roundingNote(columns: readonly { readonly isRounded: boolean }[]): string | null {
  return columns.some(({ isRounded }) => isRounded) ? "注：部分金额经四舍五入，分项之和与合计可能略有差异。" : null;
}

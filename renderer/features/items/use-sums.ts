import type { ItemFilter, ItemTotals } from "../../../shared/ipc/questions/item-list.ts";
import type { Money } from "../../../shared/domain/money.ts";
import { useFootLine } from "../../lib/foot-line.ts";
import { countInTable, moneyInTable } from "../../lib/format.ts";
import { conditionsOf } from "./filter/filter-in-words.ts";

/** Puts the number of rows and their sums, over all that match, into the foot line, and what is selected from them. */
export function useSumsInFootLine(
  total: number,
  totals: ItemTotals | undefined,
  filter: ItemFilter,
  selection: readonly string[],
): void {
  const sums = totals?.sums;
  const count = `${conditionsOf(filter).length > 0 ? "符合条件" : "共"}${countInTable(totals?.total ?? total)}项`;
  const amounts = [
    amountPart("总投资", sums?.totalInvestment),
    amountPart("年度计划", sums?.plannedThisYear),
    amountPart("年度完成", sums?.doneThisYear),
  ];
  useFootLine([count, ...amounts.filter((part) => part !== null), ...selection]);
}

/** A sum of nothing says no more than a blank. */
function amountPart(label: string, amount: Money | null | undefined): string | null {
  return amount === undefined || amount === null || amount === 0 ? null : `${label}${moneyInTable(amount)}万元`;
}

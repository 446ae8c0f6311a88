import { completionRate } from "../../../../shared/domain/pace.ts";
import { isOwnField } from "../../../../shared/domain/own-field.ts";
import type { ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemSums } from "../../../../shared/ipc/questions/item-list.ts";
import { groupThousands, moneyInTable } from "../../../lib/format.ts";

/** What a row of sums shows in a column: amounts in 万元, 完成率 as sum by sum; nothing where nobody has filled anything in. */
export function sumInColumn(column: ListColumn, sums: ItemSums): string {
  if (isOwnField(column)) return groupThousands(sums[column] ?? "");
  switch (column) {
    case "totalInvestment":
    case "plannedThisYear":
    case "doneThisYear":
    case "doneSinceStart":
      return sums[column] === null ? "" : moneyInTable(sums[column]);
    case "completion":
      return completionOf(sums);
    default:
      return "";
  }
}

function completionOf({ doneThisYear, plannedThisYear }: ItemSums): string {
  if (doneThisYear === null || plannedThisYear === null) return "";
  return groupThousands(completionRate(doneThisYear, plannedThisYear) ?? "");
}

/** Whether a column has something to add up. */
export function isSummed(column: ListColumn, sums: ItemSums | undefined): boolean {
  if (isOwnField(column)) return sums?.[column] !== undefined;
  return ["totalInvestment", "plannedThisYear", "doneThisYear", "doneSinceStart", "completion"].includes(column);
}

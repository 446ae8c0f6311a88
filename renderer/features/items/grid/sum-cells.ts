import { completionRate } from "../../../../shared/domain/pace.ts";
import { isOwnField } from "../../../../shared/domain/own-field.ts";
import type { ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemSums } from "../../../../shared/ipc/questions/items.ts";
import { groupThousands, moneyInTable } from "../../../lib/format.ts";

/** What a row of sums shows in a column: amounts in 万元, 完成率 as sum by sum; nothing where there is nothing to add up. */
export function sumInColumn(column: ListColumn, sums: ItemSums): string {
  if (isOwnField(column)) return groupThousands(sums[column] ?? "");
  switch (column) {
    case "totalInvestment":
    case "plannedThisYear":
    case "doneThisYear":
    case "doneSinceStart":
      return moneyInTable(sums[column]);
    case "completion":
      return groupThousands(completionRate(sums.doneThisYear, sums.plannedThisYear) ?? "");
    default:
      return "";
  }
}

/** Whether a column has something to add up. */
export function isSummed(column: ListColumn, sums: ItemSums | undefined): boolean {
  if (isOwnField(column)) return sums?.[column] !== undefined;
  return ["totalInvestment", "plannedThisYear", "doneThisYear", "doneSinceStart", "completion"].includes(column);
}

import { completionRate } from "../../../../shared/domain/pace.ts";
import type { ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemSums } from "../../../../shared/ipc/questions/items.ts";
import { groupThousands, moneyInTable } from "../../../lib/format.ts";

/** What a row of sums shows in a column: amounts in 万元, 完成率 as sum by sum; nothing where there is nothing to add up. */
export function sumInColumn(column: ListColumn, sums: ItemSums): string {
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
export function isSummed(column: ListColumn): boolean {
  return ["totalInvestment", "plannedThisYear", "doneThisYear", "doneSinceStart", "completion"].includes(column);
}

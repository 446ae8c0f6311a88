import type { ItemFilter } from "../../../shared/ipc/questions/items.ts";
import { useFootLine } from "../../lib/foot-line.ts";
import { countInTable, moneyInTable } from "../../lib/format.ts";
import { conditionsOf } from "./filter/filter-in-words.ts";
import type { ListRows } from "./queries.ts";

/** Puts the number of rows and their sums, over all that match, into the foot line. */
export function useSumsInFootLine({ total, sums }: ListRows, filter: ItemFilter): void {
  const count = `${conditionsOf(filter).length > 0 ? "符合条件" : "共"}${countInTable(total)}项`;
  const amounts =
    sums === null || total === 0
      ? []
      : [
          `总投资${moneyInTable(sums.totalInvestment)}万元`,
          `年度计划${moneyInTable(sums.plannedThisYear)}万元`,
          `年度完成${moneyInTable(sums.doneThisYear)}万元`,
        ];
  useFootLine([count, ...amounts]);
}

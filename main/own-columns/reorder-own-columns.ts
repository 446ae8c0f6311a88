import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { orderOwnColumns, ownColumnsOfList } from "../store/own-columns.ts";
import { changeableWorklist } from "../worklists/worklist-in-hand.ts";

/** Puts the columns of a list in another order. Fails with `not-found` (also where a column came or went) or `year-archived`. */
export const reorderOwnColumns: UseCase<"ownColumns:reorder"> = (context, { worklistId, ids }) =>
  inStep(
    context,
    () => {
      const { db, now } = context;
      const list = changeableWorklist(db, worklistId);
      if (!list.ok) return list;
      const present = ownColumnsOfList(db, worklistId).map(({ id }) => id);
      if (present.toSorted().join() !== [...ids].toSorted().join()) {
        return fail({ kind: "not-found", what: "own-column" });
      }
      orderOwnColumns(db, ids, now());
      return succeed(ownColumnsOfList(db, worklistId));
    },
    { label: "调整自定义列的次序" },
  );

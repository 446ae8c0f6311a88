import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { runningStep } from "../store/history-steps.ts";
import { deleteOwnColumn as removeOwnColumn } from "../store/own-columns.ts";
import { countItemsOfColumn, countOwnValues } from "../store/own-values.ts";
import { ownColumnInHand } from "./own-column-in-hand.ts";

/** Deletes a column with its values, undoably. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const deleteOwnColumn: UseCase<"ownColumns:delete"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db, now } = context;
    const found = ownColumnInHand(db, id, basedOn);
    if (!found.ok) return found;
    const values = countOwnValues(db, id);
    countItemsOfColumn(db, id, now());
    removeOwnColumn(db, id);
    return succeed({ values, stepId: runningStep(db, found.value.worklist.year).id });
  });

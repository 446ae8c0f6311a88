import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { ownColumnsOfList } from "../store/own-columns.ts";
import { countOwnValues } from "../store/own-values.ts";
import { readWorklist } from "../store/worklists.ts";

/** The own columns of a list in their order, each with the number of items that use it. Fails with `not-found`. */
export const listOwnColumns: UseCase<"ownColumns:list"> = ({ db }, { worklistId }) => {
  if (readWorklist(db, worklistId) === null) return fail({ kind: "not-found", what: "worklist" });
  const columns = ownColumnsOfList(db, worklistId);
  return succeed(columns.map((column) => ({ column, values: countOwnValues(db, column.id) })));
};

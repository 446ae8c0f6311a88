import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { ownColumnsOfList } from "../store/own-columns.ts";
import { listWorklists } from "../store/worklists.ts";
import { listYears } from "../store/years.ts";

/** The other lists of all years that have own columns, the newest year first. */
export const listOwnColumnModels: UseCase<"ownColumns:models"> = ({ db }, { worklistId }) => {
  const years = listYears(db).map(({ year }) => year);
  const lists = years.toSorted((one, other) => other - one).flatMap((year) => listWorklists(db, year));
  return succeed(
    lists.flatMap(({ id, title, year }) => {
      const names = id === worklistId ? [] : ownColumnsOfList(db, id).map(({ name }) => name);
      return names.length === 0 ? [] : [{ worklistId: id, title, year, names }];
    }),
  );
};

import type { CarriedList } from "../../shared/domain/carry/item-carry.ts";
import type { OwnColumn } from "../../shared/domain/own-column.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import { nameKey } from "../store/words.ts";
import { insertOwnColumn, ownColumnsOfList } from "../store/own-columns.ts";
import { insertWorklist, readWorklist } from "../store/worklists.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import { ownColumnProblems, tidyOwnColumn } from "../own-columns/own-column-rules.ts";

type Context = Pick<UseCaseContext, "db" | "now" | "newId">;

/**
 * The list of the new year that items go to, made where it is not there yet, with the own columns that it lacks. A column that the
 * year has under the same name with another meaning stays out, and so do its values.
 */
export function carriedList(context: Context, list: CarriedList, year: number): Worklist {
  const target =
    (list.targetId === null ? null : readWorklist(context.db, list.targetId)) ?? newList(context, list, year);
  for (const column of ownColumnsOfList(context.db, list.id)) addColumn(context, target, column);
  return target;
}

function newList({ db, now, newId }: Context, { targetTitle, mechanism }: CarriedList, year: number): Worklist {
  const draft = { year, mechanism, title: targetTitle, issuingBody: null, documentNumber: null, issuedOn: null };
  return insertWorklist(db, draft, { id: newId(), now: now() });
}

function addColumn({ db, now, newId }: Context, list: Worklist, column: OwnColumn): void {
  const isThere = ownColumnsOfList(db, list.id).some(({ name }) => nameKey(name) === nameKey(column.name));
  const draft = tidyOwnColumn(column);
  if (isThere || ownColumnProblems(db, list, draft, null).length > 0) return;
  insertOwnColumn(db, list.id, draft, { id: newId(), now: now() });
}

import type { ReadableDb } from "./handles.ts";
import { allOf } from "./conditions.ts";
import { itemCondition } from "./item-filter.ts";
import { groupCondition } from "./item-groups.ts";
import { orderOf } from "./item-order.ts";
import type { ItemPageRequest } from "./item-pages.ts";
import { statement } from "./statement.ts";

/** The ids of the rows that stand at some places of a list, in its order; any number of them. */
export function readItemIds(db: ReadableDb, request: ItemPageRequest): string[] {
  const { year, asOf, filter, sort, lampKeys, group, limit, offset } = request;
  const order = orderOf(sort, lampKeys ?? null);
  const inGroup = group === undefined ? [] : [groupCondition(group.by, group.value)];
  const { sql, values } = allOf([itemCondition(year, filter), ...inGroup]);
  return statement<{ id: string }>(db, `SELECT item.id FROM item WHERE ${sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`)
    .all({ asOf }, ...values, ...order.values, limit, offset)
    .map(({ id }) => id);
}

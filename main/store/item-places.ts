import type { ReadableDb } from "./handles.ts";
import { allOf } from "./conditions.ts";
import { itemCondition } from "./item-filter.ts";
import { groupCondition } from "./item-groups.ts";
import { orderOf } from "./item-order.ts";
import type { ItemPageRequest } from "./item-pages.ts";
import { statement } from "./statement.ts";

/** The ids of all rows of a list, or of one group of it, in its order. */
export function readItemIds(db: ReadableDb, request: Omit<ItemPageRequest, "offset" | "limit">): string[] {
  const { year, asOf, filter, sort, lampKeys, group } = request;
  const order = orderOf(sort, lampKeys ?? null);
  const inGroup = group === undefined ? [] : [groupCondition(group.by, group.value)];
  const { sql, values } = allOf([itemCondition(year, filter), ...inGroup]);
  return statement<{ id: string }>(db, `SELECT item.id FROM item WHERE ${sql} ORDER BY ${order.sql}`)
    .all({ asOf }, ...values, ...order.values)
    .map(({ id }) => id);
}

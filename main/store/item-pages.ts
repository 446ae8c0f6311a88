import type { IsoDate } from "../../shared/domain/dates.ts";
import type { Item, Standing } from "../../shared/domain/item.ts";
import type { ItemGrouping } from "../../shared/ipc/questions/item-list.ts";
import type { ReadableDb } from "./handles.ts";
import { itemColumns, itemTables, listOrder, namesOf, toItem, type ItemColumns } from "./item-columns.ts";
import { allOf, type Condition } from "./conditions.ts";
import { itemCondition, type ColumnFilter } from "./item-filter.ts";
import { groupCondition } from "./item-groups.ts";
import { orderOf, type ItemSort, type LampKeys } from "./item-order.ts";
import { sourceNames } from "./item-values.ts";
import { newest } from "./newest-figure.ts";
import { statement } from "./statement.ts";

export interface ItemPageRequest {
  readonly year: number;
  readonly asOf: IsoDate;
  /** `ids` may hold any number. */
  readonly filter: ColumnFilter;
  readonly sort: ItemSort;
  /** Needed where 亮灯 is sorted by. */
  readonly lampKeys?: LampKeys | null;
  readonly group?: { readonly by: ItemGrouping; readonly value: string | null } | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** An item with its list's mechanism and its standing: a line of the list but for the lamp. */
export interface StandingRow {
  readonly item: Item;
  readonly mechanism: string;
  readonly standing: Standing;
  readonly sources: readonly string[];
}

export interface StandingPage {
  readonly total: number;
  readonly rows: readonly StandingRow[];
}

interface RowColumns extends ItemColumns, Omit<Standing, "asOf"> {
  readonly mechanism: string;
  /** A JSON list. */
  readonly sources: string;
}

const selectRow = `
  SELECT ${itemColumns}, mechanism.name AS mechanism, ${newest("text")} AS text,
    ${newest("done_this_year")} AS doneThisYear, ${newest("done_since_start")} AS doneSinceStart,
    ${newest("percent")} AS percent, ${newest("physical_progress")} AS physicalProgress,
    ${sourceNames} AS sources
  FROM ${itemTables} JOIN mechanism ON mechanism.key = worklist.mechanism_key`;

/** A page of the list with the number of all rows that match; `known` is that number where it need not be counted again. */
export function readItemPage(db: ReadableDb, request: ItemPageRequest, known: number | null = null): StandingPage {
  const { year, filter, group } = request;
  const inGroup = group === undefined ? [] : [groupCondition(group.by, group.value)];
  const matching = allOf([itemCondition(year, filter), ...inGroup]);
  return { total: known ?? countRows(db, request.asOf, matching), rows: readRows(db, request, matching) };
}

/** All rows of a year with their standing, in the order of the lists; for rules that look at every item. */
export function readItemRows(db: ReadableDb, year: number, asOf: IsoDate): StandingRow[] {
  return statement<RowColumns>(db, `${selectRow} WHERE item.year = ? ORDER BY ${listOrder}`)
    .all({ asOf }, year)
    .map((columns) => toRow(columns, asOf));
}

/** One row with its standing, or null when there is no such item. */
export function readItemRow(db: ReadableDb, id: string, asOf: IsoDate): StandingRow | null {
  const columns = statement<RowColumns>(db, `${selectRow} WHERE item.id = ?`).get({ asOf }, id);
  return columns === undefined ? null : toRow(columns, asOf);
}

function countRows(db: ReadableDb, asOf: IsoDate, { sql, values }: Condition): number {
  const counted = statement<{ total: number }>(db, `SELECT count(*) AS total FROM item WHERE ${sql}`);
  return counted.get({ asOf }, ...values)?.total ?? 0;
}

function readRows(db: ReadableDb, request: ItemPageRequest, matching: Condition): StandingRow[] {
  const { asOf, limit, offset } = request;
  const order = orderOf(request.sort, request.lampKeys ?? null);
  const page = `SELECT item.key FROM item WHERE ${matching.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`;
  return statement<RowColumns>(
    db,
    `WITH page (key, place) AS MATERIALIZED (SELECT key, row_number() OVER () FROM (${page}))
     ${selectRow} JOIN page ON page.key = item.key ORDER BY page.place`,
  )
    .all({ asOf }, ...matching.values, ...order.values, limit, offset)
    .map((columns) => toRow(columns, asOf));
}

function toRow(columns: RowColumns, asOf: IsoDate): StandingRow {
  const { text, doneThisYear, doneSinceStart, percent, physicalProgress } = columns;
  return {
    item: toItem(columns),
    mechanism: columns.mechanism,
    standing: { asOf, text, doneThisYear, doneSinceStart, percent, physicalProgress },
    sources: namesOf(columns.sources),
  };
}

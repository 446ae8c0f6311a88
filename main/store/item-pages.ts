import type { IsoDate } from "../../shared/domain/dates.ts";
import type { Item, Standing } from "../../shared/domain/item.ts";
import { moneyFromFen } from "../../shared/domain/money.ts";
import type { ItemPage, itemSortKeys } from "../../shared/ipc/questions/items.ts";
import type { ReadableDb } from "./handles.ts";
import { itemColumns, itemTables, listOrder, toItem, type ItemColumns } from "./item-columns.ts";
import { itemCondition, type ColumnFilter, type Condition } from "./item-filter.ts";
import { newest } from "./newest-figure.ts";
import { lastSortKey } from "./sort-key.ts";
import { statement } from "./statement.ts";

export interface ItemPageRequest {
  readonly year: number;
  readonly asOf: IsoDate;
  /** `ids` may hold any number. */
  readonly filter: ColumnFilter;
  readonly sort: { readonly by: SortKey; readonly descending: boolean } | null;
  readonly offset: number;
  readonly limit: number;
}

type SortKey = (typeof itemSortKeys)[number];

/** An item with its list's mechanism and its standing: a line of the list but for the lamp. */
export interface StandingRow {
  readonly item: Item;
  readonly mechanism: string;
  readonly standing: Standing;
}

export interface StandingPage {
  readonly total: number;
  readonly rows: readonly StandingRow[];
  readonly sums: ItemPage["sums"];
}

interface RowColumns extends ItemColumns, Omit<Standing, "asOf"> {
  readonly mechanism: string;
}

const selectRow = `
  SELECT ${itemColumns}, mechanism.name AS mechanism, ${newest("text")} AS text,
    ${newest("done_this_year")} AS doneThisYear, ${newest("done_since_start")} AS doneSinceStart,
    ${newest("percent")} AS percent, ${newest("physical_progress")} AS physicalProgress
  FROM ${itemTables} JOIN mechanism ON mechanism.key = worklist.mechanism_key`;

/** What each column sorts by, ascending; rows without a value stand last in both directions. */
const sortColumns: Readonly<Record<SortKey, string>> = {
  number: `nullif(item.number_order, '${lastSortKey}')`,
  title: "item.title_order",
  field: "(SELECT position FROM field WHERE field.key = item.field_key)",
  status: `CASE item.status WHEN 'notStarted' THEN 1 WHEN 'inProgress' THEN 2 WHEN 'completed' THEN 3
    WHEN 'delayed' THEN 4 WHEN 'terminated' THEN 5 END`,
  plannedThisYear: "item.planned_this_year",
  doneThisYear: newest("done_this_year"),
  dueDate: "nullif(item.due_day, '9999-12-31')",
};

/** A page of the list with the number and the sums of all rows that match. */
export function readItemPage(db: ReadableDb, request: ItemPageRequest): StandingPage {
  const matching = itemCondition(request.year, request.filter);
  return { ...readTotals(db, request.asOf, matching), rows: readRows(db, request, matching) };
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

function readRows(db: ReadableDb, request: ItemPageRequest, matching: Condition): StandingRow[] {
  const { asOf, limit, offset } = request;
  const page = `SELECT item.key FROM item WHERE ${matching.sql} ORDER BY ${orderOf(request.sort)} LIMIT ? OFFSET ?`;
  return statement<RowColumns>(
    db,
    `WITH page (key, place) AS MATERIALIZED (SELECT key, row_number() OVER () FROM (${page}))
     ${selectRow} JOIN page ON page.key = item.key ORDER BY page.place`,
  )
    .all({ asOf }, ...matching.values, limit, offset)
    .map((columns) => toRow(columns, asOf));
}

function orderOf(sort: ItemPageRequest["sort"]): string {
  if (sort === null) return listOrder;
  const column = sortColumns[sort.by];
  return `${column} ${sort.descending ? "DESC" : "ASC"} NULLS LAST, ${listOrder}`;
}

interface Totals {
  readonly total: number;
  readonly totalInvestment: bigint;
  readonly plannedThisYear: bigint;
  readonly doneThisYear: bigint;
}

/** Goes through the items by key, the order in which the index of their progress lies: twice as fast for a large year. */
function readTotals(db: ReadableDb, asOf: IsoDate, matching: Condition): Omit<StandingPage, "rows"> {
  const totals = statement<Totals>(
    db,
    `SELECT count(*) AS total, coalesce(sum(total_investment), 0) AS totalInvestment,
       coalesce(sum(planned_this_year), 0) AS plannedThisYear,
       coalesce(sum(${newest("done_this_year")}), 0) AS doneThisYear
     FROM (SELECT key, total_investment, planned_this_year FROM item WHERE ${matching.sql} ORDER BY key) AS item`,
  )
    .safeIntegers()
    .get({ asOf }, ...matching.values);
  if (totals === undefined) throw new Error("counting answered nothing");
  return {
    total: Number(totals.total),
    sums: {
      totalInvestment: moneyFromFen(Number(totals.totalInvestment)),
      plannedThisYear: moneyFromFen(Number(totals.plannedThisYear)),
      doneThisYear: moneyFromFen(Number(totals.doneThisYear)),
    },
  };
}

function toRow(columns: RowColumns, asOf: IsoDate): StandingRow {
  const { mechanism, text, doneThisYear, doneSinceStart, percent, physicalProgress, ...item } = columns;
  return {
    item: toItem(item),
    mechanism,
    standing: { asOf, text, doneThisYear, doneSinceStart, percent, physicalProgress },
  };
}

import type { QueryClient } from "@tanstack/react-query";
import { Big } from "big.js";
import { decimal, type Decimal } from "../../../shared/domain/decimal.ts";
import { isOwnField, type OwnField } from "../../../shared/domain/own-field.ts";
import type { Item, ProgressEntry } from "../../../shared/domain/item.ts";
import { lampOf } from "../../../shared/domain/lamp.ts";
import { moneyFromFen, type Money } from "../../../shared/domain/money.ts";
import type { ItemProblem } from "../../../shared/domain/problems/item-problem.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { ItemDetail } from "../../../shared/ipc/questions/items.ts";
import type { ItemPage, ItemRow, ItemSums, ItemTotals } from "../../../shared/ipc/questions/item-list.ts";
import { markYearsStale } from "../../lib/query-client.ts";

/** The record with an item as the store now holds it; its lamp follows from the same rule as in the store. */
export function withItem(detail: ItemDetail, item: Item, mechanism: string): ItemDetail {
  return withLamp({ ...detail, item, mechanism });
}

/** The record with other progress entries: its standing and lamp follow from them. */
export function withProgress(detail: ItemDetail, progress: readonly ProgressEntry[]): ItemDetail {
  return withLamp({ ...detail, progress, standing: standingOf(progress, detail.standing.asOf) });
}

/** The record with other problems. */
export function withProblems(detail: ItemDetail, problems: readonly ItemProblem[]): ItemDetail {
  return { ...detail, problems };
}

function withLamp(detail: ItemDetail): ItemDetail {
  const { lamp, explanation } = lampOf(detail.item, detail.standing, detail.standing.asOf, detail.lampRule);
  return { ...detail, lamp, lampExplanation: explanation };
}

/** What a change of one value makes of a sum: null when the last value may have gone. Others may give 0, which reading tells. */
function shifted(sum: Money | null, before: Money | null, after: Money | null): Money | null {
  if (sum === null && after === null) return null;
  const now = moneyFromFen((sum ?? 0) - (before ?? 0) + (after ?? 0));
  return now === 0 && before !== null && after === null ? null : now;
}

/**
 * Puts an acknowledged change where the item is shown, without asking again: its record and its row in the lists. What
 * follows from it elsewhere (order, other filters, overview, report) is read anew when it is next shown.
 */
export async function showChange(
  client: QueryClient,
  itemId: string,
  change: (detail: ItemDetail) => ItemDetail,
): Promise<void> {
  let emptied = false;
  for (const [key, before] of client.getQueriesData<ItemDetail>({ queryKey: ["items:read"] })) {
    if (before?.item.id !== itemId) continue;
    const after = change(before);
    client.setQueryData(key, after);
    emptied = showInLists(client, new Map([[itemId, rowOf(after)]]), before.standing.asOf) || emptied;
  }
  await settleLists(client, emptied);
}

function rowOf({ item, mechanism, standing, lamp, lampExplanation, sources }: ItemDetail): ItemRow {
  return { item, mechanism, standing, lamp, lampExplanation, sources };
}

/**
 * Puts changed rows into the lists that hold them, and what the change makes of their totals. A row keeps its place even
 * where the order would move it, and stays in sight where the filter would leave it out: nothing jumps away under the hand.
 * Answers whether a column may have lost its last value.
 */
function showInLists(client: QueryClient, after: ReadonlyMap<string, ItemRow>, asOf: IsoDate): boolean {
  const held = new Map<string, Map<string, ItemRow>>();
  for (const [key, page] of client.getQueriesData<ItemPage>({ queryKey: ["items:page"] })) {
    const before = page?.rows.filter(({ item }) => after.has(item.id)) ?? [];
    if (!page || before.length === 0 || page.rows[0]?.standing.asOf !== asOf) continue;
    const list = held.get(filterOf(key)) ?? new Map<string, ItemRow>();
    for (const row of before) list.set(row.item.id, row);
    held.set(filterOf(key), list);
    client.setQueryData(key, { ...page, rows: page.rows.map((row) => after.get(row.item.id) ?? row) });
  }
  let emptied = false;
  for (const [key, totals] of client.getQueriesData<ItemTotals>({ queryKey: ["items:totals"] })) {
    const before = held.get(filterOf(key));
    if (!totals || !before) continue;
    const now = withChangedRows(totals, [...before.values()], after, addsSinceStart(key));
    emptied =
      emptied || Object.entries(now.sums).some(([name, sum]) => sum === null && isGiven({ ...totals.sums }, name));
    client.setQueryData(key, now);
  }
  return emptied;
}

function isGiven(sums: Readonly<Record<string, unknown>>, name: string): boolean {
  return sums[name] !== null && sums[name] !== undefined;
}

/** Whether 累计完成投资 is added up in a question. */
function addsSinceStart([, question]: readonly unknown[]): boolean {
  return typeof question === "object" && question !== null && "sinceStart" in question && question.sinceStart === true;
}

/** Tells the rows of one filter from those of another, whatever their order and groups: a question by year, date and filter. */
function filterOf([, question]: readonly unknown[]): string {
  const apart: ReadonlySet<string> = new Set(["sort", "group", "offset", "limit", "sinceStart", "ownSums"]);
  return JSON.stringify(question, (name, value: unknown) => (apart.has(name) ? undefined : value));
}

/** Totals after some of their rows have changed. */
function withChangedRows(
  totals: ItemTotals,
  before: readonly ItemRow[],
  after: ReadonlyMap<string, ItemRow>,
  sinceStart: boolean,
): ItemTotals {
  const sums = before.reduce((so, row): ItemSums => {
    const now = after.get(row.item.id) ?? row;
    return {
      ...shiftedOwn(so, row.item, now.item),
      totalInvestment: shifted(so.totalInvestment, row.item.totalInvestment, now.item.totalInvestment),
      plannedThisYear: shifted(so.plannedThisYear, row.item.plannedThisYear, now.item.plannedThisYear),
      doneThisYear: shifted(so.doneThisYear, row.standing.doneThisYear, now.standing.doneThisYear),
      doneSinceStart: sinceStart
        ? shifted(so.doneSinceStart, row.standing.doneSinceStart, now.standing.doneSinceStart)
        : null,
    };
  }, totals.sums);
  return { ...totals, sums };
}

function shiftedOwn(sums: ItemSums, before: Item, after: Item): Readonly<Record<OwnField, Decimal | null>> {
  const own = Object.keys(sums).filter(isOwnField);
  const shift = (field: OwnField) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    if (sums[field] === null && is === null) return null;
    const now = new Big(sums[field] ?? 0).minus(was ?? 0).plus(is ?? 0);
    return now.eq(0) && was !== null && is === null ? null : decimal(now.toFixed());
  };
  return Object.fromEntries(own.map((field) => [field, shift(field)]));
}

/**
 * Lists read anew when they are next asked for; groups at once, since a row may have moved from one to another, and sums at once
 * when a column may have lost its last value.
 */
async function settleLists(client: QueryClient, emptied: boolean): Promise<void> {
  const grouped = client.getQueryCache().findAll({ queryKey: ["items:groups"], type: "active" }).length > 0;
  const refetchType = grouped ? "active" : "none";
  await client.invalidateQueries({ queryKey: ["items:page"], refetchType });
  await client.invalidateQueries({ queryKey: ["items:totals"], refetchType: emptied ? "active" : refetchType });
  await client.invalidateQueries({ queryKey: ["items:groups"] });
  await markYearsStale(client, [
    "items:page",
    "items:totals",
    "items:groups",
    "items:read",
    "years:list",
    "catalog:read",
    "words:spellings",
  ]);
}

/**
 * Puts rows that the store has just answered where they are shown, each list with its sums; their records follow. With
 * `progress`, the records' progress entries have changed too and are read anew.
 */
export async function showRows(client: QueryClient, rows: readonly ItemRow[], progress: boolean): Promise<void> {
  const after = new Map(rows.map((row) => [row.item.id, row]));
  const asOf = rows[0]?.standing.asOf;
  const emptied = asOf !== undefined && showInLists(client, after, asOf);
  for (const [key, detail] of client.getQueriesData<ItemDetail>({ queryKey: ["items:read"] })) {
    const row = detail && after.get(detail.item.id);
    if (!row || detail.standing.asOf !== asOf) continue;
    client.setQueryData(key, { ...detail, ...row });
    if (progress) void client.invalidateQueries({ queryKey: key });
  }
  await settleLists(client, emptied);
}

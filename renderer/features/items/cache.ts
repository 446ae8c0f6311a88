import type { QueryClient } from "@tanstack/react-query";
import type { Item, ProgressEntry } from "../../../shared/domain/item.ts";
import { lampOf } from "../../../shared/domain/lamp.ts";
import { moneyFromFen, type Money } from "../../../shared/domain/money.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import type { ItemDetail, ItemPage, ItemRow } from "../../../shared/ipc/questions/items.ts";
import { markYearsStale } from "../../lib/query-client.ts";

/** The record with an item as the store now holds it; its lamp follows from the same rule as in the store. */
export function withItem(detail: ItemDetail, item: Item, mechanism: string): ItemDetail {
  return withLamp({ ...detail, item, mechanism });
}

/** The record with other progress entries: its standing and lamp follow from them. */
export function withProgress(detail: ItemDetail, progress: readonly ProgressEntry[]): ItemDetail {
  return withLamp({ ...detail, progress, standing: standingOf(progress, detail.standing.asOf) });
}

function withLamp(detail: ItemDetail): ItemDetail {
  return { ...detail, lamp: lampOf(detail.item, detail.standing, detail.standing.asOf).lamp };
}

/** A page of the list in which one row has changed; the row keeps its place even where the order would move it. */
export function pageWithRow(page: ItemPage, before: ItemRow, after: ItemRow): ItemPage {
  const { item, mechanism, standing, lamp } = after;
  return {
    ...page,
    rows: page.rows.map((row) => (row.item.id === item.id ? { item, mechanism, standing, lamp } : row)),
    sums: {
      totalInvestment: shifted(page.sums.totalInvestment, before.item.totalInvestment, item.totalInvestment),
      plannedThisYear: shifted(page.sums.plannedThisYear, before.item.plannedThisYear, item.plannedThisYear),
      doneThisYear: shifted(page.sums.doneThisYear, before.standing.doneThisYear, standing.doneThisYear),
    },
  };
}

function shifted(sum: Money, before: Money | null, after: Money | null): Money {
  return moneyFromFen(sum - (before ?? 0) + (after ?? 0));
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
  for (const [key, before] of client.getQueriesData<ItemDetail>({ queryKey: ["items:read"] })) {
    if (before?.item.id !== itemId) continue;
    const after = change(before);
    client.setQueryData(key, after);
    showRow(client, before, after);
  }
  await client.invalidateQueries({ queryKey: ["items:page"], refetchType: "none" });
  await markYearsStale(client, ["items:page", "items:read", "years:list", "catalog:read"]);
}

function showRow(client: QueryClient, before: ItemRow, after: ItemRow): void {
  const pages = client.getQueriesData<ItemPage>({ queryKey: ["items:page"] });
  const holding = pages.filter(([, page]) => page?.rows.some((row) => row.item.id === after.item.id));
  const lists = new Set(holding.map(([key]) => listOf(key)));
  for (const [key, page] of pages) {
    if (page && lists.has(listOf(key)) && page.rows[0]?.standing.asOf === before.standing.asOf) {
      client.setQueryData(key, pageWithRow(page, before, after));
    }
  }
}

/** Tells the pages of one list from those of another: the question without its place. */
function listOf(key: readonly unknown[]): string {
  return JSON.stringify(key[1], (name, value: unknown) => (name === "offset" ? undefined : value));
}

/**
 * Puts rows that the store has just answered where they are shown, each list with its sums; their records follow. With
 * `progress`, the records' progress entries have changed too and are read anew.
 */
export async function showRows(client: QueryClient, rows: readonly ItemRow[], progress: boolean): Promise<void> {
  const after = new Map(rows.map((row) => [row.item.id, row]));
  const pages = client.getQueriesData<ItemPage>({ queryKey: ["items:page"] });
  const asOf = rows[0]?.standing.asOf;
  const fitting = pages.filter(([, page]) => page?.rows[0]?.standing.asOf === asOf);
  for (const list of Map.groupBy(fitting, ([key]) => listOf(key)).values()) {
    const before = list.flatMap(([, page]) => page?.rows.filter(({ item }) => after.has(item.id)) ?? []);
    for (const [key, page] of list)
      if (page && before.length > 0) client.setQueryData(key, pageWithRows(page, before, after));
  }
  for (const [key, detail] of client.getQueriesData<ItemDetail>({ queryKey: ["items:read"] })) {
    const row = detail && after.get(detail.item.id);
    if (!row || detail.standing.asOf !== asOf) continue;
    client.setQueryData(key, { ...detail, ...row });
    if (progress) void client.invalidateQueries({ queryKey: key });
  }
  await client.invalidateQueries({ queryKey: ["items:page"], refetchType: "none" });
  await markYearsStale(client, ["items:page", "items:read", "years:list", "catalog:read"]);
}

function pageWithRows(page: ItemPage, before: readonly ItemRow[], after: ReadonlyMap<string, ItemRow>): ItemPage {
  const sums = before.reduce((so, row) => {
    const now = after.get(row.item.id) ?? row;
    return {
      totalInvestment: shifted(so.totalInvestment, row.item.totalInvestment, now.item.totalInvestment),
      plannedThisYear: shifted(so.plannedThisYear, row.item.plannedThisYear, now.item.plannedThisYear),
      doneThisYear: shifted(so.doneThisYear, row.standing.doneThisYear, now.standing.doneThisYear),
    };
  }, page.sums);
  return { ...page, sums, rows: page.rows.map((row) => after.get(row.item.id) ?? row) };
}

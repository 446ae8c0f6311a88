import type { LampRule } from "../../shared/domain/lamp-rule.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readItemPage } from "../store/item-pages.ts";
import { lampRuleOf, readYear } from "../store/years.ts";
import { itemRow } from "./item-row.ts";
import { lampKeysFor } from "./items-by-rule.ts";
import { columnFilterOf } from "./list-filter.ts";

/** A page of the year's list with standing and lamp, and the number of rows that match. Fails with `not-found`. */
export const pageItems: UseCase<"items:page"> = async ({ db }, request) => {
  const filter = await columnFilterOf(db, request);
  if (!filter.ok) return filter;
  const rule = lampRuleOf(db, request.year);
  const question = questionOf(request, readYear(db, request.year)?.revision, rule);
  const page = readItemPage(
    db,
    { ...request, filter: filter.value, lampKeys: lampKeysFor(db, request) },
    knownTotal(db, question),
  );
  lastTotals.set(db, { question, total: page.total });
  return succeed({ ...page, rows: page.rows.map((row) => itemRow(row, rule)) });
};

/** The last count for each connection: a list is scrolled page by page, and its rows are counted once. */
const lastTotals = new WeakMap<ReadableDb, { readonly question: string; readonly total: number }>();

function knownTotal(db: ReadableDb, question: string): number | null {
  const last = lastTotals.get(db);
  return last?.question === question ? last.total : null;
}

/** The same text for the same rows: the year's revision counts every change to anything of it. */
function questionOf(
  { year, asOf, filter, group }: InputOf<"items:page">,
  revision: number | undefined,
  rule: LampRule,
): string {
  return JSON.stringify([year, revision, asOf, filter, group, rule]);
}

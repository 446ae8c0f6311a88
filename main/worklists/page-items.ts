import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readItemPage } from "../store/item-pages.ts";
import { existingYear } from "../years/open-year.ts";
import { itemRow } from "./item-row.ts";
import { idsByRule } from "./items-by-rule.ts";

/** A page of the year's list with standing and lamp, and the sums over all rows that match. Fails with `not-found`. */
export const pageItems: UseCase<"items:page"> = ({ db }, request) => {
  const year = existingYear(db, request.year);
  if (!year.ok) return year;
  const { lamps, attention, ...columns } = request.filter;
  const byRule = lamps !== undefined || attention !== undefined;
  const fitting = byRule ? idsByRule(db, year.value, request.asOf, { lamps, attention }) : null;
  const filter = fitting === null ? columns : { ...columns, ids: both(fitting, columns.ids) };
  const page = readItemPage(db, { ...request, filter });
  return succeed({ ...page, rows: page.rows.map(itemRow) });
};

/** What is in both lists; the second may be absent. */
function both(ids: readonly string[], wanted: readonly string[] | undefined): string[] {
  if (wanted === undefined) return [...ids];
  const named = new Set(wanted);
  return ids.filter((id) => named.has(id));
}

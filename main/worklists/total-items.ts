import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readItemGroups } from "../store/item-groups.ts";
import { readItemTotals } from "../store/item-totals.ts";
import { columnFilterOf } from "./list-filter.ts";

/** Number and sums of all rows that match. Fails with `not-found`. */
export const totalItems: UseCase<"items:totals"> = async ({ db }, request) => {
  const filter = await columnFilterOf(db, request);
  return filter.ok ? succeed(readItemTotals(db, { ...request, filter: filter.value })) : filter;
};

/** The rows that match by what they share, each group with its number and sums. Fails with `not-found`. */
export const groupItems: UseCase<"items:groups"> = async ({ db }, request) => {
  const filter = await columnFilterOf(db, request);
  return filter.ok ? succeed(readItemGroups(db, { ...request, filter: filter.value })) : filter;
};

import { lampOf } from "../../shared/domain/lamp.ts";
import type { ItemRow } from "../../shared/ipc/questions/items.ts";
import type { StandingRow } from "../store/item-pages.ts";

/** A row of the store as the list shows it: with the lamp that the rule gives it. */
export function itemRow(row: StandingRow): ItemRow {
  return { ...row, lamp: lampOf(row.item, row.standing, row.standing.asOf).lamp };
}

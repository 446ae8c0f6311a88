import { lampOf } from "../../shared/domain/lamp.ts";
import type { LampRule } from "../../shared/domain/lamp-rule.ts";
import type { ItemRow } from "../../shared/ipc/questions/item-list.ts";
import type { StandingRow } from "../store/item-pages.ts";

/** A row of the store as the list shows it: with the lamp that the year's rule gives it, and why. */
export function itemRow({ item, mechanism, standing, sources }: StandingRow, rule: LampRule): ItemRow {
  const { lamp, explanation } = lampOf(item, standing, standing.asOf, rule);
  return { item, mechanism, standing, sources, lamp, lampExplanation: explanation };
}

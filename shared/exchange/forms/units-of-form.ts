import type { Item } from "../../domain/item.ts";
import type { WorkbookRow } from "../exported-cells.ts";
import { wordKey } from "../plan/match-keys.ts";

/** Who is asked: every 责任单位 of an item, or its 牵头单位 alone. */
export const sendingWays = ["responsible", "lead"] as const;
export type SendingWay = (typeof sendingWays)[number];

export const sendingWayLabels: Readonly<Record<SendingWay, string>> = { responsible: "责任单位", lead: "牵头单位" };

/** The items of one unit, in the order of the lists. */
export interface UnitItems {
  readonly unit: string;
  readonly rows: readonly WorkbookRow[];
}

/** The year's items by the units that report on them. */
export interface ItemsByUnit {
  /** In order of first appearance. */
  readonly units: readonly UnitItems[];
  /** How many items nobody is named for. */
  readonly withoutUnit: number;
}

/**
 * Shares the items out to units. An item without 责任单位 goes to its 牵头单位, so that it is not forgotten; a terminated one
 * (调出) is not asked about any more.
 */
export function itemsByUnit(rows: readonly WorkbookRow[], way: SendingWay): ItemsByUnit {
  const units = new Map<string, { readonly unit: string; readonly rows: WorkbookRow[] }>();
  let withoutUnit = 0;
  for (const row of rows) {
    if (row.item.status === "terminated") continue;
    const asked = unitsOf(row.item, way);
    if (asked.length === 0) withoutUnit += 1;
    for (const unit of asked) {
      const known = units.get(wordKey(unit));
      if (known) known.rows.push(row);
      else units.set(wordKey(unit), { unit, rows: [row] });
    }
  }
  return { units: [...units.values()], withoutUnit };
}

function unitsOf({ leadUnit, responsibleUnits }: Item, way: SendingWay): readonly string[] {
  const lead = leadUnit === null ? [] : [leadUnit];
  return way === "responsible" && responsibleUnits.length > 0 ? responsibleUnits : lead;
}

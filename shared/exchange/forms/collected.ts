import type { IsoDate } from "../../domain/dates.ts";
import type { ImportValues } from "../rows/import-row.ts";
import type { FormField } from "./form-fields.ts";

/** A returned row in its file, with the unit that its form was sent to. */
export interface OfferPlace {
  /** Which of the files, from 0. */
  readonly file: number;
  readonly sheet: string;
  /** J12. */
  readonly cell: string;
  /** Null for a form that this store has no record of. */
  readonly unit: string | null;
}

/** One value that was returned for a cell, with everybody who returned it. */
export interface Offer {
  /** As the list shows it, amounts in 万元; "" where the value was taken away. */
  readonly text: string;
  readonly cleared: boolean;
  readonly places: readonly OfferPlace[];
  /** What was understood otherwise than it stands there. */
  readonly notes: readonly string[];
  /** The value itself; nothing where it was taken away. */
  readonly values: ImportValues;
}

/**
 * change: one new value, and the store still holds what was sent out. cleared: the value was taken away. changed-here: the
 * store holds something else by now. forms-differ: several values were returned.
 */
export const cellStates = ["change", "cleared", "changed-here", "forms-differ"] as const;
export type CellState = (typeof cellStates)[number];

/** One field of one item that came back otherwise than the store holds it. */
export interface CollectedCell {
  /** Names the cell among those of a collection. */
  readonly id: string;
  readonly itemId: string;
  readonly number: string | null;
  readonly title: string;
  readonly field: FormField;
  readonly label: string;
  /** For a figure the date that it is reported for; null for a field of the item itself. */
  readonly asOf: IsoDate | null;
  readonly state: CellState;
  /** What was sent out, of the first form that came back. */
  readonly sent: string;
  /** What the store holds now. */
  readonly now: string;
  readonly offers: readonly Offer[];
}

/** What a person decides for a cell: one of its offers by its place, or (null) what the store holds. */
export interface CellDecision {
  readonly cell: string;
  readonly take: number | null;
}

/** The offer that is taken when nobody decides: only where nothing speaks against it. */
export function offerTaken(
  cell: Pick<CollectedCell, "id" | "state">,
  decided: ReadonlyMap<string, number | null>,
): number | null {
  const decision = decided.get(cell.id);
  if (decision !== undefined) return decision;
  return cell.state === "change" ? 0 : null;
}

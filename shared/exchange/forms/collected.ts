import type { IsoDate } from "../../domain/dates.ts";
import type { FieldForm } from "../import-fields.ts";
import type { ProblemField } from "../problem-rows/problem-columns.ts";
import type { CellValues } from "./edit-of.ts";
import type { AskedField } from "./form-fields.ts";

/** What a cell of a form is about: a field of the item, an own one of its list, or one of a problem of it. */
export type CollectedField = AskedField | `problem.${ProblemField}`;

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

/** One value that was returned for a cell, with everybody who returned it; no values where it was taken away. */
export interface Offer extends CellValues {
  /** As the list shows it, amounts in 万元; "" where the value was taken away. */
  readonly text: string;
  readonly cleared: boolean;
  readonly places: readonly OfferPlace[];
  /** What was understood otherwise than it stands there. */
  readonly notes: readonly string[];
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
  /** The problem of the item that it is about, and its words ("" where it is what the list says); both null for the item itself. */
  readonly problemId: string | null;
  readonly about: string | null;
  readonly field: CollectedField;
  readonly label: string;
  /** How its texts are to be shown. */
  readonly form: FieldForm;
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

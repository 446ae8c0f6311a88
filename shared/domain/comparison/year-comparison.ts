import type { FieldSums } from "../fields/field-comparison.ts";
import type { YearKind } from "../year-data.ts";
import type { YearTotals } from "../year-totals.ts";

/** One side of a comparison: an archived year as it was frozen, or an open one as it is now. */
export interface ComparedYear extends Pick<
  YearTotals,
  "year" | "asOf" | "itemCount" | "completedCount" | "totalInvestment" | "planned" | "done" | "doneSinceStart"
> {
  readonly kind: YearKind;
  readonly snapshotId: string | null;
}

/** An item that stands in one of the two years alone. */
export interface ItemOfOneYear {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly mechanism: string | null;
  readonly field: string | null;
}

/** Why two items are taken for one matter. */
export const matchGrounds = ["carried", "name", "number"] as const;
export type MatchGround = (typeof matchGrounds)[number];

export const matchGroundLabels: Readonly<Record<MatchGround, string>> = {
  carried: "由上年结转",
  name: "名称相同",
  number: "序号相同、名称相近",
};

/** A column in which an item of both years differs. The values are in words, 未填写 for none. */
export interface ChangedColumn {
  /** The field as the contract calls it. */
  readonly field: string;
  /** The column as people call it. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** An item of both years; number and title as the later year has them. */
export interface ItemOfBothYears extends ItemOfOneYear {
  readonly formerId: string;
  readonly ground: MatchGround;
  readonly changes: readonly ChangedColumn[];
}

/** What fields of the two years are laid side by side by: `unfilled` are the items without one; null for a field that stands alone. */
export type FieldGround = "mapping" | "name" | "unfilled" | null;

/** Fields of the two years side by side. Names are empty on a side that has nothing to compare with. */
export interface FieldsSideBySide {
  readonly formerNames: readonly string[];
  readonly names: readonly string[];
  readonly ground: FieldGround;
  readonly before: FieldSums | null;
  readonly after: FieldSums | null;
}

/** Two years against each other, the earlier one first. */
export interface YearComparison {
  readonly before: ComparedYear;
  readonly after: ComparedYear;
  readonly fields: readonly FieldsSideBySide[];
  /** On the later year's lists only, in their order. */
  readonly added: readonly ItemOfOneYear[];
  /** On the earlier year's lists only, in their order. */
  readonly gone: readonly ItemOfOneYear[];
  /** In both years with at least one column changed, in the later year's order. */
  readonly changed: readonly ItemOfBothYears[];
  /** In both years and the same in every column. */
  readonly unchangedCount: number;
}

import type { Decimal } from "../decimal.ts";
import type { Money } from "../money.ts";
import type { FigureRow } from "./figure-answers.ts";

/** What would have to be changed in the data so that a figure reads as somebody wrote it by hand. Nothing is changed by asking. */
export type FigureCorrection =
  | ObservationCorrection
  | ItemCorrection
  /** It is made from several rows: a person has to say in which of them. */
  | { readonly kind: "rows"; readonly rows: readonly FigureRow[]; readonly rowCount: number; readonly why: string }
  | { readonly kind: "none"; readonly why: string };

interface Corrected {
  readonly id: string;
  readonly revision: number;
  /** The indicator or item. */
  readonly title: string;
  /** 指标值, 目标值, 年度完成投资 … */
  readonly label: string;
  /** In words: 4.24亿元. */
  readonly before: string;
  readonly after: string;
}

export interface ObservationCorrection extends Corrected {
  readonly kind: "observation";
  readonly changes: { readonly value: Decimal } | { readonly target: Decimal };
}

/** What moves with the cut-off date goes into the progress entry of that date. */
export interface ItemCorrection extends Corrected {
  readonly kind: "item";
  readonly changes: { readonly totalInvestment?: Money; readonly plannedThisYear?: Money };
  readonly figures: MovingAmounts;
  /** The moving amounts as they are now. */
  readonly seen: { readonly [Name in keyof MovingAmounts]: Money | null };
}

interface MovingAmounts {
  readonly doneThisYear?: Money;
  readonly doneSinceStart?: Money;
}

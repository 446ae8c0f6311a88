import type { Big } from "big.js";
import type { Decimal } from "../decimal.ts";
import type { Money } from "../money.ts";
import type { QualifiedFigure } from "../observation-in-words.ts";

/** What a figure's source gives, before it is written. Percentages in %, differences of them in 百分点, all unrounded. */
export type Measured =
  | { readonly kind: "money"; readonly amount: Money }
  | { readonly kind: "count"; readonly count: number; readonly measure: string }
  | { readonly kind: "percent"; readonly percent: Big }
  | { readonly kind: "quantity"; readonly figure: QualifiedFigure }
  /** 完成率 − 时序进度. */
  | { readonly kind: "pace"; readonly points: Big }
  /** On the year before, in %. */
  | { readonly kind: "growth"; readonly percent: Big }
  | { readonly kind: "more-points"; readonly points: Big }
  | { readonly kind: "more-money"; readonly amount: Money }
  | { readonly kind: "more"; readonly amount: Decimal; readonly measure: string }
  | { readonly kind: "names"; readonly names: readonly string[] };

/** The measured value as it is kept for comparison: see `FigureValue.value`. */
export function comparableValue(measured: Measured): string {
  switch (measured.kind) {
    case "money":
    case "more-money":
      return String(measured.amount);
    case "count":
      return String(measured.count);
    case "percent":
    case "growth":
      return measured.percent.round(9).toFixed();
    case "pace":
    case "more-points":
      return measured.points.round(9).toFixed();
    case "more":
      return measured.amount;
    case "quantity":
      return measured.figure.value;
    case "names":
      return measured.names.join("、");
  }
}

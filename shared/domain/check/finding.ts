import type { ItemDraft, ProgressDraft } from "../item.ts";

/** What the data doctor looks for; the names stay stable, since files and scripts name them. */
export const checkRules = [
  "cumulative-falls",
  "year-above-total",
  "done-above-plan",
  "list-count-differs",
  "wan-yi-slip",
  "on-two-lists",
  "deadline-expired",
  "red-unanswered",
  "unit-missing",
  "percent-above-100",
  "parts-do-not-add-up",
  "finished-without-date",
] as const;
export type CheckRule = (typeof checkRules)[number];

/** One thing that looks wrong in the data, with the cell it stands in. */
export interface Finding {
  readonly rule: CheckRule;
  /** error: cannot be right; warning: a person should look. */
  readonly level: "error" | "warning";
  readonly message: string;
  readonly place: FindingPlace;
  readonly repair: Repair | null;
}

/** The cell a finding leads to. `field` is the contract's name of the column, null for the whole row. */
export type FindingPlace =
  | { readonly kind: "item"; readonly id: string; readonly title: string; readonly field: keyof ItemDraft | null }
  | {
      readonly kind: "progress";
      readonly id: string;
      readonly itemId: string;
      readonly title: string;
      readonly field: keyof ProgressDraft | null;
    }
  | { readonly kind: "observation"; readonly id: string; readonly title: string }
  | { readonly kind: "worklist"; readonly id: string; readonly title: string };

/** A change that would put it right, offered and never made unasked; `basedOn` is the row's revision it was found in. */
export type Repair =
  | {
      readonly kind: "item";
      readonly id: string;
      readonly basedOn: number;
      readonly label: string;
      readonly changes: Partial<ItemDraft>;
    }
  | {
      readonly kind: "progress";
      readonly id: string;
      readonly basedOn: number;
      readonly label: string;
      readonly changes: Partial<ProgressDraft>;
    };

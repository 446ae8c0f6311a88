import type { ItemProblem, ItemProblemDraft } from "../../domain/problems/item-problem.ts";
import type { RowOutcome } from "../plan/plan-types.ts";
import type { ProblemField } from "./problem-columns.ts";
import type { ProblemNote, ProblemRow } from "./problem-row.ts";

/** One value of a problem, old and new as texts; "" for none. */
export interface ProblemChange {
  readonly field: ProblemField;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What will become of a row of a sheet of problems, for showing. */
export interface PlannedProblem {
  /** From 1. */
  readonly row: number;
  readonly outcome: RowOutcome;
  /** The item that it is about, as the store or the workbook has it; as the row has it where nobody knows the item. */
  readonly number: string | null;
  readonly title: string;
  /** The problem in its own words; "" where it is what the list itself says. */
  readonly problem: string;
  readonly changes: readonly ProblemChange[];
}

/** The item of a problem: one of the store, or one that a row (from 1) of the list in the same workbook begins. */
export type ProblemOwner =
  | { readonly kind: "item"; readonly id: string; readonly number: string | null; readonly title: string }
  | { readonly kind: "row"; readonly row: number; readonly number: string | null; readonly title: string };

/** What has to be written for a row. */
export interface ProblemWork {
  readonly row: ProblemRow;
  readonly owner: ProblemOwner;
  /** Null for a new problem. */
  readonly existing: ItemProblem | null;
  /** Of an existing problem only what differs. */
  readonly values: Partial<ItemProblemDraft>;
}

export interface PlannedProblems {
  readonly rows: readonly PlannedProblem[];
  readonly work: readonly ProblemWork[];
  readonly notes: readonly ProblemNote[];
}

export const noProblems: PlannedProblems = { rows: [], work: [], notes: [] };

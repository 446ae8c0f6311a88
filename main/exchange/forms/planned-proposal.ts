import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { OwnValues } from "../../../shared/domain/own-field.ts";
import type { AddedRow } from "../../../shared/exchange/forms/read-added.ts";
import type { AddedProblem } from "../../../shared/exchange/forms/read-problem-form.ts";
import type { Proposal } from "../../../shared/exchange/forms/proposal.ts";
import type { SendingWay } from "../../../shared/exchange/forms/units-of-form.ts";
import type { RowWork } from "../../../shared/exchange/plan/plan-types.ts";
import type { ProblemWork } from "../../../shared/exchange/problem-rows/problem-plan.ts";

/** A form with what its unit wrote into it by itself. */
export interface FormWithAdded {
  readonly file: number;
  readonly unit: string | null;
  /** Null for a form that this store has no record of. */
  readonly way: SendingWay | null;
  readonly asOf: IsoDate;
  /** The list that most of its items are on; null where none is known. */
  readonly worklistId: string | null;
  readonly added: readonly AddedRow[];
  readonly addedProblems: readonly AddedProblem[];
}

/** A proposal with what has to be written for it; null where it cannot be taken. */
export interface PlannedProposal {
  readonly proposal: Proposal;
  readonly asOf: IsoDate;
  readonly item: RowWork | null;
  /** Own columns that something was written into and that the proposed list does not have: another list may have them. */
  readonly spare: OwnValues;
  readonly problem: ProblemWork | null;
}

import { ownField, ownFieldsOf, ownName, type OwnField, type OwnValues } from "../../../shared/domain/own-field.ts";
import type { ValuesInHand } from "../../../shared/exchange/rows/read-field.ts";
import type { RowWork } from "../../../shared/exchange/plan/plan-types.ts";
import { ownColumnsOfList } from "../../store/own-columns.ts";
import type { TakenProposal } from "../../../shared/exchange/forms/proposal.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { readWorklist } from "../../store/worklists.ts";
import { writeProblems } from "../import/problem-rows.ts";
import { rowWriter } from "../import/write-import.ts";
import type { PlannedProposal } from "./planned-proposal.ts";

/** What came of the proposals that were taken. */
export interface TakenCount {
  readonly items: number;
  readonly problems: number;
  /** Known items and problems that got other values. */
  readonly updated: number;
}

/**
 * Writes the proposals that a person took: items first, then problems, one of an item that was not taken stays out. The caller holds
 * the transaction. Fails with `not-found` for a list that the year does not have, with `input-not-acceptable` for one that lacks an own
 * column which the item brings, or with `cancelled`.
 */
export function takeProposals(
  context: UseCaseContext,
  year: number,
  proposals: readonly PlannedProposal[],
  taken: readonly TakenProposal[],
): Result<TakenCount> {
  const decided = new Map(taken.map((one) => [one.proposal, one]));
  const wanted = proposals.filter(({ proposal }) => decided.has(proposal.id));
  const begun = new Map<string, string>();
  const count = { items: 0, problems: 0, updated: 0 };
  for (const { proposal, asOf, item: planned, spare } of wanted) {
    if (planned === null) continue;
    if (context.cancelled()) return fail({ kind: "cancelled" });
    const worklistId = decided.get(proposal.id)?.worklistId ?? proposal.worklistId;
    const isOfYear = worklistId !== null && readWorklist(context.db, worklistId)?.year === year;
    if (planned.existing === null && !isOfYear) return fail({ kind: "not-found", what: "worklist" });
    const item = planned.existing === null ? withSpare(context, planned, spare, worklistId ?? "") : planned;
    const lacking = item.existing === null ? lackingColumns(context, item, worklistId ?? "") : [];
    if (lacking.length > 0) {
      const names = lacking.map((field) => `“${ownName(field)}”`).join("、");
      const message = `“${proposal.title}”要列入的清单没有${names}这一列，请选另一份清单，或者先给清单加上这一列`;
      return fail({ kind: "input-not-acceptable", problems: [{ field: "proposals", message }] });
    }
    begun.set(proposal.id, rowWriter(context, { year, worklistId: worklistId ?? "", asOf })(item));
    count[item.existing === null ? "items" : "updated"] += 1;
  }
  for (const { proposal, problem } of wanted) {
    if (problem === null) continue;
    const itemId = proposal.needs === null ? undefined : begun.get(proposal.needs);
    if (proposal.needs !== null && itemId === undefined) continue;
    const { owner } = problem;
    const rows = new Map(owner.kind === "row" && itemId !== undefined ? [[owner.row, itemId]] : []);
    writeProblems(context, [problem], rows);
    count[problem.existing === null ? "problems" : "updated"] += 1;
  }
  return succeed(count);
}

/** What the proposed list had no column for comes along to a list that has one. */
function withSpare({ db }: UseCaseContext, item: RowWork, spare: OwnValues, worklistId: string): RowWork {
  const columns = new Set(ownColumnsOfList(db, worklistId).map(({ name }) => ownField(name)));
  const values: ValuesInHand = { ...item.values };
  for (const field of ownFieldsOf(spare)) {
    const value = spare[field];
    if (value !== null && value !== undefined && columns.has(field)) values[field] = value;
  }
  return { ...item, values };
}

/** Own columns that the item brings and its list does not have: what stands in them must not be lost unseen. */
function lackingColumns({ db }: UseCaseContext, { values }: RowWork, worklistId: string): readonly OwnField[] {
  const columns = new Set(ownColumnsOfList(db, worklistId).map(({ name }) => ownField(name)));
  return ownFieldsOf(values).filter((field) => !columns.has(field));
}

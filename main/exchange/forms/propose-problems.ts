import { proposalId, type Proposal } from "../../../shared/exchange/forms/proposal.ts";
import { matchKey } from "../../../shared/exchange/plan/match-keys.ts";
import { planProblems, type ProblemPlanning } from "../../../shared/exchange/problem-rows/plan-problems.ts";
import type { ProblemOwner } from "../../../shared/exchange/problem-rows/problem-plan.ts";
import { notesInWords } from "./notes-in-words.ts";
import type { FormWithAdded, PlannedProposal } from "./planned-proposal.ts";

/** The problems that a form proposes, of items of the year and of those that it proposes itself. */
export function proposeProblems(
  form: FormWithAdded,
  places: Omit<ProblemPlanning, "rows">,
): readonly PlannedProposal[] {
  const rows = form.addedProblems.map(({ row }) => row);
  const planned = planProblems({ ...places, rows });
  return planned.rows.flatMap(({ outcome, number, title, problem, changes }, at): readonly PlannedProposal[] => {
    const row = rows[at];
    if (row === undefined || outcome === "unchanged") return [];
    const work = planned.work.find((one) => one.row === row) ?? null;
    const proposal: Proposal = {
      id: proposalId("problem", form.file, row.sheet, row.row),
      kind: "problem",
      file: form.file,
      sheet: row.sheet,
      row: row.row,
      unit: form.unit,
      outcome,
      number,
      title,
      problem,
      values: changes.map((change) => Object.assign({ form: "text" } as const, change)),
      near: [],
      notes: notesInWords(planned.notes.filter((note) => note.row === row.row && note.sheet === row.sheet)),
      worklistId: null,
      needs: needed(form, work?.owner),
    };
    return [{ proposal, asOf: form.asOf, item: null, spare: {}, problem: work }];
  });
}

/** The proposal of the item that the problem belongs to; null where the store holds the item. */
function needed({ file, added }: FormWithAdded, owner: ProblemOwner | undefined): string | null {
  if (owner?.kind !== "row") return null;
  const named = matchKey(owner.title);
  const found = added.find(({ row }) => row.row === owner.row && matchKey(row.values.title ?? "") === named);
  return found === undefined ? null : proposalId("item", file, found.sheet, owner.row);
}

import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import { othersForTheSame, type Proposal, type TakenProposal } from "../../../shared/exchange/forms/proposal.ts";
import type { ExistingItem } from "../../../shared/exchange/plan/plan-types.ts";
import { workbookRows } from "../workbook-rows.ts";
import type { FormWithAdded, PlannedProposal } from "./planned-proposal.ts";
import { proposeItems } from "./propose-items.ts";
import { proposeProblems } from "./propose-problems.ts";

/** Compares what units propose with the year: new, known by its name, or not to be read. What says nothing new is no proposal. */
export function propose(
  data: YearData,
  units: readonly string[],
  forms: readonly FormWithAdded[],
  taken: readonly TakenProposal[],
): readonly PlannedProposal[] {
  const existing = existingAt(data);
  const proposals = forms.flatMap((form) => proposalsOf(data, units, existing(form.asOf), form, taken));
  const othersOf = othersForTheSame(proposals.map(({ proposal }) => proposal));
  return proposals.map((one) => withOthers(one, othersOf(one.proposal)));
}

/** The year's items as they stand at a date; most forms of a collection ask about the same one. */
function existingAt(data: YearData): (asOf: IsoDate) => readonly ExistingItem[] {
  const titles = new Map(data.worklists.map(({ id, title }) => [id, title]));
  const known = new Map<IsoDate, readonly ExistingItem[]>();
  return (asOf) => {
    const existing =
      known.get(asOf) ??
      workbookRows(data, asOf).map((row) =>
        Object.assign({ worklistTitle: titles.get(row.item.worklistId) ?? "" }, row),
      );
    known.set(asOf, existing);
    return existing;
  };
}

function proposalsOf(
  data: YearData,
  units: readonly string[],
  existing: readonly ExistingItem[],
  form: FormWithAdded,
  taken: readonly TakenProposal[],
): readonly PlannedProposal[] {
  const worklistId = form.worklistId ?? data.worklists[0]?.id ?? null;
  const items = proposeItems(form, { existing, worklistId, own: data.ownColumns, taken });
  const places = { existing, planned: items.planned, worklistId, problems: data.problems, units };
  return [...items.proposals, ...proposeProblems(form, places)];
}

/** Two units may propose the same. */
function withOthers(one: PlannedProposal, others: readonly Proposal[]): PlannedProposal {
  const { proposal } = one;
  if (proposal.outcome !== "created" || others.length === 0) return one;
  const names = [...new Set(others.map(({ unit }) => unit ?? "单位不明"))].join("、");
  const what = proposal.kind === "item" ? "同名的事项" : "同样的问题";
  return { ...one, proposal: { ...proposal, notes: [...proposal.notes, `${names}也填报了${what}，请只采用一份`] } };
}

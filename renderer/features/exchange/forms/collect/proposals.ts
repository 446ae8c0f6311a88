import { plainProposals, type Proposal, type TakenProposal } from "../../../../../shared/exchange/forms/proposal.ts";

/** The proposals that a person has taken, by their ids. */
export type Taken = ReadonlyMap<string, TakenProposal>;

/** Takes a proposal, or (null) leaves it again; with an item its problems are left, too. */
export function take(taken: Taken, proposals: readonly Proposal[], id: string, decision: TakenProposal | null): Taken {
  const next = new Map(taken);
  if (decision !== null) return next.set(id, decision);
  next.delete(id);
  for (const { id: own, needs } of proposals) if (needs === id) next.delete(own);
  return next;
}

/** Everything that nothing speaks against. */
export function takePlain(proposals: readonly Proposal[]): Taken {
  return new Map(plainProposals(proposals).map(({ id }) => [id, { proposal: id }]));
}

/** Whether it can be taken now: what cannot be read never, a problem of a proposed item together with that item. */
export function canBeTaken({ outcome, needs, near }: Proposal, taken: Taken): boolean {
  if (outcome === "rejected") return near.length > 0;
  return needs === null || taken.has(needs);
}

export function asList(taken: Taken): readonly TakenProposal[] {
  return [...taken.values()];
}

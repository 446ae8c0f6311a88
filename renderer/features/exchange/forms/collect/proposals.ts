import type { Proposal, TakenProposal } from "../../../../../shared/exchange/forms/proposal.ts";

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

/** Everything that nothing speaks against: new, like no item that there is, and not proposed by two units. */
export function takePlain(proposals: readonly Proposal[]): Taken {
  const items = proposals.filter(({ kind }) => kind === "item");
  const plain = proposals.filter(
    ({ kind, outcome, near, title }) =>
      outcome === "created" &&
      near.length === 0 &&
      (kind === "problem" || items.filter((one) => one.title === title).length === 1),
  );
  const ids = new Set(plain.map(({ id }) => id));
  const possible = plain.filter(({ needs }) => needs === null || ids.has(needs));
  return new Map(possible.map(({ id }) => [id, { proposal: id }]));
}

/** Whether it can be taken now: what cannot be read never, a problem of a proposed item together with that item. */
export function canBeTaken({ outcome, needs, near }: Proposal, taken: Taken): boolean {
  if (outcome === "rejected") return near.length > 0;
  return needs === null || taken.has(needs);
}

export function asList(taken: Taken): readonly TakenProposal[] {
  return [...taken.values()];
}

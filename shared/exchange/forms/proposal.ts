import { groupBy } from "../../domain/group-by.ts";
import type { FieldForm } from "../import-fields.ts";
import { matchKey } from "../plan/match-keys.ts";
import type { NearMatch, RowOutcome } from "../plan/plan-types.ts";

/** One value that a proposal brings, old and new as texts: amounts in 万元, "" for none. */
export interface ProposedValue {
  readonly field: string;
  readonly label: string;
  /** How its texts are to be shown. */
  readonly form: FieldForm;
  readonly before: string;
  readonly after: string;
}

/** What a unit wrote into its form by itself: an item, or a problem. Nothing comes of it until a person takes it. */
export interface Proposal {
  /** Names the proposal among those of a collection. */
  readonly id: string;
  readonly kind: "item" | "problem";
  /** Which of the files, from 0. */
  readonly file: number;
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** Null for a form that this store has no record of. */
  readonly unit: string | null;
  /** created: it would be new. updated: it is one that the store holds, with other values. rejected: it cannot be taken as it stands. */
  readonly outcome: Exclude<RowOutcome, "unchanged">;
  readonly number: string | null;
  /** The name of the item. */
  readonly title: string;
  /** The words of the problem; null for an item. */
  readonly problem: string | null;
  readonly values: readonly ProposedValue[];
  /** Items that resemble a proposed one: offered, never assumed. */
  readonly near: readonly NearMatch[];
  /** What there is to say about it, each without a full stop. */
  readonly notes: readonly string[];
  /** The list that a new item goes to unless another one is chosen. */
  readonly worklistId: string | null;
  /** The proposal of the item that the problem belongs to; null where the store holds the item. */
  readonly needs: string | null;
}

/** A proposal that a person takes. */
export interface TakenProposal {
  readonly proposal: string;
  /** The list that a new item goes to; the proposed one if left out. */
  readonly worklistId?: string | undefined;
  /** It is this item, and no new one. */
  readonly itemId?: string | undefined;
}

/** Names a proposal by its file (from 0), sheet and row (from 1); the same file gives the same again. */
export function proposalId(kind: Proposal["kind"], file: number, sheet: string, row: number): string {
  return `${kind} ${file} ${row} ${sheet}`;
}

/**
 * Finds the other proposals that are for the same as one: an item of its name, or from another file a problem of the item in its
 * words. One unit may say several things in the same words: of other causes, by other days.
 */
export function othersForTheSame(proposals: readonly Proposal[]): (one: Proposal) => readonly Proposal[] {
  const byMatter = groupBy(proposals, matterOf);
  return (one) =>
    (byMatter.get(matterOf(one)) ?? []).filter(
      ({ id, kind, file }) => id !== one.id && (kind === "item" || file !== one.file),
    );
}

function matterOf({ kind, title, problem }: Proposal): string {
  return [kind, matchKey(title), matchKey(problem)].join("\n");
}

/**
 * The proposals that nothing speaks against: new, like no item that there is, and not proposed by two units; of the problems those
 * whose item the store holds or is among them.
 */
export function plainProposals(proposals: readonly Proposal[]): readonly Proposal[] {
  const othersOf = othersForTheSame(proposals);
  const plain = proposals.filter(
    (one) => one.outcome === "created" && one.near.length === 0 && othersOf(one).length === 0,
  );
  const ids = new Set(plain.map(({ id }) => id));
  return plain.filter(({ needs }) => needs === null || ids.has(needs));
}

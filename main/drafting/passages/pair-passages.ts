import { placedBlocks } from "../../../shared/domain/draft/body-places.ts";
import { align } from "../../../shared/domain/draft/align.ts";
import type { Composed, DraftBody, KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import { likenessWithoutNumbers } from "../../../shared/domain/draft/sentence-choices.ts";
import { isInserted } from "../../../shared/domain/draft/standard-object.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";

/** A block that the program composed, where it stands. */
export interface ComposedBlock {
  readonly chapterId: string;
  readonly block: KnownBlock;
  readonly composed: Composed;
}

/** A passage of the text beside the one that would be drafted in its place now. */
export interface PassagePair {
  readonly standing: ComposedBlock | null;
  readonly now: ComposedBlock | null;
}

/** Passages that are less alike than this, their numbers apart, are two passages. */
const samePassage = 0.4;

/** The composed blocks of a text; headings say nothing that could change, and what a person has put in stands where it does. */
export function composedBlocks(body: DraftBody): readonly ComposedBlock[] {
  return placedBlocks(body).flatMap(({ chapterId, block }) => {
    if (block.kind === "unknown" || block.kind === "heading" || block.composed === undefined) return [];
    if (isInserted(block.composed)) return [];
    return [{ chapterId, block, composed: block.composed }];
  });
}

/** Passages by their place in the report and, among those of one place, by their words. Charts and tables go by name. */
export function pairPassages(
  standing: readonly ComposedBlock[],
  fresh: readonly ComposedBlock[],
): readonly PassagePair[] {
  const [old, next] = [groupBy(standing, groupOf), groupBy(fresh, groupOf)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((group) =>
    align(old.get(group) ?? [], next.get(group) ?? [], likeness, samePassage).map(({ one, other }) => ({
      standing: one,
      now: other,
    })),
  );
}

function likeness({ composed: one }: ComposedBlock, { composed: other }: ComposedBlock): number {
  return one.passage === other.passage && one.text === "" && other.text === ""
    ? 1
    : likenessWithoutNumbers(one.text, other.text);
}

/** The chapter, heading and kind of a passage; for what has a name of its own, that too. */
function groupOf({ block, composed }: ComposedBlock): string {
  if (block.kind === "chart" || block.kind === "table") return composed.passage;
  return composed.passage.slice(0, composed.passage.lastIndexOf("/"));
}

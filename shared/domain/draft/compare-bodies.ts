import { bodyLines, type BodyLine } from "./body-lines.ts";
import type { BlockChange } from "./draft-answers.ts";
import type { DraftBody } from "./draft-body.ts";
import { longestRising } from "./longest-rising.ts";
import { likenessOf, wordDiff } from "./word-diff.ts";

/** A part of two texts, found in both, or in one alone. */
interface Pair {
  readonly before: BodyLine | null;
  readonly after: BodyLine | null;
}

/** Parts with other ids are taken for the same from this likeness on: text that was cut and pasted gets a new id. */
const sameFrom = 0.6;

/** What became of each part of a text, in the order of the new one; what was deleted stands where it stood. */
export function compareBodies(before: DraftBody, after: DraftBody): readonly BlockChange[] {
  const [old, fresh] = [bodyLines(before), bodyLines(after)];
  const pairs = pairLines(old, fresh);
  const stayed = stayedIn(pairs, old);
  return inOrder(pairs, old).map((pair) => changeOf(pair, stayed));
}

function changeOf({ before, after }: Pair, stayed: ReadonlySet<BodyLine>): BlockChange {
  const line = after ?? before;
  const words = wordDiff(before?.text ?? "", after?.text ?? "");
  const { id = "", place = "", label = "" } = line ?? {};
  return { blockId: id, kind: kindOf({ before, after }, stayed), place, blockLabel: label, words };
}

function kindOf({ before, after }: Pair, stayed: ReadonlySet<BodyLine>): BlockChange["kind"] {
  if (before === null) return "inserted";
  if (after === null) return "deleted";
  if (!stayed.has(before)) return "moved";
  return before.text === after.text ? "same" : "changed";
}

/** By id, then by equal words, then by the likeness of words. */
function pairLines(old: readonly BodyLine[], fresh: readonly BodyLine[]): readonly Pair[] {
  const left = new Set(old);
  const byId = new Map(old.map((line) => [line.id, line]));
  const found = new Map<BodyLine, BodyLine>();
  const take = (after: BodyLine, before: BodyLine | undefined) => {
    if (before === undefined || !left.has(before)) return;
    left.delete(before);
    found.set(after, before);
  };
  for (const line of fresh) take(line, byId.get(line.id));
  for (const line of fresh.filter((one) => !found.has(one))) {
    take(
      line,
      [...left].find((other) => other.label === line.label && other.text === line.text && line.text !== ""),
    );
  }
  for (const line of fresh.filter((one) => !found.has(one))) take(line, mostAlike(line, left));
  return [
    ...fresh.map((after) => ({ before: found.get(after) ?? null, after })),
    ...[...left].map((before) => ({ before, after: null })),
  ];
}

function mostAlike(line: BodyLine, candidates: ReadonlySet<BodyLine>): BodyLine | undefined {
  const measured = [...candidates]
    .filter(({ label }) => label === line.label)
    .map((candidate) => ({ candidate, likeness: likenessOf(candidate.text, line.text) }));
  return measured
    .filter(({ likeness }) => likeness >= sameFrom)
    .toSorted((one, other) => other.likeness - one.likeness)[0]?.candidate;
}

/** The parts whose order among each other is still the same; the fewest possible others have moved. */
function stayedIn(pairs: readonly Pair[], old: readonly BodyLine[]): ReadonlySet<BodyLine> {
  const placeOf = new Map(old.map((line, place) => [line, place]));
  const kept = pairs.flatMap(({ before, after }) => (before === null || after === null ? [] : [before]));
  return new Set(longestRising(kept, (line) => placeOf.get(line) ?? 0));
}

/** The new text with what was deleted behind the part that it had stood behind. */
function inOrder(pairs: readonly Pair[], old: readonly BodyLine[]): readonly Pair[] {
  const deleted = new Set(pairs.filter(({ after }) => after === null).map(({ before }) => before));
  const behind = new Map<BodyLine | null, Pair[]>();
  let last: BodyLine | null = null;
  for (const line of old) {
    if (!deleted.has(line)) last = line;
    else behind.set(last, [...(behind.get(last) ?? []), { before: line, after: null }]);
  }
  const ordered = pairs
    .filter(({ after }) => after !== null)
    .flatMap((pair) => [pair].concat(pair.before === null ? [] : (behind.get(pair.before) ?? [])));
  return [...(behind.get(null) ?? []), ...ordered];
}

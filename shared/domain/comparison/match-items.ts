import { comparableName } from "../comparable-name.ts";
import { groupBy } from "../group-by.ts";
import { leastLikeness, likenessOf, pairsOf } from "../name-likeness.ts";
import type { PlacedItem } from "../aggregate.ts";
import type { MatchGround } from "./year-comparison.ts";

/** An item of a year with the 合作机制 of its list. */
export interface ListedItem extends PlacedItem {
  readonly mechanism: string | null;
}

export interface MatchedPair {
  readonly before: ListedItem;
  readonly after: ListedItem;
  readonly ground: MatchGround;
}

/** What two items must share to be taken for one; null where an item has nothing to be found by. */
type KeyOf = (listed: ListedItem) => string | null;

const nameOf: KeyOf = ({ item }) => comparableName(item.title);
const onList =
  (keyOf: KeyOf): KeyOf =>
  (listed) => {
    const key = keyOf(listed);
    return key === null ? null : `${comparableName(listed.mechanism ?? "")}\n${key}`;
  };
const numberOf: KeyOf = ({ item }) => (item.number === null ? null : comparableName(item.number));
const nameAndNumber: KeyOf = (listed) => {
  const number = numberOf(listed);
  return number === null ? null : `${nameOf(listed)}\n${number}`;
};

/** From the surest to the least sure; each only where it means one item on either side. */
const ways: readonly { readonly keyOf: KeyOf; readonly ground: MatchGround }[] = [
  { keyOf: onList(nameAndNumber), ground: "name" },
  { keyOf: onList(nameOf), ground: "name" },
  { keyOf: nameOf, ground: "name" },
  { keyOf: onList(numberOf), ground: "number" },
];

/**
 * Finds which items of two years are one matter: what was carried forward (`formerIds`: later item → earlier one), then by name,
 * then by number on lists of one 合作机制 where the names are alike as well, since numbers are given anew each year. An item is
 * matched once; a name that means several items on one side and cannot be told apart by number is not guessed. Answers the pairs
 * under the id of the later item.
 */
export function matchItems(
  before: readonly ListedItem[],
  after: readonly ListedItem[],
  formerIds: ReadonlyMap<string, string>,
): ReadonlyMap<string, MatchedPair> {
  const pairs = carriedPairs(before, after, formerIds);
  const taken = new Set([...pairs.values()].map((pair) => pair.before.item.id));
  for (const { keyOf, ground } of ways) {
    const former = onlyOnes(
      before.filter(({ item }) => !taken.has(item.id)),
      keyOf,
    );
    const rest = onlyOnes(
      after.filter(({ item }) => !pairs.has(item.id)),
      keyOf,
    );
    for (const [key, later] of rest) {
      const earlier = former.get(key);
      if (earlier === undefined || (ground === "number" && !areAlike(earlier, later))) continue;
      pairs.set(later.item.id, { before: earlier, after: later, ground });
      taken.add(earlier.item.id);
    }
  }
  return pairs;
}

function carriedPairs(
  before: readonly ListedItem[],
  after: readonly ListedItem[],
  formerIds: ReadonlyMap<string, string>,
): Map<string, MatchedPair> {
  const former = new Map(before.map((listed) => [listed.item.id, listed]));
  const pairs = new Map<string, MatchedPair>();
  for (const listed of after) {
    const formerId = formerIds.get(listed.item.id);
    const earlier = formerId === undefined ? undefined : former.get(formerId);
    if (earlier === undefined) continue;
    former.delete(earlier.item.id);
    pairs.set(listed.item.id, { before: earlier, after: listed, ground: "carried" });
  }
  return pairs;
}

/** The items that nothing else shares its key with. */
function onlyOnes(items: readonly ListedItem[], keyOf: KeyOf): ReadonlyMap<string, ListedItem> {
  const groups = groupBy(items, keyOf);
  const single = [...groups].flatMap(([key, group]) => {
    const [first] = group;
    return key === null || first === undefined || group.length > 1 ? [] : [[key, first] as const];
  });
  return new Map(single);
}

function areAlike({ item: one }: ListedItem, { item: other }: ListedItem): boolean {
  return likenessOf(pairsOf(comparableName(one.title)), pairsOf(comparableName(other.title))) >= leastLikeness;
}

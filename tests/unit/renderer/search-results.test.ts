import { assert, nat, property, string, tuple, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { countEntries, entryAt, groupHits } from "../../../renderer/app/search/group-hits.ts";
import { markedParts } from "../../../renderer/app/search/marked-parts.ts";
import type { SearchHit } from "../../../shared/ipc/questions/store.ts";

const hit = (kind: SearchHit["kind"], id: string, excerpt = id): SearchHit => ({
  kind,
  id,
  year: 2021,
  title: id,
  titleMatches: [],
  excerpt,
  excerptMatches: [],
});

test("results are shown kind by kind, the best one first of all, the same words only once", () => {
  const found = [hit("source", "甲"), hit("item", "乙"), hit("item", "丙"), hit("source", "丁"), hit("item", "乙")];
  const groups = groupHits(found, 8);
  expect(groups).toEqual([
    { kind: "source", hits: [found[0], found[3]], first: 0, isCut: false },
    { kind: "item", hits: [found[1], found[2]], first: 2, isCut: false },
  ]);
  expect([0, 1, 2, 3, 4].map((place) => entryAt(groups, place))).toEqual([
    ...[found[0], found[3], found[1], found[2]].map((one) => ({ hit: one })),
    null,
  ]);
});

test("a kind of which there may be more ends with the offer to show it alone", () => {
  const found = [hit("item", "甲"), hit("item", "乙"), hit("source", "丙")];
  const groups = groupHits(found, 2);
  expect(countEntries(groups)).toBe(4);
  expect([1, 2, 3].map((place) => entryAt(groups, place))).toEqual([
    { hit: found[1] },
    { showOnly: "item" },
    { hit: found[2] },
  ]);
  expect(countEntries(groupHits(found, null))).toBe(3);
});

test("what was found is marked", () => {
  const parts = markedParts("内江市与荣昌区", [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ]);
  expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("")).toBe("[内江]市与[荣昌]区");
});

test("whatever is marked, the stretches together are the text", () => {
  assert(
    property(string(), uniqueArray(tuple(nat(20), nat(5)), { maxLength: 5 }), (text, places) => {
      const ranges = places
        .map(([start, length]) => ({ start, end: start + length }))
        .toSorted((a, b) => a.start - b.start);
      const parts = markedParts(text, ranges);
      expect(parts.map((part) => part.text).join("")).toBe(text);
    }),
  );
});

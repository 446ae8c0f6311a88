import { describe, expect, test } from "vitest";
import { lineAt, lineCount, lineOf, placesBetween } from "../../../renderer/features/items/grid/lines.ts";
import { addedSort, nextSort } from "../../../renderer/features/items/grid/sorting.ts";
import {
  chunksAtEnds,
  chunksBeside,
  chunksBetween,
  partOfAll,
  partsOfGroups,
} from "../../../renderer/features/items/list.ts";
import { newestFirst } from "../../../renderer/features/items/progress/progress-order.ts";
import { noMoney } from "../../../shared/domain/money.ts";
import { aPartialDate, aProgressEntry } from "../../support/builders.ts";

const around = (first: number, last: number, total: number) =>
  [chunksBetween, chunksBeside].map((chunks) => chunks(partOfAll(total), { first, last }).map(({ index }) => index));

test("only the rows in sight are read, then those on either side", () => {
  expect(around(0, 40, 100_000)).toEqual([[0], [1]]);
  expect(around(50_000, 50_399, 100_000)).toEqual([
    [250, 251],
    [249, 252],
  ]);
  expect(around(99_800, 99_999, 100_000)).toEqual([[499], [498]]);
  expect(around(0, 199, 30)).toEqual([[0], []]);
});

test("both ends of a list are a key away, and read in advance", () => {
  expect(chunksAtEnds(partOfAll(100_000)).map(({ first, total }) => [first, total])).toEqual([
    [0, 200],
    [99_800, 200],
  ]);
  expect(chunksAtEnds(partOfAll(0))).toEqual([]);
});

test("a click on a head sorts rising, then falling, then as the list itself is ordered", () => {
  const rising = nextSort(null, "title");
  const falling = nextSort(rising, "title");
  expect([rising, falling, nextSort(falling, "title"), nextSort(falling, "status")]).toEqual([
    { by: "title", descending: false },
    { by: "title", descending: true },
    null,
    { by: "status", descending: false },
  ]);
});

test("a click with Shift sorts among equals of the columns before, then falling, then no more", () => {
  const title = nextSort(null, "title");
  const both = addedSort(title, "status");
  expect(both).toEqual({ by: "title", descending: false, thenBy: [{ by: "status", descending: false }] });
  const falling = addedSort(both, "status");
  expect(falling).toEqual({ by: "title", descending: false, thenBy: [{ by: "status", descending: true }] });
  expect([addedSort(falling, "status"), addedSort(title, "title"), addedSort(null, "title")]).toEqual([
    title,
    { by: "title", descending: true },
    title,
  ]);
  expect(nextSort(both, "title")).toEqual(title);
});

describe("a list in groups", () => {
  const sums = { totalInvestment: noMoney, plannedThisYear: noMoney, doneThisYear: noMoney, doneSinceStart: noMoney };
  const groups = [
    { value: "基础设施互通", total: 3, sums },
    { value: "现代产业体系", total: 450, sums },
    { value: null, total: 2, sums },
  ];
  const open = partsOfGroups(groups, new Set());
  const folded = partsOfGroups(groups, new Set(["现代产业体系"]));
  const linesOf = (parts: typeof open) =>
    Array.from({ length: lineCount(parts) }, (_, line) => {
      const found = lineAt(parts, line);
      return found.kind === "row" ? found.place : (found.part.group?.value ?? "未填写");
    });

  test("shows a head above each group, and of a folded group its head alone", () => {
    expect(linesOf(folded)).toEqual(["基础设施互通", 0, 1, 2, "现代产业体系", "未填写", 3, 4]);
    expect(lineCount(open)).toBe(3 + 450 + 2 + 3);
    expect(linesOf(partsOfGroups(groups, new Set(["基础设施互通", "现代产业体系", null])))).toHaveLength(3);
  });

  test("finds the line of every row again", () => {
    for (const parts of [open, folded]) {
      const rows = linesOf(parts).flatMap((place, line) => (typeof place === "number" ? [[place, line]] : []));
      expect(rows.map(([place = 0]) => lineOf(parts, place))).toEqual(rows.map(([, line]) => line));
    }
  });

  test("reads the rows of each group by themselves", () => {
    const chunks = chunksBetween(open, { first: 1, last: 210 });
    expect(chunks.map(({ part, index, first, total }) => [part.group?.value, index, first, total])).toEqual([
      ["基础设施互通", 0, 0, 3],
      ["现代产业体系", 0, 3, 200],
      ["现代产业体系", 1, 203, 200],
    ]);
    expect(placesBetween(folded, 0, 5)).toEqual({ first: 0, last: 2 });
    expect(placesBetween(folded, 4, 7)).toEqual({ first: 3, last: 4 });
  });
});

test("progress is listed with the newest cut-off date first and undated entries last", () => {
  const dates = [null, "2021", "2021-09", "2021-09-30", "2021-10-01"];
  const entries = dates.map((asOf) => aProgressEntry({ asOf: asOf === null ? null : aPartialDate(asOf) }));
  expect(newestFirst(entries).map(({ asOf }) => asOf)).toEqual(["2021", "2021-10-01", "2021-09-30", "2021-09", null]);
});

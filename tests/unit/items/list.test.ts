import { expect, test } from "vitest";
import { nextSort } from "../../../renderer/features/items/grid/walk.ts";
import { chunksBeside, chunksSeen } from "../../../renderer/features/items/list.ts";
import { newestFirst } from "../../../renderer/features/items/progress/progress-order.ts";
import { aPartialDate, aProgressEntry } from "../../support/builders.ts";

const around = (first: number, last: number, total: number) => [
  chunksSeen({ first, last }, total),
  chunksBeside({ first, last }, total),
];

test("only the rows in sight are read, then those on either side", () => {
  expect(around(0, 40, 100_000)).toEqual([[0], [1]]);
  expect(around(50_000, 50_399, 100_000)).toEqual([
    [250, 251],
    [249, 252],
  ]);
  expect(around(99_800, 99_999, 100_000)).toEqual([[499], [498]]);
  expect(around(0, 199, 30)).toEqual([[0], []]);
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

test("progress is listed with the newest cut-off date first and undated entries last", () => {
  const dates = [null, "2021", "2021-09", "2021-09-30", "2021-10-01"];
  const entries = dates.map((asOf) => aProgressEntry({ asOf: asOf === null ? null : aPartialDate(asOf) }));
  expect(newestFirst(entries).map(({ asOf }) => asOf)).toEqual(["2021", "2021-10-01", "2021-09-30", "2021-09", null]);
});

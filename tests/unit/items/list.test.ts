import { expect, test } from "vitest";
import { columnsFor, gridColumns, widthOf } from "../../../renderer/features/items/grid/columns.tsx";
import { nextSort, placeAfterKey } from "../../../renderer/features/items/grid/walk.ts";
import { chunksBeside, chunksSeen } from "../../../renderer/features/items/list.ts";
import { newestFirst } from "../../../renderer/features/items/progress/progress-order.ts";
import { aPartialDate, aProgressEntry } from "../../support/builders.ts";

const around = (first: number, last: number, total: number) => [
  chunksSeen({ first, last }, total),
  chunksBeside({ first, last }, total),
];
const after = (key: string, place: number | null) => placeAfterKey(key, place, 100, 20);
const titles = (width: number) => columnsFor(width).map(({ title }) => title);

test("only the rows in sight are read, then those on either side", () => {
  expect(around(0, 40, 100_000)).toEqual([[0], [1]]);
  expect(around(50_000, 50_399, 100_000)).toEqual([
    [250, 251],
    [249, 252],
  ]);
  expect(around(99_800, 99_999, 100_000)).toEqual([[499], [498]]);
  expect(around(0, 199, 30)).toEqual([[0], []]);
});

test("the keys walk the list and stop at its ends", () => {
  expect(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "a"].map((key) => after(key, 50))).toEqual([
    51,
    49,
    70,
    30,
    0,
    99,
    null,
  ]);
  expect([after("ArrowDown", 99), after("PageDown", 95), after("ArrowUp", 0), after("ArrowDown", null)]).toEqual([
    99, 99, 0, 0,
  ]);
  expect(placeAfterKey("ArrowDown", null, 0, 20)).toBeNull();
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

test("beside an open record the list gives up words first, never names, figures or lamps", () => {
  expect(titles(widthOf(gridColumns))).toHaveLength(12);
  expect(titles(widthOf(gridColumns) - 1)).not.toContain("类型");
  expect(titles(480)).toEqual(["序号", "事项名称", "年度计划投资", "年度完成投资", "完成率", "状态", "亮灯"]);
});

test("progress is listed with the newest cut-off date first and undated entries last", () => {
  const dates = [null, "2021", "2021-09", "2021-09-30", "2021-10-01"];
  const entries = dates.map((asOf) => aProgressEntry({ asOf: asOf === null ? null : aPartialDate(asOf) }));
  expect(newestFirst(entries).map(({ asOf }) => asOf)).toEqual(["2021", "2021-10-01", "2021-09-30", "2021-09", null]);
});

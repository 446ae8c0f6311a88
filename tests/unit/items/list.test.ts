import { expect, test } from "vitest";
import { columnsFor, gridColumns, widthOf } from "../../../renderer/features/items/grid/columns.tsx";
import { nextSort, placeAfterKey } from "../../../renderer/features/items/grid/walk.ts";
import { chunksAround } from "../../../renderer/features/items/list.ts";
import { newestFirst } from "../../../renderer/features/items/progress/progress-order.ts";
import { aPartialDate, aProgressEntry } from "../../support/builders.ts";

test("only the rows around what is seen are read, and always the first ones for count and sums", () => {
  expect(chunksAround({ first: 0, last: 40 }, 100_000)).toEqual([0, 1]);
  expect(chunksAround({ first: 50_000, last: 50_199 }, 100_000)).toEqual([0, 249, 250, 251]);
  expect(chunksAround({ first: 99_800, last: 99_999 }, 100_000)).toEqual([0, 498, 499]);
  expect(chunksAround({ first: 0, last: 0 }, 0)).toEqual([0]);
});

test("the keys walk the list and stop at its ends", () => {
  const after = (key: string, place: number | null) => placeAfterKey(key, place, 100, 20);
  expect(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "a"].map((key) => after(key, 50))).toEqual([
    51, 49, 70, 30, 0, 99, null,
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
  const titles = (width: number) => columnsFor(width).map(({ title }) => title);
  expect(titles(widthOf(gridColumns))).toHaveLength(12);
  expect(titles(widthOf(gridColumns) - 1)).not.toContain("类型");
  expect(titles(480)).toEqual(["序号", "事项名称", "年度计划投资", "年度完成投资", "完成率", "状态", "亮灯"]);
});

test("progress is listed with the newest cut-off date first and undated entries last", () => {
  const dates = [null, "2021", "2021-09", "2021-09-30", "2021-10-01"];
  const entries = dates.map((asOf) => aProgressEntry({ asOf: asOf === null ? null : aPartialDate(asOf) }));
  expect(newestFirst(entries).map(({ asOf }) => asOf)).toEqual(["2021", "2021-10-01", "2021-09-30", "2021-09", null]);
});

import { expect, test } from "vitest";
import { boundsUnderstood, readNumberBound } from "../../../renderer/features/items/filter/read-bounds.ts";

test("bounds that name a unit of money say how they are understood", () => {
  expect(boundsUnderstood("万元", "2万", "")).toBe("按不少于2万元筛选。要按20,000万元筛选，请写 20000 或 2亿。");
  expect(boundsUnderstood("万元", "3000元", "1.2亿元")).toBe("按0.3万元至12,000万元筛选。");
  expect(boundsUnderstood("亿元", "", "5000万元")).toBe("按不超过0.5亿元筛选。");
});

test("plain numbers, and those of other units, need no words", () => {
  expect(boundsUnderstood("万元", "2000", "")).toBeNull();
  expect(boundsUnderstood("万人", "2万", "")).toBeNull();
  expect(boundsUnderstood(null, "2", "3")).toBeNull();
});

test("a bound of an own column of money is read in the unit of the column", () => {
  expect(readNumberBound("1.2亿元", "万元")).toEqual({ ok: true, value: "12000" });
  expect(readNumberBound("很多", "万元")).toMatchObject({ ok: false });
});

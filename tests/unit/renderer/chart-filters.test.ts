import { expect, test } from "vitest";
import { itemsByFieldChart, itemsByKindChart } from "../../../shared/charts/definitions/item-counts.ts";
import { fieldFilter, filterBehind, isCountChart } from "../../../renderer/features/overview/chart-filters.ts";

test("a field's column leads to that field's rows, 其他 also to the rows without a field", () => {
  expect(["基础设施互通", "其他", undefined].map(fieldFilter)).toEqual([
    { fields: ["基础设施互通"] },
    { fields: ["其他", null] },
    {},
  ]);
});

test("the report's charts of item numbers lead to the rows they counted", () => {
  const byField = itemsByFieldChart([
    { name: "基础设施互通", itemCount: 4 },
    { name: "其他", itemCount: 2 },
  ]);
  const byKind = itemsByKindChart([
    { kind: "service", count: 3 },
    { kind: null, count: 8 },
  ]);
  if (byField === null || byKind === null) throw new Error("two columns make a chart");
  expect([byField, byKind].map(isCountChart)).toEqual([true, true]);
  expect([filterBehind(byField, 0), filterBehind(byKind, 0), filterBehind(byKind, 1)]).toEqual([
    { fields: ["基础设施互通"] },
    { kinds: ["service"] },
    { kinds: [null] },
  ]);
});

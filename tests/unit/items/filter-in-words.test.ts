import { expect, test } from "vitest";
import {
  conditionsFromElsewhere,
  conditionsOf,
  without,
  withValues,
} from "../../../renderer/features/items/filter/filter-in-words.ts";
import type { ItemFilter } from "../../../shared/ipc/questions/item-list.ts";

const filter: ItemFilter = {
  text: "高速",
  fields: ["基础设施互通", null],
  statuses: ["delayed"],
  lamps: ["red", "none"],
  kinds: ["project"],
  attention: "overdue",
};

test("an empty result can name every condition that is on", () => {
  expect(conditionsOf(filter).map(({ words }) => words)).toEqual([
    "含“高速”",
    "领域为基础设施互通或未填写",
    "状态为滞后",
    "亮灯为红灯或未亮灯",
    "类型为项目",
    "需要关注（已过完成时限）",
  ]);
  expect(conditionsOf({})).toEqual([]);
});

test("conditions that come from other pages can be taken away one by one", () => {
  expect(conditionsFromElsewhere(filter).map(({ key }) => key)).toEqual(["kinds", "attention"]);
  expect(conditionsFromElsewhere(without(filter, "attention")).map(({ key }) => key)).toEqual(["kinds"]);
});

test("choosing nothing takes a condition away", () => {
  expect(withValues({ text: "高速", lamps: ["red"] }, "lamps", [])).toEqual({ text: "高速" });
  expect(withValues({}, "text", "")).toEqual({});
});

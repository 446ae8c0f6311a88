import { expect, test } from "vitest";
import { readWrittenPercent } from "../../shared/domain/written-percent.ts";

const read = (text: string) => {
  const reading = readWrittenPercent(text);
  return reading.ok ? reading.value : reading.problem;
};

test("a percentage from 0 to 100 is understood with or without its sign", () => {
  expect(["45", "45.5%", "４５％", "100", "0", "007", "45.", ""].map(read)).toEqual([
    "45",
    "45.5",
    "45",
    "100",
    "0",
    "7",
    "45",
    null,
  ]);
});

test("anything else is answered with what to write", () => {
  expect(["101", "-5", "一半"].map(read)).toEqual([
    "进度应在0到100之间。",
    "请填写0到100之间的数字，如 45 或 45.5，最多四位小数。",
    "请填写0到100之间的数字，如 45 或 45.5，最多四位小数。",
  ]);
});

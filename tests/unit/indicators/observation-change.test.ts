import { expect, test } from "vitest";
import { decimal } from "../../../shared/domain/decimal.ts";
import { observationChange } from "../../../shared/domain/indicators/observation-change.ts";
import type { Qualifier } from "../../../shared/domain/year-data.ts";

const figure = (value: string, unit: string, qualifier: Qualifier = "exact") => ({
  value: decimal(value),
  unit,
  qualifier,
});

test("a quantity changes in %, a percentage in 百分点", () => {
  expect([
    observationChange(figure("184", "个"), figure("163.85", "个")),
    observationChange(figure("97", "项"), figure("100", "项")),
    observationChange(figure("84", "%"), figure("80.8", "%")),
    observationChange(figure("80", "%"), figure("81.5", "%")),
    observationChange(figure("64", "家"), figure("64", "家")),
    observationChange(figure("64", "%"), figure("64", "%")),
  ]).toEqual(["增长12.3%", "下降3%", "提高3.2个百分点", "下降1.5个百分点", "持平", "持平"]);
});

test("万元 and 亿元 are one measure, exactly", () => {
  expect([
    observationChange(figure("4.24", "亿元"), figure("40000", "万元")),
    observationChange(figure("0.3", "万亿元"), figure("3000", "亿元")),
    observationChange(figure("10", "万吨"), figure("100000", "吨")),
  ]).toEqual(["增长6%", "持平", "持平"]);
});

test("a figure that is only roughly known changes only roughly", () => {
  expect([
    observationChange(figure("20", "个", "nearly"), figure("18", "个")),
    observationChange(figure("30", "%", "atLeast"), figure("25", "%")),
    observationChange(figure("20", "个"), figure("20", "个", "over")),
  ]).toEqual(["增长约11.1%", "提高约5个百分点", "基本持平"]);
});

test("figures in different units, and growth from nothing, are not compared", () => {
  expect([
    observationChange(figure("4.24", "亿元"), figure("184", "个")),
    observationChange(figure("5", "个"), figure("0", "个")),
    observationChange(figure("5", "%"), figure("5", "个")),
  ]).toEqual([null, null, null]);
});

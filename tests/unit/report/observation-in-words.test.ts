import { expect, test } from "vitest";
import { observationInWords } from "../../../shared/domain/observation-in-words.ts";
import type { Qualifier } from "../../../shared/domain/year-data.ts";
import { anObservation } from "../../support/observations.ts";

const said = (value: string, unit: string, qualifier: Qualifier = "exact") =>
  observationInWords(anObservation({ value, unit, qualifier }));

test("every figure of the articles is written exactly as they write it", () => {
  const exact: readonly (readonly [string, string])[] = [
    ["4.24", "亿元"],
    ["184", "个"],
    ["16.54", "亿元"],
    ["11.32", "亿元"],
    ["36", "个"],
    ["116", "人"],
    ["1484", "人"],
    ["2.115", "亿元"],
    ["8.46", "万亩"],
    ["4336", "万元"],
    ["1004", "万元"],
    ["167", "项"],
    ["64", "家"],
    ["580", "亿元"],
    ["1.5", "亿元"],
  ];
  expect(exact.map(([value, unit]) => said(value, unit))).toEqual(exact.map(([value, unit]) => `${value}${unit}`));
});

test("the qualifier stands where Chinese puts it", () => {
  expect([
    said("10", "万吨", "about"),
    said("4.39", "亿元", "about"),
    said("20", "个", "nearly"),
    said("5000", "标箱", "over"),
    said("13000", "名", "more"),
    said("30", "%", "atLeast"),
  ]).toEqual(["约10万吨", "约4.39亿元", "近20个", "超5000标箱", "13000余名", "30%以上"]);
});

test("余 goes behind 万 and 亿, and never behind a percentage", () => {
  expect([said("10", "万吨", "more"), said("3", "亿元", "more"), said("30", "%", "more")]).toEqual([
    "10万余吨",
    "3亿余元",
    "超30%",
  ]);
});

test("digits stay as the source writes them, with their zeros and without separators", () => {
  expect([said("0.10", "亿元"), said("13000", "名")]).toEqual(["0.10亿元", "13000名"]);
});

import { assert, constantFrom, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { readWrittenFigure } from "../../../shared/domain/indicators/written-figure.ts";
import { figureInWords } from "../../../shared/domain/observation-in-words.ts";
import { decimal } from "../../../shared/domain/decimal.ts";

const parts = (text: string) => {
  const reading = readWrittenFigure(text);
  if (!reading.ok) return reading.problem;
  return reading.value && [reading.value.qualifier, reading.value.value, reading.value.unit].join(" ");
};

test("a figure typed into one box is taken apart into qualifier, value and unit", () => {
  const written: Readonly<Record<string, string>> = {
    近20个: "nearly 20 个",
    超5000标箱: "over 5000 标箱",
    "4.24亿元": "exact 4.24 亿元",
    约10万吨: "about 10 万吨",
    "13000余名": "more 13000 名",
    "13000多名": "more 13000 名",
    "10万余吨": "more 10 万吨",
    "3亿多元": "more 3 亿元",
    "30%以上": "atLeast 30 %",
    不少于50家: "atLeast 50 家",
    "200个左右": "about 200 个",
    突破1000亿元: "over 1000 亿元",
    "1,484 人": "exact 1484 人",
    "４．２４亿元": "exact 4.24 亿元",
    "12。5％": "exact 12.5 %",
    "-3.2%": "exact -3.2 %",
    "0.10亿元。": "exact 0.10 亿元",
    "007个": "exact 7 个",
    "5㎡": "exact 5 ㎡",
    "3㎞/小时": "exact 3 ㎞/小时",
  };
  expect(Object.fromEntries(Object.keys(written).map((text) => [text, parts(text)]))).toEqual(written);
});

test("an empty box is no figure", () => {
  expect([readWrittenFigure(" "), readWrittenFigure("。")]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
});

test("what cannot be understood is answered with a sentence that says what to write", () => {
  expect([
    parts("近百家"),
    parts("20"),
    parts("5万"),
    parts("大概20个"),
    parts("近20余个"),
    parts("20至30个"),
    parts("1,23个"),
    parts("4.2.4亿元"),
    parts("1234567890123456789个"),
    parts("20个，其中市级5个"),
    parts("constructor5个"),
  ]).toEqual([
    "请写出数字和单位，如 近20个、超5000标箱、4.24亿元。",
    "请在数字后面写上单位，如 近20个、超5000标箱、4.24亿元。",
    "请在数字后面写上单位，如 近20个、超5000标箱、4.24亿元。",
    "数字前面只能写“约”“近”“超”等字，如 近20个、超5000标箱、4.24亿元。",
    "“近”和“余”只能写一个，如 近20个、超5000标箱、4.24亿元。",
    "一次只写一个数，区间或几个数请分成几项填写。",
    "数字的写法不对，应如 5000、5,000 或 4.24。",
    "数字的写法不对，应如 5000、5,000 或 4.24。",
    "数字太长，最多18位整数和9位小数。",
    "一次只写一个数，区间或几个数请分成几项填写。",
    "数字前面只能写“约”“近”“超”等字，如 近20个、超5000标箱、4.24亿元。",
  ]);
});

test("what the program writes it also understands, with the same digits", () => {
  const units = constantFrom("个", "项", "亿元", "万吨", "万元", "家", "标箱");
  const qualifiers = constantFrom("exact", "about", "nearly", "over", "more", "atLeast");
  const figures = tuple(integer({ min: 0, max: 999_999_999 }), integer({ min: 0, max: 999 }), units, qualifiers);
  assert(
    property(figures, ([whole, thousandths, unit, qualifier]) => {
      const value = decimal(thousandths === 0 ? String(whole) : `${whole}.${thousandths}`);
      const figure = { value, unit, qualifier };
      expect(readWrittenFigure(figureInWords(figure))).toEqual({ ok: true, value: figure });
    }),
  );
});

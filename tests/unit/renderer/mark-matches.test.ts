import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { markMatches } from "../../../renderer/app/search/mark-matches.ts";

const marked = (text: string, wanted: string) =>
  markMatches(text, wanted)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join("");

test("every place where a wanted word stands is marked, large letters like small ones", () => {
  expect(marked("内江市与荣昌区，内江高新区", "内江")).toBe("[内江]市与荣昌区，[内江]高新区");
  expect(marked("内江市与荣昌区", "荣昌 内江")).toBe("[内江]市与[荣昌]区");
  expect(marked("GDP增长，gdp目标", "Gdp")).toBe("[GDP]增长，[gdp]目标");
});

test("signs that mean something to a computer are only signs", () => {
  expect(marked("完成率(%)为84.0%", "(%)")).toBe("完成率[(%)]为84.0%");
  expect(marked("4.24亿元，4124", "4.24")).toBe("[4.24]亿元，4124");
});

test("whatever is looked for, the stretches together are the text", () => {
  assert(
    property(string(), string(), (text, wanted) => {
      const parts = markMatches(text, wanted);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const part of parts) expect(text.startsWith(part.text, part.start)).toBe(true);
    }),
  );
});

import { expect, test } from "vitest";
import { readWholeNumber, yearRange } from "../../../renderer/lib/whole-number.ts";

test.each(["2026", " 2026 ", "２０２６", "1949", "2100"])("“%s” is a year", (text) => {
  expect(readWholeNumber(text, yearRange)).toEqual({ ok: true, value: Number(text.normalize("NFKC")) });
});

test.each(["99", "", "1948", "2101", "2025.5", "-2025", "二〇二六", "20260000000"])(
  "“%s” is no year, and no other year is made of it",
  (text) => {
    expect(readWholeNumber(text, yearRange)).toEqual({ ok: false, problem: "年度应在1949到2100之间" });
  },
);

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cellRunXml, linesRunXml } from "../../../main/reports/word/runs.ts";

test("the short way for cells writes what the long way writes, whatever the text", () => {
  const letter = fc.oneof(
    fc.constantFrom(
      "投",
      "a",
      "1",
      " ",
      "\n",
      "“",
      "—",
      "·",
      "①",
      "&",
      "<",
      '"',
      "𠮷",
      "\ud800",
      "\ufffe",
      "\u202e",
      "\u3000",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  const text = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(""));
  fc.assert(
    fc.property(text, (words) => {
      expect(cellRunXml(words)).toBe(linesRunXml(words));
    }),
    { numRuns: 3000 },
  );
  expect(cellRunXml("")).toBe("");
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editScript } from "../../../shared/domain/draft/edit-script.ts";
import { wordDiff } from "../../../shared/domain/draft/word-diff.ts";

test("a changed number or word is told alone, with what it was before it", () => {
  expect(wordDiff("累计完成投资124.68亿元，同比增长5%。", "累计完成投资125亿元，同比下降5%。")).toEqual([
    { kind: "same", text: "累计完成投资" },
    { kind: "deleted", text: "124.68" },
    { kind: "inserted", text: "125" },
    { kind: "same", text: "亿元，同比" },
    { kind: "deleted", text: "增长" },
    { kind: "inserted", text: "下降" },
    { kind: "same", text: "5%。" },
  ]);
});

const text = fc.array(fc.constantFrom("合作", "事项", "，", "。", "4.24", "亿元", "推进", "\n"), { maxLength: 60 });

test("whatever was changed, both texts can be read from the difference", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const changes = wordDiff(before, after);
      const read = (left: "deleted" | "inserted") =>
        changes
          .filter(({ kind }) => kind !== left)
          .map((change) => change.text)
          .join("");
      expect([read("inserted"), read("deleted")]).toEqual([before, after]);
    }),
    { numRuns: 500 },
  );
});

test("the way between two lists is the shortest there is", () => {
  const list = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const same = editScript(before, after).filter(({ kind }) => kind === "same").length;
      expect(same).toBe(longestCommon(before, after));
    }),
    { numRuns: 500 },
  );
});

test("two texts that have hardly anything in common are told as one going and the other coming", () => {
  const [before, after] = [
    Array.from({ length: 3000 }, (_, at) => at),
    Array.from({ length: 3000 }, (_, at) => -at - 1),
  ];
  const kinds = new Set(editScript(before, after).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["deleted", "inserted"]));
});

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const lengths = Array.from({ length: one.length + 1 }, () => other.map(() => 0).concat(0));
  for (let x = 1; x <= one.length; x += 1) {
    for (let y = 1; y <= other.length; y += 1) {
      lengths[x]![y] =
        one[x - 1] === other[y - 1] ? lengths[x - 1]![y - 1]! + 1 : Math.max(lengths[x - 1]![y]!, lengths[x]![y - 1]!);
    }
  }
  return lengths[one.length]![other.length]!;
}

import { expect, test } from "vitest";
import { marksIn } from "../../../shared/domain/template/marks.ts";

const told = (text: string) => marksIn(text).map(({ kind, name }) => `${kind} ${name}`);

test("placeholders are found with their names tidied", () => {
  expect(told("关于{{标题}}的{{ 图：投资 完成 }}和｛｛年度｝｝")).toEqual([
    "placeholder 标题",
    "placeholder 图:投资完成",
    "placeholder 年度",
  ]);
  expect(told("{{标\uFFFE\u200B题}}")).toEqual(["placeholder 标题"]);
  expect(told("没有占位符，只有{一个}括号")).toEqual([]);
});

test.each([
  ["without an end", "前文{{标题", ["broken {{标题"]],
  ["without a beginning", "标题}}后文", ["broken 标题}}"]],
  ["one inside the other", "{{图:{{标题}}}}，{{年度}}", ["broken {{图:{{标题}}}}", "placeholder 年度"]],
  ["one inside the other without an end", "{{图:{{标题}}", ["broken {{图:{{标题}}"]],
  ["empty", "{{}}", ["placeholder "]],
])("broken %s, it is told and what follows is still found", (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("marks never overlap and name places in the text, whatever braces it holds", () => {
  for (const text of ["}}{{}}{{", "{{{{}}}}", "{{a}}}}{{b", "{{{a}}}", "｛｛a}}"]) {
    const marks = marksIn(text);
    expect(marks.length).toBeGreaterThan(0);
    for (const [index, { from, to }] of marks.entries()) {
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(from).toBeGreaterThanOrEqual(marks[index - 1]?.to ?? 0);
    }
  }
});

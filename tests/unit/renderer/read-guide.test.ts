import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  readGuide,
  sectionsWith,
  type GuideBlock,
  type GuideLine,
} from "../../../renderer/features/help/read-guide.ts";

const written = readFileSync(join(import.meta.dirname, "../../../docs/用户手册.md"), "utf8");
const guide = readGuide(written);

const linesOf = (block: GuideBlock): readonly GuideLine[] => {
  if (block.kind === "paragraph") return [block.line];
  if (block.kind === "list") return block.items;
  return block.kind === "table" ? [...block.head, ...block.rows.flat()] : [];
};
const plainText = guide
  .flatMap(({ blocks }) => blocks.flatMap(linesOf))
  .flat()
  .filter(({ kind }) => kind === "plain")
  .map(({ text }) => text)
  .join("");

describe("the user guide in the window", () => {
  test("has every chapter of the guide, under headings that are told apart", () => {
    const chapters = [...written.matchAll(/^## (.+)$/gmu)].map(([, title]) => title);
    expect(guide.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual(chapters);
    expect(guide.filter(({ blocks }) => blocks.length === 0).map(({ title }) => title)).toEqual([
      "五、进展、指标和素材",
    ]);
    expect(new Set(guide.map(({ title }) => title)).size).toBe(guide.length);
  });

  test("is understood as a whole: no sign of the written form is left in its words", () => {
    expect(plainText).not.toMatch(/\*\*|`|\]\(|^\||\|$|!\[/u);
  });

  test("has its keys in a table", () => {
    const keys = guide.find(({ title }) => title.endsWith("快捷键"));
    const [table] = keys?.blocks.filter((block) => block.kind === "table") ?? [];
    expect(table?.rows[0]?.map((line) => line.map(({ text }) => text).join(""))).toEqual(["F1", "打开帮助"]);
  });

  test("is found by its headings first, then by its words", () => {
    const found = sectionsWith(guide, "填报表").map(({ title }) => title);
    expect(found[0]).toBe("填报表");
    expect(found).toContain("十二、命令行");
    expect(sectionsWith(guide, "没有这样的内容")).toEqual([]);
    expect(sectionsWith(guide, " ")).toEqual(guide);
  });

  test("markup in the text stays text", () => {
    const [section] = readGuide("## 一\n\n<b>粗</b> 与 **重** 和 `F1`\n- 甲\n  乙\n- 丙\n");
    expect(section?.blocks).toEqual([
      {
        kind: "paragraph",
        line: [
          { kind: "plain", text: "<b>粗</b> 与 " },
          { kind: "strong", text: "重" },
          { kind: "plain", text: " 和 " },
          { kind: "typed", text: "F1" },
        ],
      },
      {
        kind: "list",
        numbered: false,
        items: [[{ kind: "plain", text: "甲乙" }], [{ kind: "plain", text: "丙" }]],
      },
    ]);
  });
});

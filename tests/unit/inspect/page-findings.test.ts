import { expect, test } from "vitest";
import { countsInWords, groupsOf, listed, splitPlaces } from "../../../renderer/features/inspect/findings.ts";
import { droppedFile, listName, repairedName } from "../../../renderer/features/inspect/word-file.ts";
import type { Finding, FindingPlace } from "../../../shared/domain/inspect/finding.ts";

const place = (paragraph: number): FindingPlace => ({
  page: 1,
  paragraph,
  cell: null,
  region: "text",
  words: "进展",
});
const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: "701",
  label: "标点",
  basis: "GB/T 15834",
  level: "error",
  where: "约第1页第3段",
  expected: "，",
  found: ",",
  places: [place(3)],
  repairable: true,
  ...changes,
});

test("findings stand by weight, the worst first, and are counted in words", () => {
  const all = [finding({ level: "manual" }), finding({ level: "warning" }), finding()];
  expect(groupsOf(all).map(({ level, findings }) => [level, findings.map(({ number }) => number)])).toEqual([
    ["error", [2]],
    ["warning", [1]],
    ["manual", [0]],
  ]);
  expect(countsInWords(all)).toBe("错误1项、提示1项，另有1项需要人工核对");
  expect(countsInWords([finding({ level: "manual" })])).toBe("没有发现错误和提示，1项需要人工核对");
  expect(countsInWords([])).toBe("没有发现问题");
});

test("two places stand open and the others behind a click; a list names fifty and says how many there are", () => {
  const many = finding({ places: Array.from({ length: 60 }, (_, index) => place(index + 1)) });
  expect(splitPlaces(many).open).toEqual(["约第1页第1段“进展”", "约第1页第2段“进展”"]);
  expect(splitPlaces(many).more).toHaveLength(58);
  expect(listed(many).places).toMatch(/^约第1页第1段“进展”；.*第50段“进展”等60处$/);
  expect(listed(finding({ places: [] })).places).toBe("约第1页第3段");
});

test("new files are named after the one that was looked at", () => {
  expect(repairedName("年度报告.DOCX")).toBe("年度报告（已修改）.docx");
  expect(listName("年度报告.docx")).toBe("年度报告检查结果.xlsx");
});

test.each([
  ["nothing that is a file", [], "拖入的不是文件"],
  ["several files", [new File(["a"], "甲.docx"), new File(["b"], "乙.docx")], "一次检查一个文件"],
])("%s dropped is answered with what to do", async (_, files, words) => {
  const list = Object.assign(files, { item: (index: number) => files[index] ?? null });
  expect(await droppedFile(list)).toEqual({ problem: expect.stringContaining(words) });
});

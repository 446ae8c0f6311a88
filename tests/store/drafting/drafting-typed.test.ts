import { describe, expect, test } from "vitest";
import { aDeskToDraftAt, draftStandard } from "../../support/drafting-desk.ts";

/** What is said of each number of a paragraph. */
async function typed(text: string) {
  const place = await aDeskToDraftAt();
  const draft = await draftStandard(place);
  const matches = await place.desk.get("drafts:matchFigures", { id: draft.id, blockId: null, text });
  return matches.map((match) => ({
    text: match.text,
    offer: match.offers[0]?.label ?? null,
    contradicts: match.contradicts?.text ?? null,
  }));
}

describe("a number that is typed", () => {
  test.each([
    ["全市完成投资9亿元。", { text: "9亿元", offer: "年度完成投资合计", contradicts: null }],
    ["全市完成投资10亿元。", { text: "10亿元", offer: null, contradicts: "9亿元" }],
    ["合作事项共3项。", { text: "3项", offer: "事项计数", contradicts: null }],
    ["基础设施互通领域完成投资8亿元。", { text: "8亿元", offer: null, contradicts: "7亿元" }],
    ["涪江大桥年度计划投资6亿元。", { text: "6亿元", offer: "年度计划投资合计（事项为涪江大桥）", contradicts: null }],
    ["投资完成率为64.3%。", { text: "64.3%", offer: "年度完成投资 ÷ 年度计划投资", contradicts: null }],
    ["投资完成率为64%。", { text: "64%", offer: "年度完成投资 ÷ 年度计划投资", contradicts: null }],
    ["投资完成率为65%。", { text: "65%", offer: null, contradicts: "64.3%" }],
  ])("%s", async (text, expected) => {
    expect(await typed(text)).toEqual([expected]);
  });

  test.each([
    "2020年完成投资10亿元。",
    "去年完成投资10亿元。",
    "其中，一期完成投资1.5亿元。",
    "力争完成投资20亿元。",
    "截至6月底完成投资5.5亿元。",
    "遂潼快速通道和涪江大桥共完成投资1.1亿元。",
    "2021年11月30日，遂发改〔2021〕12号。",
  ])("nothing is said where nobody can know: %s", async (text) => {
    expect(await typed(text)).toEqual([]);
  });
});

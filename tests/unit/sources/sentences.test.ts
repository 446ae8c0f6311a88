import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { citedElsewhere, citedPlaces } from "../../../shared/domain/sources/cited-places.ts";
import { paragraphsOf, sentencesOf, sentenceWith } from "../../../shared/domain/sources/sentences.ts";
import { sourceText, titleOfText } from "../../../shared/domain/sources/tidy-source.ts";

const quotation = (sentence: string) => ({ citation: { sentence } });
const words = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

test("sentences end with their marks and with their lines, not with a point in a number", () => {
  expect(
    words("累计落实资金4.24亿元；协同项目184个。他说：“已经完工。”下一步呢？\n（记者 张三）\n\n——\n完成投资16.54亿元"),
  ).toEqual([
    "累计落实资金4.24亿元；协同项目184个。",
    "他说：“已经完工。”",
    "下一步呢？",
    "（记者 张三）",
    "完成投资16.54亿元",
  ]);
});

test("every sentence stands in the text where it says, in order and without overlaps", () => {
  assert(
    property(string({ unit: "binary", maxLength: 200 }), (text) => {
      const found = sentencesOf(text);
      return found.every((one, index) => {
        const isInPlace = text.slice(one.start, one.end) === one.text && one.text.trim() !== "";
        return isInPlace && one.start >= (found[index - 1]?.end ?? 0);
      });
    }),
  );
});

test("a text of a hundred thousand characters without a single mark is one sentence", () => {
  expect(words("合".repeat(100_000)).map((one) => one.length)).toEqual([100_000]);
  expect(paragraphsOf("一。二。\n三。").map((paragraph) => paragraph.length)).toEqual([2, 1]);
});

test("a quotation marks every sentence it touches; one that is not in the text is told apart", () => {
  const text = "第一句。第二句。第三句。";
  const within = quotation("二句");
  const across = quotation("第二句。第三句。");
  const absent = quotation("见《通知》附件");
  const cited = citedPlaces(text, sentencesOf(text), [within, across, absent]);
  expect([...cited]).toEqual([
    [4, [within, across]],
    [8, [across]],
  ]);
  expect(citedElsewhere(text, [within, across, absent])).toEqual([absent]);
  expect([sentenceWith(text, "三句"), sentenceWith(text, "没有"), sentenceWith(text, "")]).toEqual([8, null, null]);
});

test("a pasted text loses the dirt of web pages and none of its words", () => {
  const pasted = [
    "  遂宁日报 \r\n\r\n\r\n川渝合(hé)作（zuò）示范园区\u00a0建成\u0007投用。",
    "https://example.com/a.jpg",
    "![](https://example.com/b.png)",
    "总投资（亿元）12个",
  ].join("\r\n");
  expect(sourceText(pasted)).toBe("遂宁日报\n\n川渝合作示范园区 建成投用。\n总投资（亿元）12个");
});

test("the first line is proposed as the title when it looks like one", () => {
  expect([
    titleOfText("\n 双城经济圈建设简报 \n第一段。"),
    titleOfText("截至11月底，完成投资4.24亿元。\n"),
    titleOfText(""),
  ]).toEqual(["双城经济圈建设简报", "", ""]);
});

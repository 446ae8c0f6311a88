import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asClause, asDocumentTitle, asSentence, officialText } from "../../../shared/domain/official-text.ts";
import { listInWords, listWithAnd, listWithRest } from "../../../shared/domain/list-in-words.ts";

test("half-width punctuation beside Chinese becomes full-width, figures and Latin names stay", () => {
  expect(officialText("总投资10亿元,建成投用;占地1,004.5亩(一期),比例3:2.")).toBe(
    "总投资10亿元，建成投用；占地1,004.5亩（一期），比例3:2.",
  );
  expect(officialText("已签订.下一步:推进")).toBe("已签订。下一步：推进");
  expect(officialText('"一区两群"协同,A.B, C')).toBe("“一区两群”协同，A.B, C");
  expect(officialText("川发改(2021)12号")).toBe("川发改（2021）12号");
});

test("nothing stands between adjacent titles and quotations", () => {
  expect(officialText("印发《甲》、《乙》和“丙”、“丁”")).toBe("印发《甲》《乙》和“丙”“丁”");
  expect(listInWords(["《甲》", "《乙》", "丙", "“丁”", "“戊”"])).toBe("《甲》《乙》、丙、“丁”“戊”");
});

test("lines typed below each other become one text, and what Word cannot hold is taken out", () => {
  expect(officialText("已完成选址。\n正在施工\r\n  预计年底完工 ")).toBe("已完成选址。正在施工；预计年底完工");
  expect(officialText("完成\uFFFE投资 4.24 亿元\u0007")).toBe("完成投资4.24亿元");
});

test("a text becomes a sentence or a clause whatever it ends with", () => {
  expect(["已开工", "已开工；", "已开工。", "是否可行？", "“已开工。”"].map(asSentence)).toEqual([
    "已开工。",
    "已开工。",
    "已开工。",
    "是否可行？",
    "“已开工。”",
  ]);
  expect(asClause("用地未落实。")).toBe("用地未落实");
  expect([
    asDocumentTitle("重点事项清单"),
    asDocumentTitle("《重点事项清单》"),
    asDocumentTitle("关于《甲》的通知"),
  ]).toEqual(["《重点事项清单》", "《重点事项清单》", "《关于〈甲〉的通知》"]);
});

test("a list tells how many more there are", () => {
  expect([listWithAnd(["甲"]), listWithAnd(["甲", "乙", "丙"]), listWithRest(["甲", "乙", "丙"], 2, "项")]).toEqual([
    "甲",
    "甲、乙和丙",
    "甲、乙等3项",
  ]);
});

function words(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

test("whatever is typed, no half-width comma stays beside Chinese and no word or figure is changed", () => {
  const letters = fc.constantFrom(...'甲乙，。；：（）《》“”、,;:.()"!?\n 1a');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
      const official = officialText(text);
      expect(official).not.toMatch(/[\p{Script=Han}],|,\p{Script=Han}|\n|》、《|”、“/u);
      expect(words(official)).toBe(words(text));
    }),
  );
});

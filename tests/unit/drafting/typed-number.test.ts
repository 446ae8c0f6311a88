import { expect, test } from "vitest";
import { readNumberedLine } from "../../../renderer/features/drafting/clipboard/typed-number.ts";

test("typed numbers of headings are read as levels, sentences that begin with a number stay sentences", () => {
  expect(
    [
      "一、总体进展情况",
      "十二、其他",
      "第三章　保障措施",
      "（二）现代产业体系",
      "(三)公共服务",
      "1.园区建设",
      "２．园区建设",
      "（4）资金到位",
      "一、认真落实，取得成效。",
      "（一）要素保障不足。用地指标缺口约200亩",
      "1.5亿元",
      "3.14",
      "总体进展情况",
      "一、",
    ].map(readNumberedLine),
  ).toEqual([
    { level: 1, text: "总体进展情况" },
    { level: 1, text: "其他" },
    { level: 1, text: "保障措施" },
    { level: 2, text: "现代产业体系" },
    { level: 2, text: "公共服务" },
    { level: 3, text: "园区建设" },
    null,
    { level: 4, text: "资金到位" },
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

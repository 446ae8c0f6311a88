import { describe, expect, test } from "vitest";
import { NumberCounter, readNumbering } from "../../../main/inspect/read/numbering.ts";
import { parseTree } from "../../../main/inspect/xml/parse-xml.ts";
import { chineseNumber, parseChineseNumber } from "../../../shared/domain/inspect/chinese-number.ts";
import { labelOf } from "../../../shared/domain/inspect/labels.ts";
import { formattedNumber } from "../../../shared/domain/inspect/number-format.ts";

test("Chinese numbers are written as Word counts and read back", () => {
  const written = [1, 10, 11, 20, 21, 100, 105, 110, 1001, 9999].map(chineseNumber);
  expect(written).toEqual([
    "一",
    "十",
    "十一",
    "二十",
    "二十一",
    "一百",
    "一百〇五",
    "一百一十",
    "一千〇一",
    "九千九百九十九",
  ]);
  for (let value = 1; value <= 9999; value += 7) expect(parseChineseNumber(chineseNumber(value))).toBe(value);
  expect(["", "第一", "十a"].map(parseChineseNumber)).toEqual([null, null, null]);
});

test.each([
  ["decimalEnclosedCircleChinese", 3, "③"],
  ["chineseLegalSimplified", 12, "拾贰"],
  ["ideographTraditional", 4, "丁"],
  ["decimalFullWidth", 10, "１０"],
  ["upperRoman", 14, "XIV"],
  ["lowerLetter", 28, "bb"],
  ["decimalZero", 5, "05"],
  ["bullet", 5, ""],
  ["somethingNew", 5, "5"],
])("the automatic number %s of %i is %s", (format, value, text) => {
  expect(formattedNumber(value, format)).toBe(text);
});

test.each([
  ["一、进展", 1, 1, "一、"],
  ["十二、其他", 1, 12, "十二、"],
  ["（三）设施", 2, 3, "（三）"],
  ["(三)设施", 2, 3, "（三）"],
  ["1.项目", 3, 1, "1."],
  ["1、项目", 3, 1, "1."],
  ["１．项目", 3, 1, "1."],
  ["（2）一期", 4, 2, "（2）"],
  ["2）一期", 4, 2, "（2）"],
])("%s begins with a label of level %i", (text, level, value, official) => {
  expect(labelOf(text)).toMatchObject({ level, value, official });
});

test.each(["一是推进", "3.5亿元", "2021年", "第一，", "1234.", "（2021）", "一带一路"])(
  "%s begins with no label",
  (text) => {
    expect(labelOf(text)).toBeNull();
  },
);

const level = (index: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (id: number, change = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${change}</w:num>`;

describe("lists", () => {
  const levels =
    level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.") + level(2, "decimal", "%1.%2.%3", "<w:isLgl/>");
  const numbering = (lists: string, more = "") =>
    new NumberCounter(
      readNumbering(
        parseTree(
          `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${more}${lists}</w:numbering>`,
        ),
      ),
    );

  test("count on through the document, lower levels begin anew, legal ones show digits only", () => {
    const counter = numbering(list(1));
    const numbers = [0, 1, 1, 0, 1, 2].map((depth) => counter.next("1", depth));
    expect(numbers).toEqual(["一、", "1.", "2.", "二、", "1.", "2.1.1"]);
  });

  test("of one definition count together, unless one states its own beginning", () => {
    const counter = numbering(
      list(1) + list(2) + list(3, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>`),
    );
    expect(["1", "2", "3", "3", "1"].map((id) => counter.next(id, 0))).toEqual([
      "一、",
      "二、",
      "五、",
      "六、",
      "七、",
    ]);
  });

  test("that do not exist give no number", () => {
    const counter = numbering(list(1));
    expect([counter.next("9", 0), counter.next("1", 7), counter.next("1", -1)]).toEqual(["", "", ""]);
  });
});

import type { Found, Inspected, Rule } from "../inspected.ts";
import { withRole } from "../inspected.ts";
import type { ReadParagraph } from "../read-document.ts";
import { matches, slips } from "../texts.ts";

/**
 * 3千, 5百, 2十: only 万 and 亿 may follow Arabic digits (GB/T 15835—2011 5.1). 千克, 千米, 千瓦, 百分点 are units, 2025十大
 * is a year with its own word.
 */
const mixedNumber =
  /(?:\d[\d.,]*(?:千(?![克米瓦伏卡赫帕焦安升吨伽分])|百(?!分|帕))|(?<![\d.,])\d十)(?=[\p{Script=Han}\s，。；、）]|$)/gu;

function mixed(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, mixedNumber, () => ({ expected: "千、百、十用阿拉伯数字写全", text: null })),
  );
}

const unit = "亿元|万元|亿|万|%|％|‰";
const range = new RegExp(`(?<![\\d.年月])(\\d[\\d,.]*)([～~—–-]|至)(\\d[\\d,.]*)(${unit})`, "gu");

/** 9亿元～16亿元, 15%～30%: the unit stands at both ends, for 9～16亿元 may be read as 9 yuan (GB/T 15835—2011 5.1.3). */
function ranges(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, range, ([, from = "", mark = "", to = "", sign = ""]) => ({
      expected: `${from}${sign}${mark === "至" ? "至" : "～"}${to}${sign}`,
      text: null,
    })),
  );
}

/** 21年11月, 2021—25年: years in full. 21年 alone may be a length of time. */
const shortYear = /(?<![\d.])[’']?\d{2}年(?=\d{1,2}月|底|初|末|度|上半年|下半年)|(?<=\d{4}年?\s*[—～~–-]\s*)\d{2}年/gu;

function years(subject: Inspected): readonly Found[] {
  return slips(besidesDate(subject), (text) =>
    matches(text, shortYear, () => ({ expected: "年份用四位数字写全", text: null })),
  );
}

/** 01月05日: no leading zeros (§7.3.5.4). */
function leadingZeros(subject: Inspected): readonly Found[] {
  return slips(besidesDate(subject), (text) =>
    matches(text, /(?<=年|(?<!\d))0(?=[1-9]月)|(?<=月)0(?=[1-9][日号])/gu, () => ({
      expected: "月、日不加0",
      text: "",
    })),
  );
}

/** The date of the document has a rule of its own. */
function besidesDate(subject: Inspected): readonly ReadParagraph[] {
  const dates = new Set(withRole(subject, "date").map(({ paragraph }) => paragraph));
  return subject.paragraphs.filter((paragraph) => !dates.has(paragraph));
}

/** A number at the end of a typed line and its unit on the next. */
const parted =
  /\d[\d,.]*[ \t\u3000]*\n[ \t\u3000]*(?:亿元|万元|元|亿|万|%|％|个|项|家|人|户|公里|千米|米|吨|亩|公顷|平方|立方|月|日|年|倍|次|条|座)/gu;

function partedUnits(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, parted, () => ({ expected: "数字与单位在同一行", text: null })),
  );
}

const wide = /[０-９][０-９．，％]*/gu;

function wideDigits(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, wide, ([found]) => ({ expected: "半角数字", text: found.normalize("NFKC") })),
  );
}

/** Which lines the words end up in is known on paper only. */
function atLineEnds(subject: Inspected): readonly Found[] {
  const measured = withRole(subject, "body").some(({ paragraph }) =>
    /\d(?:亿元|万元|个|项|家|人|公里|%)/u.test(paragraph.text),
  );
  return measured ? [{ spots: [], expected: "自动换行处数字与单位不分开", found: "打印预览时请看一看各行末尾" }] : [];
}

export const numeralRules: readonly Rule[] = [
  { number: "801", level: "error", label: "数字与千、百混写", basis: "GB/T 15835—2011", find: mixed },
  { number: "802", level: "error", label: "数值范围的单位", basis: "GB/T 15835—2011", find: ranges },
  { number: "803", level: "error", label: "年份不全", basis: "GB/T 15835—2011", find: years },
  { number: "804", level: "error", label: "日期中的0", basis: "GB/T 9704—2012 7.3.5.4", find: leadingZeros },
  { number: "805", level: "error", label: "数字与单位分在两行", basis: "GB/T 15835—2011", find: partedUnits },
  { number: "806", level: "warning", label: "全角数字", basis: "GB/T 15835—2011", find: wideDigits },
  { number: "807", level: "manual", label: "行末的数字与单位", basis: "GB/T 15835—2011", find: atLineEnds },
];

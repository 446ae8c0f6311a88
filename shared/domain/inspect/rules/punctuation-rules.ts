import type { Found, Inspected, Rule } from "../inspected.ts";
import { withRole } from "../inspected.ts";
import { matches, slips, type Slip } from "../texts.ts";

const chinese = "\\p{Script=Han}《》“”‘’（）【】〔〕、。，；：？！…—";
const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
};
const besideChinese = new RegExp(`(?<=[${chinese}])[,;:?!]|[,;:?!](?=[${chinese}])`, "gu");
const stop = /(?<=[\p{Script=Han}）”》])\.(?=$|[\s\p{Script=Han}“《（])/gu;
/** A pair of half-width brackets with Chinese in it or right before it; the number (1) has a rule of its own. */
const bracketed = new RegExp(`(?<=([${chinese}]?))\\(([^()\\n]*)\\)`, "gu");
/** The number of a heading, whose marks have a rule of their own. */
const labelNumber = /^[\s\u3000]*[一二三四五六七八九十百]+$/u;

function halfWidth(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) => {
    if (!/[,;:?!().]/.test(text)) return [];
    const single = [...text.matchAll(besideChinese), ...text.matchAll(stop)]
      .filter(({ index }) => !labelNumber.test(text.slice(0, index)))
      .map(({ 0: mark, index }) => slipOf(index, mark));
    return [...single, ...brackets(text)].toSorted((one, other) => one.from - other.from);
  });
}

function brackets(text: string): readonly Slip[] {
  return [...text.matchAll(bracketed)].flatMap(({ 0: whole, 1: before = "", 2: inside = "", index }) => {
    const isChinese = before !== "" || /[\p{Script=Han}《“（、，]/u.test(inside);
    // （2021）, (1) and (一) are numbers, which have rules of their own.
    const isNumber = text.slice(0, index).trim() === "" && labelNumber.test(inside);
    if (!isChinese || /^[\d\s]*$/.test(inside) || isNumber) return [];
    return [slipOf(index, "("), slipOf(index + whole.length - 1, ")")];
  });
}

function slipOf(from: number, mark: string): Slip {
  const right = fullWidth[mark] ?? mark;
  return { from, to: from + 1, expected: `全角“${right}”`, text: right };
}

/** Pairs are turned; a single mark is left to a person. */
function asciiQuotes(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) => {
    if (!/["']/.test(text) || !/\p{Script=Han}/u.test(text)) return [];
    const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
    const isPaired = marks.length % 2 === 0;
    const double = marks.map((from, place) => ({
      from,
      to: from + 1,
      expected: "中文引号“”",
      text: isPaired ? (place % 2 === 0 ? "“" : "”") : null,
    }));
    const single = matches(text, /(?<=\p{Script=Han})'|'(?=\p{Script=Han})/gu, () => ({
      expected: "中文引号‘’",
      text: null,
    }));
    return [...double, ...single];
  });
}

/** GB/T 15834—2011 4.5.3.5: no 、 between titles or quotations that stand side by side. */
function pauseMarks(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, /(?<=[”》])、(?=[“《])/gu, () => ({ expected: "并列的引号、书名号之间不用顿号", text: "" })),
  );
}

const yearBrackets =
  /([\p{Script=Han}〕A-Za-z]{1,12})([[［(（【{])(\s*\d{4}\s*)([\]］)）】}])(?=\s*第?\s*\d{1,5}\s*号)/gu;

/** 川发改〔2021〕5号 (GB/T 9704—2012 7.2.5). */
function documentNumbers(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, yearBrackets, ([, body = "", , year = ""]) => ({
      expected: "年份用六角括号“〔〕”",
      text: `${body}〔${year.trim()}〕`,
    })),
  );
}

function documentSerials(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, /(?<=〔\d{4}〕)(?:第\s*0*|0+)(?=[1-9]\d{0,4}号)/gu, () => ({
      expected: "发文顺序号不加“第”字，不编虚位",
      text: "",
    })),
  );
}

/** 〔21〕 for 〔2021〕. */
function shortYears(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, /[〔[［(（【]\s*\d{2}\s*[〕\]］)）】](?=\s*第?\s*\d{1,5}\s*号)/gu, () => ({
      expected: "年份写全，用六角括号“〔〕”",
      text: null,
    })),
  );
}

/** In running text; in tables and titles 合 计 is set wide on purpose. */
function spaces(subject: Inspected): readonly Found[] {
  const running = withRole(subject, "body", "heading", "addressee").map(({ paragraph }) => paragraph);
  return slips(running, (text) =>
    matches(
      text,
      /(?<=[\p{Script=Han}，。；：、“”《》（）])[ \u3000\u00a0]+(?=[\p{Script=Han}，。；：、“”《》（）])/gu,
      () => ({
        expected: "汉字之间不空格",
        text: "",
      }),
    ),
  );
}

function doubled(subject: Inspected): readonly Found[] {
  return slips(subject.paragraphs, (text) =>
    matches(text, /[，。；：、]{2,}/gu, ([marks]) => {
      const [first = ""] = marks;
      return { expected: "不重复标点", text: [...marks].every((mark) => mark === first) ? first : null };
    }),
  );
}

export const punctuationRules: readonly Rule[] = [
  { number: "701", level: "error", label: "半角标点", basis: "GB/T 15834—2011", find: halfWidth },
  { number: "702", level: "error", label: "西文引号", basis: "GB/T 15834—2011", find: asciiQuotes },
  {
    number: "703",
    level: "warning",
    label: "引号、书名号之间的顿号",
    basis: "GB/T 15834—2011 4.5.3.5",
    find: pauseMarks,
  },
  { number: "704", level: "error", label: "发文字号的括号", basis: "GB/T 9704—2012 7.2.5", find: documentNumbers },
  { number: "705", level: "error", label: "发文字号的序号", basis: "GB/T 9704—2012 7.2.5", find: documentSerials },
  { number: "706", level: "error", label: "发文字号的年份", basis: "GB/T 9704—2012 7.2.5", find: shortYears },
  { number: "707", level: "warning", label: "汉字之间的空格", basis: "GB/T 15834—2011", find: spaces },
  { number: "708", level: "error", label: "重复的标点", basis: "GB/T 15834—2011", find: doubled },
];

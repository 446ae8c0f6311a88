import { withRole, type Found, type Inspected, type Rule } from "../inspected.ts";
import { wholeOf, wrongFonts, wrongSizes } from "../looks.ts";
import { isRedColor } from "../outline-front.ts";
import { isCentred } from "./title-rules.ts";

/** Only documents that are issued formally have 版头 and 版记. */
function formal(find: (subject: Inspected) => readonly Found[]): Rule["find"] {
  return (subject) => (subject.profile.formal ? find(subject) : []);
}

const nowhere = (expected: string, found: string): readonly Found[] => [{ spots: [], expected, found }];

/** 发文机关标志 is the largest of the red words. */
function issuerMark(subject: Inspected): readonly Found[] {
  const [mark] = withRole(subject, "redHead").toSorted((one, other) => other.paragraph.size - one.paragraph.size);
  if (mark === undefined) return nowhere("正文之上有红色的发文机关标志", "没有找到发文机关标志");
  const { paragraph } = mark;
  const centred = isCentred(paragraph.format)
    ? []
    : [{ spots: [{ paragraph }], expected: "发文机关标志居中", found: "没有居中" }];
  return [...centred, ...wrongFonts(subject.profile, [wholeOf(paragraph)], subject.profile.title)];
}

function documentNumber(subject: Inspected): readonly Found[] {
  const numbers = withRole(subject, "documentNumber");
  if (numbers.length === 0) return nowhere("有发文字号，如川发改〔2021〕5号", "没有找到发文字号");
  const words = numbers.map(({ paragraph }) => wholeOf(paragraph));
  const { body } = subject.profile;
  return [...wrongFonts(subject.profile, words, body), ...wrongSizes(words, body)];
}

/** A red line below the number: a border or a drawn line; a drawn one is taken to be it. */
function redLine(subject: Inspected): readonly Found[] {
  const title = withRole(subject, "title")[0]?.index ?? Infinity;
  const above = subject.outline.filter(({ index }) => index <= title);
  const found = above.some(
    ({ paragraph }) => paragraph.hasShape || paragraph.format.borderColors.some((color) => isRedColor(color)),
  );
  return found ? [] : nowhere("发文字号之下有与版心等宽的红色分隔线", "没有找到红色分隔线");
}

/** 密级 and 紧急程度 in 黑体, 份号 in digits, all of 三号. */
function headMarks(subject: Inspected): readonly Found[] {
  const marks = withRole(subject, "headMark").map(({ paragraph }) => wholeOf(paragraph));
  const blacks = marks.filter(({ paragraph }) => /密|急|提/u.test(paragraph.text));
  return [
    ...wrongFonts(subject.profile, blacks, subject.profile.annexMark),
    ...wrongSizes(marks, subject.profile.body),
  ];
}

function hasAddressee(subject: Inspected): readonly Found[] {
  return withRole(subject, "addressee").length > 0
    ? []
    : nowhere("标题之下有主送机关", "没有找到主送机关，请确认是否需要");
}

/** 抄送 and 印发 may stand in a table, with lines above and below. */
function copies(subject: Inspected): readonly Found[] {
  const lines = subject.paragraphs.filter(
    ({ text, region }) =>
      region !== "footer" && /^(?:抄送|主送|抄报)[:：]|印发$/u.test(text.replaceAll(/[\s\u3000]/gu, "")),
  );
  if (!lines.some(({ text }) => /印发\s*$/u.test(text))) return nowhere("版记写明印发机关和印发日期", "没有找到版记");
  const words = lines.map(wholeOf);
  return [...wrongFonts(subject.profile, words, subject.profile.copies), ...wrongSizes(words, subject.profile.copies)];
}

const byEye = (...expected: readonly string[]) =>
  formal(() => expected.map((wanted) => ({ spots: [], expected: wanted, found: "请对照印样看一看" })));

function landscapePages({ document }: Inspected): readonly Found[] {
  const turned = document.sections.filter(({ width, height }) => width > height);
  if (turned.length === 0) return [];
  return [
    {
      spots: turned.map((section) => ({ section })),
      expected: "横排表格单页表头在订口一边，双页表头在切口一边；页码位置与其他页一致",
      found: "请对照印样看一看",
    },
  ];
}

export const formalRules: readonly Rule[] = [
  { number: "951", level: "error", label: "发文机关标志", basis: "GB/T 9704—2012 7.2.4", find: formal(issuerMark) },
  { number: "952", level: "error", label: "发文字号", basis: "GB/T 9704—2012 7.2.5", find: formal(documentNumber) },
  { number: "953", level: "warning", label: "版头分隔线", basis: "GB/T 9704—2012 7.2.7", find: formal(redLine) },
  {
    number: "954",
    level: "error",
    label: "份号、密级和紧急程度",
    basis: "GB/T 9704—2012 7.2.1—7.2.3",
    find: formal(headMarks),
  },
  { number: "955", level: "manual", label: "有无主送机关", basis: "GB/T 9704—2012 7.3.2", find: formal(hasAddressee) },
  { number: "956", level: "error", label: "版记", basis: "GB/T 9704—2012 7.4", find: formal(copies) },
  {
    number: "957",
    level: "manual",
    label: "版头、印章和版记的位置",
    basis: "GB/T 9704—2012 7.2、7.3.5、7.4",
    find: byEye("发文机关标志上边缘距版心上边缘35毫米", "印章端正居中下压署名和成文日期", "版记在最后一面，且在双页"),
  },
  { number: "958", level: "manual", label: "横排表格", basis: "GB/T 9704—2012 8", find: landscapePages },
];

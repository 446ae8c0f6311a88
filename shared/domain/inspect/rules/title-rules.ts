import { together, withRole, type Found, type Inspected, type Rule } from "../inspected.ts";
import { boldWords, wholeOf, wrongFonts, wrongSizes } from "../looks.ts";

const titleWords = (subject: Inspected) => withRole(subject, "title").map(({ paragraph }) => wholeOf(paragraph));

function centred(subject: Inspected): readonly Found[] {
  return together(
    withRole(subject, "title")
      .filter(({ paragraph }) => !isCentred(paragraph.format))
      .map(({ paragraph }) => ({
        spot: { paragraph },
        expected: "居中，不缩进",
        found: paragraph.format.alignment === "center" ? "居中但有缩进" : alignmentNames[paragraph.format.alignment],
        edits: [
          {
            kind: "paragraph",
            paragraph,
            look: { alignment: "center", firstLineChars: 0, firstLine: 0, left: 0, right: 0 },
          } as const,
        ],
      })),
  );
}

type Format = ReturnType<typeof withRole>[number]["paragraph"]["format"];

export function isCentred({ alignment, firstLine, left, right }: Format): boolean {
  return alignment === "center" && Math.abs(firstLine) < 60 && Math.abs(left - right) < 60;
}

export const alignmentNames: Readonly<Record<Format["alignment"], string>> = {
  left: "左对齐",
  center: "居中",
  right: "右对齐",
  both: "两端对齐",
  distribute: "分散对齐",
};

function present(subject: Inspected): readonly Found[] {
  const hasText = subject.outline.some(({ role }) => role === "body" || role === "heading");
  if (!hasText || withRole(subject, "title").length > 0) return [];
  return [{ spots: [], expected: "正文之前有标题", found: "没有找到标题" }];
}

/** A title of several lines: where it breaks and what shape it has is seen by the eye. */
function lineBreaks(subject: Inspected): readonly Found[] {
  const titles = withRole(subject, "title", "annexTitle").filter(
    ({ paragraph, role }) => paragraph.text.includes("\n") || (role === "title" && paragraph.text.length > 20),
  );
  if (titles.length === 0) return [];
  return [
    {
      spots: titles.map(({ paragraph }) => ({ paragraph })),
      expected: "回行时词意完整，排成梯形或者菱形",
      found: "标题分为多行，请看一看",
    },
  ];
}

export const titleRules: readonly Rule[] = [
  {
    number: "201",
    level: "error",
    label: "标题字体",
    basis: "GB/T 9704—2012 7.3.1",
    find: (subject) => wrongFonts(subject.profile, titleWords(subject), subject.profile.title),
  },
  {
    number: "202",
    level: "error",
    label: "标题字号",
    basis: "GB/T 9704—2012 7.3.1",
    find: (subject) => wrongSizes(titleWords(subject), subject.profile.title),
  },
  { number: "203", level: "error", label: "标题居中", basis: "GB/T 9704—2012 7.3.1", find: centred },
  {
    number: "204",
    level: "error",
    label: "标题加粗",
    basis: "GB/T 9704—2012 7.3.1",
    find: (subject) => boldWords(titleWords(subject), subject.profile.title),
  },
  { number: "205", level: "warning", label: "有无标题", basis: "GB/T 9704—2012 7.3.1", find: present },
  { number: "206", level: "manual", label: "标题回行", basis: "GB/T 9704—2012 7.3.1", find: lineBreaks },
];

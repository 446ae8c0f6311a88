import { together, withRole, type Found, type Inspected, type Rule } from "../inspected.ts";
import { wholeOf, wrongFonts, wrongSizes, type Words } from "../looks.ts";
import { charactersInWords, lineHeight, pointsInWords } from "../measures.ts";
import type { ReadParagraph } from "../read-document.ts";
import { alignmentNames } from "./title-rules.ts";

/** Text, and what follows a heading on its own line. */
function bodyWords(subject: Inspected): readonly Words[] {
  return [
    ...withRole(subject, "body", "addressee").map(({ paragraph }) => wholeOf(paragraph)),
    ...withRole(subject, "heading").map(({ paragraph, headEnd }) => ({
      paragraph,
      from: headEnd,
      to: paragraph.text.length,
    })),
  ];
}

/** Half a character more or less is not seen. */
const tolerance = 0.35;

function indents(subject: Inspected): readonly Found[] {
  const { indent } = subject.profile;
  return together(
    withRole(subject, "body", "heading").flatMap(({ paragraph, lead, role }) => {
      const { format, size } = paragraph;
      const character = size * 10;
      // A heading of one line looks the same whether its first line is indented or all of it.
      const start = role === "heading" ? format.firstLine + format.left : format.firstLine;
      const left = role === "heading" ? 0 : format.left;
      const isRight =
        Math.abs(start - indent * character) <= tolerance * character && Math.abs(left) <= tolerance * character;
      if (isRight || isTypedIndent(paragraph, lead)) return [];
      const look = { firstLineChars: indent * 100, firstLine: indent * character, left: 0 };
      return [
        {
          spot: { paragraph },
          expected: `首行缩进${indent}字`,
          found: indentInWords(paragraph, character),
          edits: [{ kind: "paragraph", paragraph, look } as const],
        },
      ];
    }),
  );
}

function indentInWords({ format }: ReadParagraph, character: number): string {
  const { firstLine, left } = format;
  const first =
    firstLine < 0
      ? `悬挂缩进${charactersInWords(-firstLine, character)}`
      : `首行缩进${charactersInWords(firstLine, character)}`;
  return Math.abs(left) <= tolerance * character ? first : `左缩进${charactersInWords(left, character)}、${first}`;
}

/** Blanks where an indent should be. */
function isTypedIndent({ text, format }: ReadParagraph, lead: number): boolean {
  return /^[ \t\u3000\u00a0]+/u.test(text.slice(0, lead)) && Math.abs(format.firstLine) < 60;
}

function typedIndents(subject: Inspected): readonly Found[] {
  const { indent } = subject.profile;
  return together(
    withRole(subject, "body", "heading").flatMap(({ paragraph, lead }) => {
      if (lead === 0) return [];
      const look = { firstLineChars: indent * 100, firstLine: indent * paragraph.size * 10, left: 0 };
      return [
        {
          spot: { paragraph, from: 0, to: lead },
          expected: "用首行缩进",
          found: "段首打了空格",
          edits: [
            { kind: "text", paragraph, from: 0, to: lead, text: "" } as const,
            { kind: "paragraph", paragraph, look } as const,
          ],
        },
      ];
    }),
  );
}

function justified(subject: Inspected): readonly Found[] {
  return together(
    withRole(subject, "body").flatMap(({ paragraph }) =>
      paragraph.format.alignment === "both"
        ? []
        : [
            {
              spot: { paragraph },
              expected: "两端对齐",
              found: alignmentNames[paragraph.format.alignment],
              edits: [{ kind: "paragraph", paragraph, look: { alignment: "both" } } as const],
            },
          ],
    ),
  );
}

/** Space between paragraphs takes the lines off the grid. */
function spaceAround(subject: Inspected): readonly Found[] {
  return together(
    withRole(subject, "body", "heading").flatMap(({ paragraph }) => {
      const { before, after } = paragraph.format;
      if (before === 0 && after === 0) return [];
      return [
        {
          spot: { paragraph },
          expected: "段前、段后为0",
          found: `段前${pointsInWords(before)}、段后${pointsInWords(after)}`,
          edits: [{ kind: "paragraph", paragraph, look: { before: 0, after: 0 } } as const],
        },
      ];
    }),
  );
}

const doubtful = /[“”‘’—…]/u;
/** Faces in which quotes and dashes come out narrow or low beside Chinese characters. */
const latinFace = /^(?:times|calibri|arial|cambria|courier|georgia|verdana|tahoma|helvetica|liberation|dejavu|segoe)/i;

function latinQuotes(subject: Inspected): readonly Found[] {
  return together(
    [...withRole(subject, "title", "body", "heading")].flatMap(({ paragraph }) =>
      paragraph.runs.flatMap(({ text, from, format }) => {
        const at = text.search(doubtful);
        if (
          at < 0 ||
          format.hintEastAsia ||
          !latinFace.test(format.latin ?? "") ||
          !/\p{Script=Han}/u.test(paragraph.text)
        )
          return [];
        return [
          {
            spot: { paragraph, from: from + at, to: from + at + 1 },
            expected: "引号、破折号、省略号用中文字体",
            found: format.latin ?? "",
          },
        ];
      }),
    ),
  );
}

const black = new Set([null, "000000"]);

/** Text is black unless there is a reason (§5.2.4). */
function colors(subject: Inspected): readonly Found[] {
  return together(
    withRole(subject, "title", "body", "heading", "addressee", "signature", "date", "annexNote").flatMap(
      ({ paragraph }) =>
        paragraph.runs.flatMap(({ text, from, format }) => {
          if (black.has(format.color) || text.trim() === "") return [];
          const range = { paragraph, from, to: from + text.length };
          return [
            {
              spot: range,
              expected: "黑色",
              found: "其他颜色",
              edits: [{ kind: "runs", ...range, look: { color: "auto" } } as const],
            },
          ];
        }),
    ),
  );
}

/** 公文首页必须显示正文 (§7.3.3): text on the page of the title, which may follow a cover. */
function firstPage(subject: Inspected): readonly Found[] {
  const first = withRole(subject, "body", "heading").find(({ inAnnex }) => !inAnnex);
  const head = withRole(subject, "redHead", "documentNumber", "title")[0];
  const page = first === undefined ? undefined : subject.pages.get(first.paragraph);
  const wanted = head === undefined ? 1 : (subject.pages.get(head.paragraph) ?? 1);
  if (first === undefined || page === undefined || page <= wanted) return [];
  return [{ spots: [{ paragraph: first.paragraph }], expected: "首页显示正文", found: `正文约从第${page}页开始` }];
}

function exactLines(subject: Inspected): readonly Found[] {
  const wanted = lineHeight(subject.profile);
  return together(
    withRole(subject, "figure").flatMap(({ paragraph }) => {
      const { lineRule, line } = paragraph.format;
      if (lineRule !== "exact" || paragraph.pictureHeight <= line) return [];
      return [
        {
          spot: { paragraph },
          expected: "图所在的段落用单倍行距",
          found: `行距固定值${pointsInWords(line || wanted)}，图会被截断`,
          edits: [{ kind: "paragraph", paragraph, look: { line: 240, lineRule: "auto" } } as const],
        },
      ];
    }),
  );
}

export const bodyRules: readonly Rule[] = [
  {
    number: "301",
    level: "error",
    label: "正文字体",
    basis: "GB/T 9704—2012 7.3.3",
    find: (subject) => wrongFonts(subject.profile, bodyWords(subject), subject.profile.body),
  },
  {
    number: "302",
    level: "error",
    label: "正文字号",
    basis: "GB/T 9704—2012 5.2.2",
    find: (subject) => wrongSizes(bodyWords(subject), subject.profile.body),
  },
  { number: "303", level: "error", label: "首行缩进", basis: "GB/T 9704—2012 7.3.3", find: indents },
  { number: "304", level: "warning", label: "用空格代替缩进", basis: "GB/T 9704—2012 7.3.3", find: typedIndents },
  { number: "305", level: "warning", label: "两端对齐", basis: "GB/T 9704—2012 5.2.3", find: justified },
  { number: "306", level: "warning", label: "段前段后间距", basis: "GB/T 9704—2012 5.2.3", find: spaceAround },
  { number: "307", level: "warning", label: "标点字体", basis: "GB/T 9704—2012 5.2.2", find: latinQuotes },
  { number: "308", level: "warning", label: "文字颜色", basis: "GB/T 9704—2012 5.2.4", find: colors },
  { number: "309", level: "warning", label: "首页显示正文", basis: "GB/T 9704—2012 7.3.3", find: firstPage },
  { number: "310", level: "error", label: "图被截断", basis: "图所在段落不能用固定行距", find: exactLines },
];

import { together, withRole, type Found, type Inspected, type Rule } from "../inspected.ts";
import { wholeOf, wrongFonts, wrongSizes } from "../looks.ts";
import type { Outlined } from "../outlined.ts";
import { isCentred } from "./title-rules.ts";
import { atMargin } from "./closing-rules.ts";

/** 附件说明 line by line: 附件：1. 名称 (§7.3.4). */
function noteForms(subject: Inspected): readonly Found[] {
  const lines = withRole(subject, "annexNote");
  return lines.flatMap(({ paragraph }, index) => {
    const text = paragraph.text.trim();
    const finds: Found[] = [];
    const start = paragraph.text.indexOf(text);
    if (index === 0 && !text.startsWith("附件："))
      finds.push({ spots: [{ paragraph }], expected: "“附件：”，全角冒号", found: `“${text.slice(0, 3)}”` });
    const label = /^(?:附件[：:])?\s*(\d{1,2})(.)/u.exec(text);
    if (label !== null && label[2] !== ".") {
      const at = start + label[0].length - 1;
      const edits = /[．、]/u.test(label[2] ?? "")
        ? { edits: [{ kind: "text", paragraph, from: at, to: at + 1, text: "." } as const] }
        : {};
      finds.push({ spots: [{ paragraph }], expected: `“${label[1]}.”`, found: `“${label[1]}${label[2]}”`, ...edits });
    }
    if (/[。；，、.;,]$/u.test(text)) {
      const at = start + text.length - 1;
      finds.push({
        spots: [{ paragraph }],
        expected: "附件名称后不加标点",
        found: `“${text.at(-1)}”`,
        edits: [{ kind: "text", paragraph, from: at, to: at + 1, text: "" }],
      });
    }
    return finds;
  });
}

/** One blank line below the text, two characters in. */
function notePlace(subject: Inspected): readonly Found[] {
  const [first] = withRole(subject, "annexNote");
  if (first === undefined) return [];
  const finds: Found[] = [];
  const { paragraph, index } = first;
  const { format, size } = paragraph;
  const start = format.left + format.firstLine + blankWidth(paragraph.text, size);
  if (Math.abs(start - 2 * size * 10) > size * 5)
    finds.push({ spots: [{ paragraph }], expected: "左空2字", found: `左空${Math.round(start / size) / 10}字` });
  const above = subject.outline.find((entry) => entry.index === index - 1);
  if (above?.role !== "blank") finds.push({ spots: [{ paragraph }], expected: "正文下空1行", found: "没有空行" });
  return finds;
}

function blankWidth(text: string, size: number): number {
  const blanks = /^[ \u3000]*/u.exec(text)?.[0] ?? "";
  return [...blanks].reduce((sum, blank) => sum + (blank === " " ? size * 5 : size * 10), 0);
}

/** 附件1 at the margin, without colon, the number in Arabic digits (§7.3.7). */
function markForms(subject: Inspected): readonly Found[] {
  return withRole(subject, "annexMark").flatMap(({ paragraph }) => {
    const text = paragraph.text.trim();
    const finds: Found[] = [];
    if (!/^附件\s?\d{0,2}$/u.test(text)) {
      const official = text.replaceAll(/[\s\u3000：:]/gu, "").normalize("NFKC");
      const from = paragraph.text.indexOf(text);
      const edits = /^附件\d{0,2}$/u.test(official)
        ? { edits: [{ kind: "text", paragraph, from, to: from + text.length, text: official } as const] }
        : {};
      finds.push({ spots: [{ paragraph }], expected: "“附件1”，不加冒号，用阿拉伯数字", found: `“${text}”`, ...edits });
    }
    if (!atMargin(paragraph)) finds.push({ spots: [{ paragraph }], expected: "顶格", found: "没有顶格" });
    return finds;
  });
}

const marks = (subject: Inspected) => withRole(subject, "annexMark").map(({ paragraph }) => wholeOf(paragraph));
const titles = (subject: Inspected) => withRole(subject, "annexTitle").map(({ paragraph }) => wholeOf(paragraph));

function newPages(subject: Inspected): readonly Found[] {
  return together(
    withRole(subject, "annexMark")
      .filter(({ startsPage }) => !startsPage)
      .map(({ paragraph }) => ({
        spot: { paragraph },
        expected: "附件另起一页",
        found: "接在前文之后",
        edits: [{ kind: "paragraph", paragraph, look: { pageBreakBefore: true } } as const],
      })),
  );
}

function titlePlace(subject: Inspected): readonly Found[] {
  const { outline } = subject;
  return together(
    withRole(subject, "annexTitle").flatMap(({ paragraph, index }) => {
      const finds = [];
      if (!isCentred(paragraph.format))
        finds.push({ spot: { paragraph }, expected: "附件标题居中", found: "没有居中" });
      const above = outline.findLast((entry) => entry.index < index && entry.role !== "blank");
      if (above?.role === "annexMark" && index - above.index !== 2) {
        finds.push({
          spot: { paragraph },
          expected: "附件标题在第三行",
          found: `在第${index - above.index + 1}行`,
          level: "warning" as const,
        });
      }
      return finds;
    }),
  );
}

/** What the note announces is what follows. */
function announced(subject: Inspected): readonly Found[] {
  const notes = withRole(subject, "annexNote").map(nameOf).filter(Boolean);
  const follow = withRole(subject, "annexMark");
  if (notes.length === 0 || follow.length === 0) {
    const [first] = follow;
    const alone = first !== undefined && notes.length === 0;
    return alone
      ? [{ spots: [{ paragraph: first.paragraph }], expected: "正文之下有附件说明", found: "没有附件说明" }]
      : [];
  }
  const spots = withRole(subject, "annexNote").map(({ paragraph }) => ({ paragraph }));
  if (notes.length !== follow.length)
    return [{ spots, expected: `附件说明列${follow.length}个附件`, found: `列了${notes.length}个` }];
  const names = follow.map((mark) => annexName(subject, mark));
  const different = names.findIndex(
    (name, index) => name !== "" && comparable(name) !== comparable(notes[index] ?? ""),
  );
  return different < 0
    ? []
    : [{ spots, expected: `与附件标题一致：“${names[different] ?? ""}”`, found: `“${notes[different] ?? ""}”` }];
}

function nameOf({ paragraph }: Outlined): string {
  return paragraph.text
    .trim()
    .replace(/^附件[：:]/u, "")
    .replace(/^[\s\u3000]*\d{1,2}[.．、]?/u, "")
    .replace(/[。；，]$/u, "")
    .trim();
}

function annexName({ outline }: Inspected, mark: Outlined): string {
  const behind = outline.filter(({ index, role }) => index > mark.index && role !== "blank");
  const end = behind.findIndex(({ role }) => role !== "annexTitle");
  return behind
    .slice(0, end < 0 ? behind.length : end)
    .map(({ paragraph }) => paragraph.text)
    .join("");
}

function comparable(name: string): string {
  return name.replaceAll(/[\s\u3000《》“”]/gu, "");
}

export const annexRules: readonly Rule[] = [
  { number: "511", level: "error", label: "附件说明写法", basis: "GB/T 9704—2012 7.3.4", find: noteForms },
  { number: "512", level: "warning", label: "附件说明位置", basis: "GB/T 9704—2012 7.3.4", find: notePlace },
  { number: "513", level: "error", label: "附件字样写法", basis: "GB/T 9704—2012 7.3.7", find: markForms },
  {
    number: "514",
    level: "error",
    label: "附件字样字体",
    basis: "GB/T 9704—2012 7.3.7",
    find: (subject) => wrongFonts(subject.profile, marks(subject), subject.profile.annexMark),
  },
  {
    number: "515",
    level: "error",
    label: "附件字样字号",
    basis: "GB/T 9704—2012 7.3.7",
    find: (subject) => wrongSizes(marks(subject), subject.profile.annexMark),
  },
  { number: "516", level: "error", label: "附件另起一页", basis: "GB/T 9704—2012 7.3.7", find: newPages },
  { number: "517", level: "error", label: "附件标题位置", basis: "GB/T 9704—2012 7.3.7", find: titlePlace },
  {
    number: "518",
    level: "warning",
    label: "附件标题字体",
    basis: "GB/T 9704—2012 7.3.7",
    find: (subject) => wrongFonts(subject.profile, titles(subject), subject.profile.annexTitle),
  },
  {
    number: "519",
    level: "warning",
    label: "附件标题字号",
    basis: "GB/T 9704—2012 7.3.7",
    find: (subject) => wrongSizes(titles(subject), subject.profile.annexTitle),
  },
  { number: "520", level: "warning", label: "附件说明与附件一致", basis: "GB/T 9704—2012 7.3.7", find: announced },
];

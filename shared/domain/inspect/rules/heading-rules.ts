import { together, withRole, type Found, type Inspected, type Rule } from "../inspected.ts";
import { levelNames, type HeadingLevel } from "../labels.ts";
import { boldWords, wrongFonts, wrongSizes, type Words } from "../looks.ts";
import type { Outlined } from "../outlined.ts";

/** The words of the headings of a level; text that follows a heading on its line is not among them. */
function headingWords(subject: Inspected, level: HeadingLevel): readonly Words[] {
  return withRole(subject, "heading")
    .filter((heading) => heading.level === level)
    .map(({ paragraph, lead, headEnd }) => ({ paragraph, from: lead, to: headEnd }));
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4];

function looks(
  subject: Inspected,
  find: (words: readonly Words[], level: HeadingLevel) => readonly Found[],
): readonly Found[] {
  return levels.flatMap((level) => find(headingWords(subject, level), level).map((found) => ofLevel(level, found)));
}

function ofLevel(level: HeadingLevel, found: Found): Found {
  return { ...found, expected: `${levelNames[level]}：${found.expected}` };
}

const lookOf = ({ profile }: Inspected, level: HeadingLevel) => profile.headings[level - 1] ?? profile.body;

function fonts(subject: Inspected): readonly Found[] {
  return looks(subject, (words, level) => wrongFonts(subject.profile, words, lookOf(subject, level)));
}

function sizes(subject: Inspected): readonly Found[] {
  return looks(subject, (words, level) => wrongSizes(words, lookOf(subject, level)));
}

function bold(subject: Inspected): readonly Found[] {
  return looks(subject, (words, level) => boldWords(words, lookOf(subject, level)));
}

/** Everything that bears a number, or is a heading without one, outside annexes. */
function numbered(subject: Inspected): readonly (Outlined & { readonly level: HeadingLevel })[] {
  return subject.outline.flatMap((entry) => {
    const { level, role } = entry;
    return level === null || (role !== "heading" && role !== "body") ? [] : [{ ...entry, level }];
  });
}

/** Of headings only: a list may stand under any of them. */
function skippedLevels(subject: Inspected): readonly Found[] {
  let before = 0;
  const headings = numbered(subject).filter(({ role, inAnnex }) => role === "heading" && !inAnnex);
  return together(
    headings.flatMap(({ paragraph, level }) => {
      const isSkip = level > before + 1;
      const due = levelNames[toLevel(before + 1)];
      const expected = before === 0 ? `从${due}开始` : `${levelNames[toLevel(before)]}之下先用${due}`;
      before = level;
      return isSkip ? [{ spot: { paragraph }, expected, found: `直接用了${levelNames[level]}` }] : [];
    }),
  );
}

function toLevel(level: number): HeadingLevel {
  return levels[level - 1] ?? 4;
}

/** Numbers that go on one by one under each heading. Lists of the lower levels may begin anew at any time. */
function gaps(subject: Inspected): readonly Found[] {
  const counts = [0, 0, 0, 0];
  let inAnnex = false;
  return numbered(subject).flatMap(({ paragraph, level, label, inAnnex: isAnnex, startsPage }) => {
    if (isAnnex && (!inAnnex || startsPage)) counts.fill(0);
    inAnnex = isAnnex;
    const due = (counts[level - 1] ?? 0) + 1;
    const isRight = label === null || label.value === due || (label.value === 1 && (level > 2 || isAnnex));
    counts[level - 1] = label?.value ?? due;
    counts.fill(0, level);
    if (isRight) return [];
    return [{ spots: [{ paragraph }], expected: `序号为第${due}`, found: `“${label.text}”` }];
  });
}

/** 一、 （一） 1. （1）, and no other form. */
function forms(subject: Inspected): readonly Found[] {
  return numbered(subject).flatMap(({ paragraph, label, lead, isNumberAutomatic }) => {
    if (label === null || withoutMark(label.text) === withoutMark(label.official)) return [];
    return [labelFound(paragraph, lead, label.text, label.official, isNumberAutomatic)];
  });
}

/** Nothing stands behind the brackets of （一） and （1）. */
function marksAfter(subject: Inspected): readonly Found[] {
  return numbered(subject).flatMap(({ paragraph, label, lead, isNumberAutomatic }) => {
    if (label === null || withoutMark(label.text) === label.text) return [];
    return [labelFound(paragraph, lead, label.text, label.official, isNumberAutomatic)];
  });
}

/** （一）、 as （一）: the mark behind the bracket is a matter of its own. */
function withoutMark(label: string): string {
  return label.replace(/(?<=[（(].*[）)]).$/u, "");
}

function labelFound(
  paragraph: Outlined["paragraph"],
  lead: number,
  found: string,
  expected: string,
  automatic: boolean,
): Found {
  const [from, to] = [lead, lead + found.length];
  if (automatic) return { spots: [{ paragraph }], expected: `“${expected}”`, found: `“${found}”` };
  return {
    spots: [{ paragraph, from, to }],
    expected: `“${expected}”`,
    found: `“${found}”`,
    edits: [{ kind: "text", paragraph, from, to, text: expected }],
  };
}

/** Word finds its way by heading styles: navigation, contents, references. */
function withoutStyle(subject: Inspected): readonly Found[] {
  const plain = withRole(subject, "heading").filter(
    ({ paragraph }) => paragraph.outline === null && !/^heading [1-9]$/.test(paragraph.styleName),
  );
  return together(
    plain.map(({ paragraph }) => ({
      spot: { paragraph },
      expected: "用“标题1”至“标题4”样式",
      found: "没有用标题样式，导航和目录认不出",
    })),
  );
}

export const headingRules: readonly Rule[] = [
  { number: "211", level: "error", label: "各级标题字体", basis: "GB/T 9704—2012 7.3.3", find: fonts },
  { number: "212", level: "error", label: "各级标题字号", basis: "GB/T 9704—2012 7.3.3", find: sizes },
  { number: "213", level: "warning", label: "各级标题加粗", basis: "GB/T 9704—2012 7.3.3", find: bold },
  { number: "214", level: "error", label: "标题层次", basis: "GB/T 9704—2012 7.3.3", find: skippedLevels },
  { number: "215", level: "warning", label: "序号连续", basis: "GB/T 9704—2012 7.3.3", find: gaps },
  { number: "216", level: "error", label: "序号写法", basis: "GB/T 9704—2012 7.3.3", find: forms },
  { number: "217", level: "error", label: "括号序号之后的标点", basis: "GB/T 15834—2011", find: marksAfter },
  { number: "218", level: "warning", label: "标题样式", basis: "便于导航和生成目录", find: withoutStyle },
];

import { daysInMonth } from "../../dates.ts";
import { together, withRole, type Found, type Inspected, type Rule } from "../inspected.ts";
import { positionOf } from "../positions.ts";
import type { ReadParagraph } from "../read-document.ts";

const officialDate = /^(\d{4})年([1-9]\d?)月([1-9]\d?)日$/u;

function isOfficialDate(text: string): boolean {
  const [, year, month, day] = officialDate.exec(text) ?? [];
  return Number(month) <= 12 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** 2021年12月5日: full year, no leading zeros, Arabic digits (§7.3.5.4). */
function dateForms(subject: Inspected): readonly Found[] {
  return withRole(subject, "date").flatMap(({ paragraph }) => {
    const written = paragraph.text.trim();
    if (isOfficialDate(written)) return [];
    const from = paragraph.text.indexOf(written);
    const to = from + written.length;
    const official = written.replaceAll(/(?<=[年月])0(?=[1-9][月日])/gu, "").replaceAll(/[\s\u3000]/gu, "");
    const edits = isOfficialDate(official)
      ? { edits: [{ kind: "text", paragraph, from, to, text: official } as const] }
      : {};
    return [
      {
        spots: [{ paragraph }],
        expected: "如2025年1月5日：年份写全，月、日不加0，用阿拉伯数字",
        found: written,
        ...edits,
      },
    ];
  });
}

const near = (value: number, wanted: number) => Math.abs(value - wanted) <= 0.8;

/**
 * With a seal, or alone, the date ends four characters from the right. Without one the office ends two characters from the
 * right and the date begins two characters behind it; a longer date ends two characters from the right and the office
 * moves left (§7.3.5.1–2).
 */
function datePosition(subject: Inspected): readonly Found[] {
  return withRole(subject, "date").flatMap(({ paragraph, index }) => {
    const date = positionOf(subject, paragraph);
    const above = subject.outline.find(({ index: place, role }) => role === "signature" && place === index - 1);
    const office = above === undefined ? null : positionOf(subject, above.paragraph);
    if (date === null || isDatePlaced(date.rightGap)) return [];
    if (office !== null && isPairPlaced(date, office)) return [];
    return [
      {
        spots: [{ paragraph }],
        expected: "盖章的右空4字；不盖章的署名右空2字，日期比署名首字右移2字",
        found: `日期右空${rounded(date.rightGap)}字${office === null ? "" : `，比署名首字右移${rounded(date.start - office.start)}字`}`,
      },
    ];
  });
}

type Position = NonNullable<ReturnType<typeof positionOf>>;

const isDatePlaced = (rightGap: number) => near(rightGap, 4);

function isPairPlaced(date: Position, office: Position): boolean {
  // A name as long as the line stands where it can.
  if (office.rightGap < 2 && near(office.start, 0)) return true;
  return near(date.start - office.start, 2) && (near(office.rightGap, 2) || near(date.rightGap, 2));
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Typed blanks move as soon as a font or a word changes. */
function typedBlanks(subject: Inspected): readonly Found[] {
  return together(
    withRole(subject, "signature", "date").flatMap(({ paragraph }) =>
      paragraph.text === paragraph.text.trim()
        ? []
        : [{ spot: { paragraph }, expected: "用缩进定位", found: "用空格定位" }],
    ),
  );
}

/** 主送机关: at the margin, closed by a full-width colon (§7.3.2). */
function addressee(subject: Inspected): readonly Found[] {
  return withRole(subject, "addressee").flatMap(({ paragraph }) => {
    const found: Found[] = [];
    if (paragraph.text.trimEnd().endsWith(":")) {
      const to = paragraph.text.trimEnd().length;
      const edits = [{ kind: "text", paragraph, from: to - 1, to, text: "：" } as const];
      found.push({ spots: [{ paragraph }], expected: "末尾用全角冒号“：”", found: "“:”", edits });
    }
    if (!atMargin(paragraph)) found.push({ spots: [{ paragraph }], expected: "顶格", found: "没有顶格" });
    return found;
  });
}

export function atMargin(paragraph: ReadParagraph): boolean {
  const { format, text } = paragraph;
  return isLeft(paragraph) && Math.abs(format.left + format.firstLine) < 60 && text === text.trimStart();
}

function isLeft({ format }: ReadParagraph): boolean {
  return format.alignment === "left" || format.alignment === "both";
}

export const closingRules: readonly Rule[] = [
  { number: "501", level: "error", label: "成文日期写法", basis: "GB/T 9704—2012 7.3.5.4", find: dateForms },
  { number: "502", level: "warning", label: "署名和成文日期位置", basis: "GB/T 9704—2012 7.3.5", find: datePosition },
  { number: "503", level: "warning", label: "用空格定位署名和日期", basis: "GB/T 9704—2012 7.3.5", find: typedBlanks },
  { number: "504", level: "error", label: "主送机关", basis: "GB/T 9704—2012 7.3.2", find: addressee },
];

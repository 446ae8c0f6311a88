import type { Edit, PageNumbersEdit } from "./edit.ts";
import { firstSection, type Inspected } from "./inspected.ts";
import { isLandscape, twips } from "./measures.ts";
import type { ReadParagraph, ReadSection } from "./read-document.ts";

/** Behind what is found where footers cannot be replaced without a person. */
export const footersKept = "（页脚里还有别的内容，请手工修改）";

/**
 * New footers for all upright pages, when nothing but page numbers is lost with the old ones; null where a footer has other
 * words, pictures or lines, or where pages before the text have footers of their own.
 */
export function pageNumbersEdit(subject: Inspected): PageNumbersEdit | null {
  const { document, profile } = subject;
  const begins = firstSection(subject);
  const [before, after] = [document.sections.slice(0, begins), document.sections.slice(begins)];
  const [font] = profile.fonts[profile.pageNumber.face].names;
  const sections = after.filter((section) => !isLandscape(section));
  const isSafe =
    before.every((section) => paragraphsOf(section).every(isEmpty)) &&
    after.every(({ at }) => at >= 0) &&
    sections.every((section) => paragraphsOf(section).every(isNumberOnly));
  if (!isSafe || font === undefined || sections.length === 0) return null;
  const turnsOnEven = !document.evenAndOdd;
  return { kind: "pageNumbers", sections, turnsOnEven, font, size: profile.pageNumber.size * 2 };
}

/** How far the middle of a line of 四号 stands above the lower edge of its footer, measured on paper, in millimetres. */
export const middleOfLine = 2.8;

/** The page number as far below the text as it should be, once the page has the margins that it should have. */
export function footerEdit({ profile }: Inspected, section: ReadSection): Edit {
  const { margins, pageNumberDistance } = profile;
  const footer = twips(margins.bottom) - twips(pageNumberDistance.value + middleOfLine);
  return { kind: "section", section, size: { footer: Math.max(0, footer) } };
}

function paragraphsOf({ footers }: ReadSection): readonly ReadParagraph[] {
  return [...(footers.default ?? []), ...(footers.even ?? [])];
}

const isEmpty = ({ text, pictureHeight, hasShape }: ReadParagraph) =>
  text.trim() === "" && pictureHeight === 0 && !hasShape;

/** — 1 —, 第1页, 1/12, also in a text box; the paragraph that holds the box is a shape without words. */
function isNumberOnly(paragraph: ReadParagraph): boolean {
  const words = paragraph.text.replaceAll(/[\s\u3000\dIVXivx\-–—－_~～/／·•.第共页，,()（）]/gu, "");
  if (words !== "" || paragraph.pictureHeight > 0) return false;
  return paragraph.framed !== null || !paragraph.hasShape || paragraph.text === "";
}

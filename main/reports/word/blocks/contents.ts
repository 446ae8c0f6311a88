import { hasContentsUnderTitle } from "../../../../shared/domain/report-front.ts";
import type { ReportDocument } from "../../../../shared/domain/report.ts";
import { headingBookmark } from "../bookmarks.ts";
import { placedContents } from "../contents-lines.ts";
import { fieldXml } from "../field.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";

/**
 * 目录, complete as it is written: every entry with its number, its link and the page that our own layout expects. As
 * Word's own kind of contents it can be brought up to date there at any time, and nobody is asked to. It begins a page, or
 * stands under the title (see `hasContentsUnderTitle`).
 */
export function contentsXml(document: ReportDocument, opensSection: boolean): string {
  const isUnderTitle = hasContentsUnderTitle(document.front);
  const begin = fieldBegin(isUnderTitle ? 1 : 2);
  const entries = placedContents(document);
  const lines = entries.map((entry, index) => {
    const [before, after] = [index === 0 ? begin : "", index === entries.length - 1 ? fieldEnd : ""];
    return paragraphXml(style.contents[entry.level], before + entryXml(entry) + after);
  });
  const newPage = opensSection || isUnderTitle ? "" : "<w:pageBreakBefore/>";
  const title = paragraphXml(style.contentsTitle, runXml("目　录"), newPage);
  if (entries.length === 0) return title;
  return (
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>` +
    `<w:sdtContent>${title}${lines.join("")}</w:sdtContent></w:sdt>`
  );
}

const fieldBegin = (deepest: number) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-${deepest}" \\h \\z \\u </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
const fieldEnd = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function entryXml({ text, page, place }: ReturnType<typeof placedContents>[number]): string {
  const { name } = headingBookmark(place);
  const words = `${runXml(text)}<w:r><w:tab/></w:r>${fieldXml(`PAGEREF ${name} \\h`, String(page))}`;
  return `<w:hyperlink w:anchor="${name}" w:history="1">${words}</w:hyperlink>`;
}

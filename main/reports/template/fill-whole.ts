import type { Splice } from "../../inspect/repair/splice.ts";
import { child, descendants } from "../../inspect/xml/element.ts";
import { wordSplices } from "./fill-words.ts";
import type { MarkedParagraph } from "./scan-part.ts";

/** Kept when the paragraph around them goes: what they mark reaches over other paragraphs. */
const anchors = [
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:permStart",
  "w:permEnd",
];
/** Seals and pictures that hang on the paragraph. */
const hanging = ["w:drawing", "w:pict", "w:object", "w:commentReference"];

/** Whole paragraphs and tables in the place of the placeholder's paragraph. */
export function wholeSplices(paragraph: MarkedParagraph, content: string): readonly Splice[] {
  const { element, part, marks } = paragraph;
  const { start, end } = element;
  const section = child(child(element, "w:pPr"), "w:sectPr");
  const ending =
    section === undefined
      ? afterTable(content, paragraph.next)
      : `<w:p><w:pPr>${part.text.slice(section.start, section.end)}</w:pPr></w:p>`;
  if (hanging.some((name) => descendants(element, name).length > 0)) {
    // The emptied paragraph stays where the seal hangs on it; a section that ends with it ends behind the content.
    const emptied = wordSplices(
      paragraph,
      marks.map((mark) => ({ mark, text: "" })),
    );
    const moved = section === undefined ? [] : [{ start: section.start, end: section.end, text: "" }];
    return [...emptied, ...moved, { start: end, end, text: content + ending }];
  }
  const kept = anchors
    .flatMap((name) => descendants(element, name))
    .toSorted((one, other) => one.start - other.start)
    .map((anchor) => part.text.slice(anchor.start, anchor.end));
  return [{ start, end, text: kept.join("") + content + ending }];
}

/** Two tables that follow each other would become one, and a document or cell may not end in a table. */
function afterTable(content: string, next: string | null): string {
  return content.endsWith("</w:tbl>") && next !== "w:p" ? "<w:p/>" : "";
}

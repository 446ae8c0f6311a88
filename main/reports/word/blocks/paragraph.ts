import type { ParagraphBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { runsByParagraph } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";

/** Characters. Past half a page the gap that LibreOffice leaves would be worse than what it prevents. */
export const longestKept = 280;

/**
 * Body text; a line feed begins a new paragraph. The end of the `last` one stays on one page with what follows, for 署名 may
 * not stand on a page without text: Word and WPS take two lines of it along, LibreOffice the whole of it.
 */
export function bodyXml({ runs }: ParagraphBlock, last: boolean, writing: Writing): string {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const keep = last && length <= longestKept ? `<w:keepNext/><w:widowControl w:val="1"/>` : "";
  return runsByParagraph(runs, writing)
    .map((content) => paragraphXml(style.body, content, keep))
    .join("");
}

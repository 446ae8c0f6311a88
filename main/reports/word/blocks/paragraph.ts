import type { ParagraphBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { runsByParagraph } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";

/** LibreOffice moves a kept paragraph whole: past half a page the gap before it would be worse than what it prevents. */
export const longestKept = 280;

/** Body text; a line feed begins a new paragraph. `last` keeps its end on one page with what follows, if it is not too long. */
export function bodyXml({ runs }: ParagraphBlock, last: boolean, writing: Writing): string {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const keep = last && length <= longestKept ? "<w:keepNext/>" : "";
  return runsByParagraph(runs, writing)
    .map((content) => paragraphXml(style.body, content, keep))
    .join("");
}

import type { ParagraphBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { runsByParagraph } from "../runs.ts";
import { style } from "../style-names.ts";

/** LibreOffice moves a kept paragraph whole: past half a page the gap before it would be worse than what it prevents. */
const longestKept = 280;

/** Body text; a line feed begins a new paragraph. `last` keeps its end on one page with what follows, if it is not too long. */
export function bodyXml({ runs }: ParagraphBlock, last: boolean): string {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const keep = last && length <= longestKept ? "<w:keepNext/>" : "";
  return runsByParagraph(runs)
    .map((content) => paragraphXml(style.body, content, keep))
    .join("");
}

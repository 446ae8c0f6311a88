import type { ParagraphBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { runsByParagraph } from "../runs.ts";
import { style } from "../styles.ts";

/** Body text; a line feed begins a new paragraph. `keepNext` holds its end on one page with what follows. */
export function bodyXml(block: ParagraphBlock, keepNext = false): string {
  const keep = keepNext ? "<w:keepNext/>" : "";
  return runsByParagraph(block.runs)
    .map((runs) => paragraphXml(style.body, runs, keep))
    .join("");
}

import type { CaseBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { runsByParagraph, runXml } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";

/** 案例① with its title, which stays with its story; the number comes from the style. */
export function caseXml({ title, story }: CaseBlock, writing: Writing): string {
  const paragraphs = story.flatMap(({ runs }) => runsByParagraph(runs, writing));
  return (
    paragraphXml(style.caseTitle, runXml(title.replaceAll("\n", " "))) +
    paragraphs.map((content) => paragraphXml(style.caseStory, content)).join("")
  );
}

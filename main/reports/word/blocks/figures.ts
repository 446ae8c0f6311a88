import type { FiguresBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { facedRunXml, runsByParagraph, runXml } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";

/** The last line does not stand alone on the next page. */
const keptWithLast = "<w:keepNext/>";

/** 数读: the title with its note, then a line a figure, held together by a bar at the left. */
export function figuresXml({ title, note, lines }: FiguresBlock, writing: Writing): string {
  const head = runXml(title.replaceAll("\n", " ")) + (note ? facedRunXml(note.replaceAll("\n", " "), "kaiTi") : "");
  const body = lines
    .flatMap((line) => runsByParagraph(line, writing))
    .map((content, at, all) => paragraphXml(style.figuresLine, content, at === all.length - 2 ? keptWithLast : ""));
  return paragraphXml(style.figuresTitle, head) + body.join("");
}

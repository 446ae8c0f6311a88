import type { FiguresBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { facedRunXml, runsByParagraph, runXml } from "../runs.ts";
import { style } from "../style-names.ts";

/** 数读: the title with its note, then a line a figure, held together by a bar at the left. */
export function figuresXml({ title, note, lines }: FiguresBlock): string {
  const head = runXml(title.replaceAll("\n", " ")) + (note ? facedRunXml(note.replaceAll("\n", " "), "kaiTi") : "");
  const body = runsByParagraph([{ text: lines.join("\n") }]).map((run) => paragraphXml(style.figuresLine, run));
  return paragraphXml(style.figuresTitle, head) + body.join("");
}

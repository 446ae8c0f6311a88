import type { ChartBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { linesRunXml } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";
import { captionXml } from "./caption.ts";

/** The drawing (native chart or picture) with its caption below, on one page, and its note below that. */
export function chartXml({ caption, note }: ChartBlock, writing: Writing): string {
  const figure = paragraphXml(style.figure, `<w:r>${writing.nextDrawing()}</w:r>`);
  const below = note ? paragraphXml(style.tableNote, linesRunXml(note)) : "";
  return figure + captionXml(caption, writing.bookmarkOf(caption.id)) + below;
}

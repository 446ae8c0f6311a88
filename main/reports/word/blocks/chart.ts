import type { ChartBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";
import { captionXml } from "./caption.ts";

/** The drawing (native chart or picture) with its caption below, on one page. */
export function chartXml({ caption }: ChartBlock, writing: Writing): string {
  const figure = paragraphXml(style.figure, `<w:r>${writing.nextDrawing()}</w:r>`);
  return figure + captionXml(caption, writing.bookmarkOf(caption.id));
}

import type { ChartBlock } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { style } from "../style-names.ts";
import { captionXml } from "./caption.ts";

/** The drawing (native chart or picture) with its caption below, on one page. */
export function chartXml(block: ChartBlock, drawing: string): string {
  return paragraphXml(style.figure, `<w:r>${drawing}</w:r>`) + captionXml(block.caption);
}

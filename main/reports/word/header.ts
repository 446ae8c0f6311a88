import { continuedMarkXml } from "./continued-mark.ts";
import { paragraphXml } from "./paragraph.ts";
import { runXml } from "./runs.ts";
import { style } from "./style-names.ts";

/** What the head of a page shows: the marking 演示数据 that generated data must carry, and 续表 where tables go on. */
export interface PageHead {
  readonly marking: string | null;
  readonly isContinued: boolean;
}

export function headerXml({ marking, isContinued }: PageHead): string {
  const lines = [
    marking === null ? "" : paragraphXml(style.header, runXml(marking.replaceAll("\n", " "))),
    isContinued ? continuedMarkXml(marking !== null) : "",
  ].join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${lines || paragraphXml(style.sectionEnd, "")}</w:hdr>`
  );
}

import { paragraphXml } from "./paragraph.ts";
import { runXml } from "./runs.ts";
import { style } from "./style-names.ts";

/** Header with the marking 演示数据 that every page of generated data must carry. */
export function headerXml(marking: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraphXml(style.header, runXml(marking.replaceAll("\n", " ")))}</w:hdr>`
  );
}

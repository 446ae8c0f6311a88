import { fieldXml } from "./field.ts";
import { paragraphXml } from "./paragraph.ts";
import { runXml } from "./runs.ts";
import { size, style } from "./style-names.ts";
import { turnedTextBoxXml } from "./turned-text-box.ts";

export type Side = "odd" | "even";

/** One character of 四号. */
const oneCharacter = size.four * 10;

/**
 * Footers with the page number, `— 1 —` (GB/T 9704-2012 §7.5): odd pages right, even pages left, one character in. On
 * landscape pages the number stays where it is on portrait ones: at the left edge of the turned page, turned with it.
 */
export function portraitFooterXml(side: Side): string {
  return footerXml(numberParagraph(side));
}

/** `drawingId` must be unique over the whole document. */
export function landscapeFooterXml(side: Side, drawingId: number): string {
  return footerXml(paragraphXml(style.footer, turnedTextBoxXml(numberParagraph(side), drawingId)));
}

/** Cover and contents carry no number. */
export function emptyFooterXml(): string {
  return footerXml(paragraphXml(style.footer, ""));
}

function numberParagraph(side: Side): string {
  const indent = side === "odd" ? `w:right="${oneCharacter}"` : `w:left="${oneCharacter}"`;
  const align = side === "odd" ? "right" : "left";
  const content = runXml("— ") + fieldXml("PAGE", "1") + runXml(" —");
  return paragraphXml(style.footer, content, `<w:ind ${indent}/><w:jc w:val="${align}"/>`);
}

function footerXml(content: string): string {
  const uris = {
    w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
    wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    v: "urn:schemas-microsoft-com:vml",
    o: "urn:schemas-microsoft-com:office:office",
    w10: "urn:schemas-microsoft-com:office:word",
  };
  const namespaces = Object.entries(uris).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr ${namespaces.join(" ")}>${content}</w:ftr>`;
}

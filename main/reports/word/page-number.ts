import { fieldXml } from "./field.ts";
import { page, sheets } from "./page-geometry.ts";
import { paragraphXml } from "./paragraph.ts";
import { runXml } from "./runs.ts";
import { size, style } from "./styles.ts";

export type Side = "odd" | "even";

/** One character of 四号. */
const oneCharacter = size.four * 10;
const emuPerTwip = 635;

/**
 * Footers with the page number, `— 1 —` (GB/T 9704-2012 §7.5): odd pages right, even pages left, one character in. On
 * landscape pages the number stays where it is on portrait ones: at the left edge of the turned page, turned with it.
 */
export function portraitFooterXml(side: Side): string {
  return footerXml(numberParagraph(side));
}

/** `drawingId` must be unique over the whole document. */
export function landscapeFooterXml(side: Side, drawingId: number): string {
  return footerXml(paragraphXml(style.footer, textBoxXml(numberParagraph(side), drawingId)));
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

/** The strip beside the 版心 in which the turned number stands, in twips from the corner of the landscape page. */
const strip = {
  left: sheets.landscape.left - 620,
  top: sheets.landscape.top,
  width: 440,
  height: page.width - page.left - page.right,
};

/** A text box turned clockwise; Word 2007 and old WPS take the second form. */
function textBoxXml(content: string, drawingId: number): string {
  const [left, top, width, height] = [strip.left, strip.top, strip.width, strip.height].map((twips) => twips * emuPerTwip);
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  const modern =
    `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" ` +
    `layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${left}</wp:posOffset></wp:positionH>` +
    `<wp:positionV relativeFrom="page"><wp:posOffset>${top}</wp:posOffset></wp:positionV><wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${drawingId}" name="页码" descr="页码"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">` +
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>${box}</wps:txbx>` +
    `<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>` +
    `</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const points = (twips: number) => `${twips / 20}pt`;
  const old =
    `<w:pict><v:shape id="PageNumber${drawingId}" o:spt="202" alt="页码" style="position:absolute;margin-left:${points(strip.left)};` +
    `margin-top:${points(strip.top)};width:${points(strip.width)};height:${points(strip.height)};z-index:1;` +
    `mso-position-horizontal-relative:page;mso-position-vertical-relative:page" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe" ` +
    `filled="f" stroked="f"><v:textbox style="layout-flow:vertical" inset="0,0,0,0">${box}</v:textbox></v:shape></w:pict>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${modern}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
}

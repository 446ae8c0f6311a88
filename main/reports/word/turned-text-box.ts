import { page, sheets } from "./page-geometry.ts";

const emuPerTwip = 635;
const wordShape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
const drawingml = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** The strip left of the 版心 in which the turned page number stands, in twips from the corner of the landscape page. */
const strip = {
  left: sheets.landscape.left - 620,
  top: sheets.landscape.top,
  width: 440,
  height: page.width - page.left - page.right,
};

/**
 * Paragraphs in a text box that is turned clockwise and stands where the foot of a portrait page comes to lie on a landscape
 * one. `id` must be unique over the drawings of the document. Word 2007 and old WPS take the second form.
 */
export function turnedTextBoxXml(paragraphs: string, id: number): string {
  const content = `<w:txbxContent>${paragraphs}</w:txbxContent>`;
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawingXml(content, id)}</mc:Choice>` +
    `<mc:Fallback>${oldShapeXml(content, id)}</mc:Fallback></mc:AlternateContent></w:r>`
  );
}

function drawingXml(content: string, id: number): string {
  const [width, height] = [strip.width * emuPerTwip, strip.height * emuPerTwip];
  const position = (axis: "H" | "V", twips: number) =>
    `<wp:position${axis} relativeFrom="page"><wp:posOffset>${twips * emuPerTwip}</wp:posOffset></wp:position${axis}>`;
  const shape =
    `<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>${content}</wps:txbx>` +
    `<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr>`;
  return (
    `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" ` +
    `locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
    `${position("H", strip.left)}${position("V", strip.top)}<wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${id}" name="页码" descr="页码"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${drawingml}"><a:graphicData uri="${wordShape}"><wps:wsp>${shape}</wps:wsp>` +
    `</a:graphicData></a:graphic></wp:anchor></w:drawing>`
  );
}

/** The same in VML, in points. */
function oldShapeXml(content: string, id: number): string {
  const [left, top, width, height] = [strip.left, strip.top, strip.width, strip.height].map(
    (twips) => `${twips / 20}pt`,
  );
  const place =
    `position:absolute;margin-left:${left};margin-top:${top};width:${width};height:${height};z-index:1;` +
    `mso-position-horizontal-relative:page;mso-position-vertical-relative:page`;
  return (
    `<w:pict><v:shape id="PageNumber${id}" o:spt="202" alt="页码" style="${place}" coordsize="21600,21600" ` +
    `path="m,l,21600r21600,l21600,xe" filled="f" stroked="f"><v:textbox style="layout-flow:vertical" inset="0,0,0,0">` +
    `${content}</v:textbox></v:shape></w:pict>`
  );
}

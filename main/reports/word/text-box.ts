const emuPerTwip = 635;
const wordShape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
const drawingml = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** A box of text at a fixed place of its page. */
export interface TextBox {
  /** Unique over the drawings of the document. */
  readonly id: number;
  /** What it holds, in Chinese. */
  readonly name: string;
  /** From the upper left corner of the page, in twips. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Whether its lines run from top to bottom, as those of a page that is turned clockwise. */
  readonly isTurned: boolean;
  /** Hides what lies below it. */
  readonly isFilled?: boolean;
}

/**
 * The turned box stands in the margin, where there is no text to keep clear of it. Without wrapping LibreOffice loses its place
 * on some pages and sets it into the corner of the sheet.
 */
const corners = [
  [0, 21600],
  [21600, 21600],
  [21600, 0],
  [0, 0],
];
const keptClear =
  `<wp:wrapThrough wrapText="bothSides"><wp:wrapPolygon edited="0"><wp:start x="0" y="0"/>` +
  `${corners.map(([x, y]) => `<wp:lineTo x="${x}" y="${y}"/>`).join("")}</wp:wrapPolygon></wp:wrapThrough>`;

const white = `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>`;

/** A run with paragraphs in a box without borders and margins. Word 2007 and old WPS take the second form. */
export function textBoxXml(paragraphs: string, box: TextBox): string {
  const content = `<w:txbxContent>${paragraphs}</w:txbxContent>`;
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawingXml(content, box)}</mc:Choice>` +
    `<mc:Fallback>${oldShapeXml(content, box)}</mc:Fallback></mc:AlternateContent></w:r>`
  );
}

function drawingXml(content: string, { id, name, left, top, isTurned, isFilled = false, ...size }: TextBox): string {
  const [width, height] = [size.width * emuPerTwip, size.height * emuPerTwip];
  const position = (axis: "H" | "V", twips: number) =>
    `<wp:position${axis} relativeFrom="page"><wp:posOffset>${twips * emuPerTwip}</wp:posOffset></wp:position${axis}>`;
  const turned = isTurned ? `vert="vert" ` : "";
  const anchor = isTurned ? "ctr" : "t";
  const shape =
    `<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${isFilled ? white : "<a:noFill/>"}<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>${content}</wps:txbx>` +
    `<wps:bodyPr ${turned}wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></wps:bodyPr>`;
  return (
    `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" ` +
    `locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
    `${position("H", left)}${position("V", top)}<wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:effectExtent l="0" t="0" r="0" b="0"/>${isTurned ? keptClear : "<wp:wrapNone/>"}<wp:docPr id="${id}" name="${name}" descr="${name}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${drawingml}"><a:graphicData uri="${wordShape}"><wps:wsp>${shape}</wps:wsp>` +
    `</a:graphicData></a:graphic></wp:anchor></w:drawing>`
  );
}

/** The same in VML, in points. */
function oldShapeXml(content: string, { id, name, isTurned, isFilled = false, ...box }: TextBox): string {
  const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((twips) => `${twips / 20}pt`);
  const place =
    `position:absolute;margin-left:${left};margin-top:${top};width:${width};height:${height};z-index:1;` +
    `mso-position-horizontal-relative:page;mso-position-vertical-relative:page`;
  const flow = isTurned ? ` style="layout-flow:vertical"` : "";
  return (
    `<w:pict><v:shape id="TextBox${id}" o:spt="202" alt="${name}" style="${place}" coordsize="21600,21600" ` +
    `path="m,l,21600r21600,l21600,xe" ${isFilled ? `filled="t" fillcolor="white"` : `filled="f"`} stroked="f"><v:textbox${flow} inset="0,0,0,0">` +
    `${content}</v:textbox></v:shape></w:pict>`
  );
}

import { runFonts } from "./fonts.ts";
import { shortContentsStyles } from "./front-styles.ts";
import { characterSpacing } from "./page-geometry.ts";
import { exactLine, type ParagraphStyle } from "./paragraph-style.ts";
import { paragraphStyles } from "./paragraph-styles.ts";
import { size, style } from "./style-names.ts";

function paragraphStyleXml(definition: ParagraphStyle): string {
  const { id, name, basedOn = style.plain, next, paragraph, face, bold, size: halfPoints, spacing, color } = definition;
  const run = [
    face ? runFonts(face) : "",
    bold ? "<w:b/><w:bCs/>" : "",
    color ? `<w:color w:val="${color}"/>` : "",
    spacing === undefined ? "" : `<w:spacing w:val="${spacing}"/>`,
    halfPoints ? `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>` : "",
  ].join("");
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>` +
    `${next ? `<w:next w:val="${next}"/>` : ""}<w:qFormat/><w:pPr>${paragraph}</w:pPr>` +
    `${run ? `<w:rPr>${run}</w:rPr>` : ""}</w:style>`
  );
}

const line = `w:val="single" w:sz="4" w:space="0" w:color="000000"`;

/** Whole grid in half-point lines; 1 mm of room at the sides of a cell, half of it above and below. */
const tableStyleXml =
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>` +
  `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/>` +
  `<w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${style.table}"><w:name w:val="报告表格"/><w:basedOn w:val="TableNormal"/>` +
  `<w:qFormat/><w:tblPr><w:tblBorders><w:top ${line}/><w:left ${line}/><w:bottom ${line}/><w:right ${line}/>` +
  `<w:insideH ${line}/><w:insideV ${line}/></w:tblBorders></w:tblPr></w:style>`;

/** Named by the parts for notes that every Word package carries. */
const noteStyles = ["Footnote", "Endnote"]
  .map(
    (kind) =>
      `<w:style w:type="character" w:styleId="${kind}Reference"><w:name w:val="${kind.toLowerCase()} reference"/>` +
      `<w:semiHidden/><w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
  )
  .join("");

/**
 * `word/styles.xml`, whole: docx's own defaults (blue headings, English) are replaced by it. Widow control is off as in
 * Chinese Word, for a page of the standard is full with 22 lines.
 */
export function stylesXml({ hasShortContents }: { readonly hasShortContents: boolean }): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${runFonts("fangSong")}<w:sz w:val="${size.three}"/><w:szCs w:val="${size.three}"/>` +
    // Latin text stays English: with Chinese there, LibreOffice breaks lines inside numbers.
    `<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const short = new Map((hasShortContents ? shortContentsStyles : []).map((one) => [one.id, one]));
  const styles = paragraphStyles.map((one) => short.get(one.id) ?? one);
  const normal =
    `<w:style w:type="paragraph" w:default="1" w:styleId="${style.plain}"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:widowControl w:val="0"/>${exactLine}<w:jc w:val="both"/></w:pPr>` +
    `<w:rPr>${runFonts("fangSong")}<w:spacing w:val="${characterSpacing}"/></w:rPr></w:style>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>` +
    `<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${normal}` +
    `${styles.map(paragraphStyleXml).join("")}${tableStyleXml}${noteStyles}</w:styles>`
  );
}

import { fonts, runFonts, type Face } from "./fonts.ts";
import { characterSpacing, firstLineIndent, page } from "./page-geometry.ts";

/** Names of the styles in `document.xml`. Those of Word's built-in styles are fixed: navigation and contents look for them. */
export const style = {
  body: "BodyText",
  plain: "Normal",
  title: "Title",
  cutOff: "Subtitle",
  headings: { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" },
  caption: "Caption",
  figure: "Figure",
  figuresTitle: "FiguresTitle",
  figuresLine: "FiguresLine",
  units: "TableUnits",
  table: "ReportTable",
  tableHead: "TableHead",
  tableText: { left: "TableText", center: "TableCenter", right: "TableFigures" },
  tableTotal: { left: "TotalText", center: "TotalCenter", right: "TotalFigures" },
  tableNote: "TableNote",
  sectionEnd: "SectionEnd",
  annexMark: "AnnexMark",
  annexTitle: "AnnexTitle",
  header: "Header",
  footer: "Footer",
} as const;

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt. */
export const size = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;

interface ParagraphStyle {
  readonly id: string;
  /** Built-in names are Word's own English ones; it shows them in the user's language. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Children of `w:pPr`, in the schema's order. */
  readonly paragraph: string;
  readonly face?: Face;
  readonly bold?: boolean;
  /** In half points. */
  readonly size?: number;
  /** Extra space between characters in twips; the body's is negative and must not reach tables. */
  readonly spacing?: number;
}

const exactLine = `<w:spacing w:before="0" w:after="0" w:line="${page.linePitch}" w:lineRule="exact"/>`;
/** 二号 is higher than a line of the grid in some fonts and would take two. */
const offGrid = `<w:snapToGrid w:val="0"/>`;
/** Exact spacing clips pictures and the second line of table cells. */
const naturalLine = `${offGrid}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>`;
const noIndent = `<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>`;
const rule = `w:val="single" w:sz="6" w:space="4" w:color="7F7F7F"`;
const figuresFrame = `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="7F7F7F"/></w:pBdr>`;

const heading = (level: 1 | 2 | 3 | 4, face: Face): ParagraphStyle => ({
  id: style.headings[level],
  name: `heading ${level}`,
  next: style.body,
  paragraph:
    `<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>${exactLine}` +
    `<w:ind w:left="0" ${firstLineIndent}/><w:outlineLvl w:val="${level - 1}"/>`,
  face,
});

const tableStyle = (id: string, name: string, align: string, face: Face = "fangSong"): ParagraphStyle => ({
  id,
  name,
  paragraph: `${naturalLine}${noIndent}<w:jc w:val="${align}"/>`,
  face,
  size: size.five,
  spacing: 0,
});

/** Faces and sizes of GB/T 9704-2012 §7.3; table text is not in the standard: 五号, as offices print it. */
const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: style.body,
    name: "Body Text",
    paragraph: `${exactLine}<w:ind ${firstLineIndent}/><w:jc w:val="both"/>`,
  },
  {
    id: style.title,
    name: "Title",
    next: style.cutOff,
    paragraph: `<w:keepNext/><w:keepLines/>${offGrid}${exactLine}${noIndent}<w:jc w:val="center"/>`,
    face: "xiaoBiaoSong",
    size: size.two,
    spacing: 0,
  },
  {
    id: style.cutOff,
    name: "Subtitle",
    next: style.body,
    paragraph: `${exactLine}${noIndent}<w:jc w:val="center"/>`,
    face: "kaiTi",
  },
  heading(1, "heiTi"),
  heading(2, "kaiTi"),
  heading(3, "fangSong"),
  heading(4, "fangSong"),
  {
    id: style.caption,
    name: "caption",
    paragraph: `<w:keepLines/>${offGrid}<w:spacing w:before="80" w:after="100" w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
    face: "heiTi",
    size: size.smallFour,
    spacing: 0,
  },
  {
    id: style.figure,
    name: "图",
    next: style.caption,
    paragraph: `<w:keepNext/>${offGrid}<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
    spacing: 0,
  },
  {
    id: style.figuresTitle,
    name: "数读标题",
    next: style.figuresLine,
    paragraph: `<w:keepNext/><w:keepLines/>${figuresFrame}${exactLine}<w:ind w:left="320" w:firstLineChars="0" w:firstLine="0"/>`,
    face: "heiTi",
  },
  {
    id: style.figuresLine,
    name: "数读",
    paragraph: `<w:keepLines/>${figuresFrame}${exactLine}<w:ind w:left="320" w:firstLineChars="0" w:firstLine="0"/>`,
    face: "kaiTi",
  },
  {
    id: style.units,
    name: "表格单位",
    paragraph: `<w:keepNext/>${offGrid}<w:spacing w:before="60" w:after="40" w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="right"/>`,
    size: size.five,
    spacing: 0,
  },
  tableStyle(style.tableHead, "表头", "center", "heiTi"),
  tableStyle(style.tableText.left, "表格文字", "left"),
  tableStyle(style.tableText.center, "表格居中", "center"),
  tableStyle(style.tableText.right, "表格数字", "right"),
  tableStyle(style.tableTotal.left, "合计文字", "left", "heiTi"),
  tableStyle(style.tableTotal.center, "合计居中", "center", "heiTi"),
  tableStyle(style.tableTotal.right, "合计数字", "right", "heiTi"),
  {
    id: style.tableNote,
    name: "表注",
    paragraph: `${offGrid}<w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="left"/>`,
    size: size.five,
    spacing: 0,
  },
  {
    id: style.sectionEnd,
    name: "分节",
    paragraph: `${offGrid}<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${noIndent}`,
    size: 2,
  },
  {
    id: style.annexMark,
    name: "附件",
    next: style.annexTitle,
    paragraph: `<w:keepNext/>${exactLine}${noIndent}<w:jc w:val="left"/>`,
    face: "heiTi",
  },
  {
    id: style.annexTitle,
    name: "附件标题",
    next: style.body,
    paragraph: `<w:keepNext/><w:keepLines/>${offGrid}${exactLine}${noIndent}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    face: "xiaoBiaoSong",
    size: size.two,
    spacing: 0,
  },
  {
    id: style.header,
    name: "header",
    paragraph: `<w:pBdr><w:bottom ${rule}/></w:pBdr>${naturalLine}${noIndent}<w:jc w:val="center"/>`,
    face: "heiTi",
    size: size.five,
    spacing: 0,
  },
  {
    id: style.footer,
    name: "footer",
    paragraph: `${naturalLine}<w:jc w:val="left"/>`,
    face: "songTi",
    size: size.four,
    spacing: 0,
  },
];

function paragraphStyleXml(definition: ParagraphStyle): string {
  const { id, name, basedOn = style.plain, next, paragraph, face, bold, size: halfPoints, spacing } = definition;
  const run = [
    face ? runFonts(face) : "",
    bold ? "<w:b/><w:bCs/>" : "",
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
export function stylesXml(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${runFonts("fangSong")}<w:sz w:val="${size.three}"/><w:szCs w:val="${size.three}"/>` +
    // Latin text stays English: with Chinese there, LibreOffice breaks lines inside numbers.
    `<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal =
    `<w:style w:type="paragraph" w:default="1" w:styleId="${style.plain}"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:widowControl w:val="0"/>${exactLine}<w:jc w:val="both"/></w:pPr>` +
    `<w:rPr>${runFonts("fangSong")}<w:spacing w:val="${characterSpacing}"/></w:rPr></w:style>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>` +
    `<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${normal}` +
    `${paragraphStyles.map(paragraphStyleXml).join("")}${tableStyleXml}${noteStyles}</w:styles>`
  );
}

/** For the check of which named fonts a computer lacks. */
export const usedFonts: readonly string[] = Object.values(fonts).map(({ name }) => name);

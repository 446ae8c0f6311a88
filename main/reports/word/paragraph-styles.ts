import type { Face } from "./fonts.ts";
import { blockStyles } from "./block-styles.ts";
import { frontStyles } from "./front-styles.ts";
import { belowAnnexTitle, firstLineIndent, page } from "./page-geometry.ts";
import { exactLine, naturalLine, noIndent, offGrid, type ParagraphStyle } from "./paragraph-style.ts";
import { size, style } from "./style-names.ts";

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

const tableStyle = (
  id: string,
  name: string,
  align: string,
  face: Face = "fangSong",
  halfPoints: number = size.five,
  keep = "",
): ParagraphStyle => ({
  id,
  name,
  paragraph: `${keep}${naturalLine}${noIndent}<w:jc w:val="${align}"/>`,
  face,
  size: halfPoints,
  spacing: 0,
});

/** A line that opens a group of rows stays with the row below. */
const groupStyle = (id: string, name: string, align: string) =>
  tableStyle(id, name, align, "heiTi", size.five, "<w:keepNext/>");

/** 小六: forty columns of it stand on a landscape page. */
const denseSize = 13;

/** Faces and sizes of GB/T 9704-2012 §7.3; table text is not in the standard: 五号, as offices print it. */
const textStyles: readonly ParagraphStyle[] = [
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
  tableStyle(style.dense.head, "密排表头", "center", "heiTi", denseSize),
  tableStyle(style.dense.left, "密排文字", "left", "fangSong", denseSize),
  tableStyle(style.dense.center, "密排居中", "center", "fangSong", denseSize),
  tableStyle(style.dense.right, "密排数字", "right", "fangSong", denseSize),
  groupStyle(style.tableGroup.left, "分组文字", "left"),
  groupStyle(style.tableGroup.center, "分组居中", "center"),
  groupStyle(style.tableGroup.right, "分组数字", "right"),
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
    paragraph: `<w:keepNext/><w:keepLines/>${offGrid}<w:spacing w:before="0" w:after="${belowAnnexTitle}" w:line="${page.linePitch}" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
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

/** All paragraph styles of a report. */
export const paragraphStyles: readonly ParagraphStyle[] = [...textStyles, ...blockStyles, ...frontStyles];

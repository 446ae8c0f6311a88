import { page, textWidth } from "./page-geometry.ts";
import { exactLine, noIndent, offGrid, type ParagraphStyle } from "./paragraph-style.ts";
import { size, style } from "./style-names.ts";

/** 发文机关标志 and 分隔线 are red (GB/T 9704-2012 §7.2). */
export const red = "FF0000";

/** One character of 四号, for the sides of the 版记. */
const oneCharacter = size.four * 10;
/** Heights of a line of 版记, of a rule and of the room around a paragraph, in twips. */
export const imprintLine = { height: 400, rule: 20, around: 40 } as const;

const leader = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth("portrait")}"/></w:tabs>`;
const natural = (before: number, after: number) =>
  `${offGrid}<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`;

/** Measures of contents that stand under the title, in twips: a line of 小四, and their head with the room around it. */
export const shortContents = { line: 320, head: 400, around: 80 } as const;

/** What stands for the styles of the contents where they stand under the title and must leave room for text. */
export const shortContentsStyles: readonly ParagraphStyle[] = [
  {
    id: style.contentsTitle,
    name: "TOC Heading",
    paragraph: `<w:keepNext/>${offGrid}<w:spacing w:before="${shortContents.around}" w:after="0" w:line="${shortContents.head}" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
    face: "heiTi",
    size: size.four,
    spacing: 0,
  },
  {
    id: style.contents[1],
    name: "toc 1",
    paragraph: `${leader}${offGrid}<w:spacing w:before="0" w:after="0" w:line="${shortContents.line}" w:lineRule="exact"/><w:ind w:left="0"/><w:jc w:val="left"/>`,
    size: size.smallFour,
    spacing: 0,
  },
];

/** Contents, cover, 版头 and 版记. */
export const frontStyles: readonly ParagraphStyle[] = [
  {
    id: style.contentsTitle,
    name: "TOC Heading",
    paragraph: `<w:keepNext/>${offGrid}<w:spacing w:before="0" w:after="${page.linePitch}" w:line="${page.linePitch}" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
    face: "xiaoBiaoSong",
    size: size.two,
    spacing: 0,
  },
  {
    id: style.contents[1],
    name: "toc 1",
    paragraph: `${leader}${exactLine}<w:ind w:left="0"/><w:jc w:val="left"/>`,
    face: "heiTi",
  },
  {
    id: style.contents[2],
    name: "toc 2",
    paragraph: `${leader}${exactLine}<w:ind w:left="320"/><w:jc w:val="left"/>`,
  },
  {
    id: style.coverTitle,
    name: "封面标题",
    paragraph: `${natural(3400, 4600)}${noIndent}<w:jc w:val="center"/>`,
    face: "xiaoBiaoSong",
    size: size.one,
    spacing: 0,
  },
  {
    id: style.coverLine,
    name: "封面署名",
    paragraph: `${exactLine}${noIndent}<w:jc w:val="center"/>`,
    face: "kaiTi",
  },
  {
    id: style.redMark,
    name: "发文机关标志",
    // Its upper edge lies 35 mm below that of the 版心.
    paragraph: `<w:keepNext/>${natural(0, 0)}${noIndent}<w:jc w:val="center"/>`,
    face: "xiaoBiaoSong",
    color: red,
    spacing: 0,
  },
  {
    id: style.documentNumber,
    name: "发文字号",
    paragraph:
      `<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="18" w:space="11" w:color="${red}"/></w:pBdr>${exactLine}` +
      `${noIndent}<w:jc w:val="center"/>`,
  },
  {
    id: style.imprint,
    name: "版记",
    // Exact, because the place of the whole follows from its height.
    paragraph: `${offGrid}<w:spacing w:before="${imprintLine.around}" w:after="${imprintLine.around}" w:line="${imprintLine.height}" w:lineRule="exact"/><w:ind w:left="${oneCharacter}" w:right="${oneCharacter}"/><w:jc w:val="left"/>`,
    size: size.four,
    spacing: 0,
  },
  {
    id: style.imprintRule,
    name: "版记分隔线",
    paragraph: `${offGrid}<w:spacing w:before="0" w:after="0" w:line="${imprintLine.rule}" w:lineRule="exact"/>${noIndent}`,
    size: 2,
  },
];

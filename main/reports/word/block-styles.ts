import { caseInstance, dottedInstance } from "./numbering.ts";
import { firstLineIndent } from "./page-geometry.ts";
import { exactLine, noIndent, offGrid, type ParagraphStyle } from "./paragraph-style.ts";
import { size, style } from "./style-names.ts";

const counted = (instance: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${instance}"/></w:numPr>`;

/** Lists, cases, 大事记, pictures without caption and footnotes. */
export const blockStyles: readonly ParagraphStyle[] = [
  {
    id: style.listNumbered,
    name: "List Number",
    paragraph: `${exactLine}<w:ind w:left="0" ${firstLineIndent}/><w:jc w:val="both"/>`,
  },
  {
    id: style.listDotted,
    name: "List Bullet",
    paragraph: `${counted(dottedInstance)}${exactLine}<w:ind w:left="0" ${firstLineIndent}/><w:jc w:val="both"/>`,
  },
  {
    id: style.caseTitle,
    name: "案例标题",
    next: style.caseStory,
    paragraph: `<w:keepNext/><w:keepLines/>${counted(caseInstance)}${exactLine}<w:ind w:left="0" ${firstLineIndent}/>`,
    face: "heiTi",
  },
  {
    id: style.caseStory,
    name: "案例正文",
    paragraph: `${exactLine}<w:ind ${firstLineIndent}/><w:jc w:val="both"/>`,
    face: "kaiTi",
  },
  {
    id: style.calendarTitle,
    name: "大事记标题",
    next: style.calendarEvent,
    paragraph: `<w:keepNext/><w:keepLines/>${exactLine}${noIndent}<w:jc w:val="center"/>`,
    face: "heiTi",
  },
  {
    id: style.calendarEvent,
    name: "大事记",
    paragraph: `<w:keepLines/>${exactLine}<w:jc w:val="left"/>`,
  },
  {
    id: style.lonePicture,
    name: "无题图",
    paragraph: `${offGrid}<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
    spacing: 0,
  },
  {
    id: style.footnote,
    name: "footnote text",
    paragraph: `${offGrid}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="left"/>`,
    size: size.smallFive,
    spacing: 0,
  },
];

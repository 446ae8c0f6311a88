import { runFonts, type Face } from "./fonts.ts";
import { firstLineIndent } from "./page-geometry.ts";
import { style } from "./style-names.ts";

interface Level {
  readonly format: "chineseCountingThousand" | "decimal";
  readonly text: string;
  readonly face: Face;
}

/** 一、（一）1.（1） of GB/T 9704-2012 §7.3.3. "Thousand" is Word's own choice for Chinese and goes on rightly past 一百. */
const levels: readonly Level[] = [
  { format: "chineseCountingThousand", text: "%1、", face: "heiTi" },
  { format: "chineseCountingThousand", text: "（%2）", face: "kaiTi" },
  { format: "decimal", text: "%3.", face: "fangSong" },
  { format: "decimal", text: "（%4）", face: "fangSong" },
];

const headingStyles = Object.values(style.headings);

function levelXml({ format, text, face }: Level, index: number): string {
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${headingStyles[index]}"/>` +
    `<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr><w:ind w:left="0" ${firstLineIndent}/></w:pPr><w:rPr>${runFonts(face)}</w:rPr></w:lvl>`
  );
}

/** `word/numbering.xml`: one list of four levels bound to the heading styles, so that numbers follow when text moves. */
export function numberingXml(): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">` +
    `<w:multiLevelType w:val="multilevel"/>${levels.map(levelXml).join("")}</w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  );
}

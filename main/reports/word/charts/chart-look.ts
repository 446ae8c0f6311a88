import type { ChartFont } from "./native-chart-options.ts";

const emuPerPoint = 12_700;
/** Nothing inside: the paper shows. */
export const noFill = "<a:noFill/>";
const effects = "<a:effectLst/>";

/** One colour, as six hexadecimal digits without a sign before them. */
export const solidFill = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

/** A shade of the text's colour, in per cent. */
const shadeOfText = (percent: number) =>
  `<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="${percent * 1000}"/><a:lumOff val="${(100 - percent) * 1000}"/></a:schemeClr></a:solidFill>`;

/** No edge. */
export const noLine = `<a:ln>${noFill}</a:ln>`;
/** The thin grey line of axes and grids. */
export const axisLine = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${shadeOfText(15)}<a:round/></a:ln>`;
/** What parts slices. */
export const sliceEdge = `<a:ln w="19050"><a:solidFill><a:schemeClr val="lt1"/></a:solidFill></a:ln>`;

/** The line of a curve: `color` as six hexadecimal digits, `width` in points. */
export function roundLine(color: string, width: number): string {
  return `<a:ln w="${Math.round(width * emuPerPoint)}" cap="rnd">${solidFill(color)}<a:round/></a:ln>`;
}

/** How a part of the chart looks: what fills it, and the line around it. */
export const shape = (fill: string, line: string) => `<c:spPr>${fill}${line}${effects}</c:spPr>`;
/** A part that shows nothing but what stands in it. */
export const bare = shape(noFill, noLine);

interface ChartText {
  /** Absent, the grey of Office. */
  readonly font?: ChartFont;
  /** In 60,000ths of a degree; the value of Office for "as it fits" where absent. */
  readonly rotation?: number;
  /** Labels at points have narrow margins of their own. */
  readonly isLabel?: boolean;
}

const labelMargins = ` lIns="38100" tIns="19050" rIns="38100" bIns="19050"`;
const defaultSize = 9;

/** How a text of the chart looks; Chinese follows the theme, whose fonts are ours. */
export function textLook({ font, rotation = -60_000_000, isLabel = false }: ChartText): string {
  const body = `rot="${rotation}" spcFirstLastPara="1" vertOverflow="ellipsis" vert="horz" wrap="square"`;
  const placed = `${body}${isLabel ? labelMargins : ""} anchor="ctr" anchorCtr="1"`;
  const size = Math.round((font?.size ?? defaultSize) * 100);
  return (
    `<c:txPr><a:bodyPr ${placed}${isLabel ? "><a:spAutoFit/></a:bodyPr>" : "/>"}<a:lstStyle/><a:p><a:pPr>` +
    `<a:defRPr sz="${size}" b="0" i="0" u="none" strike="noStrike" kern="1200" baseline="0">` +
    `${font ? solidFill(font.color) : shadeOfText(65)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>` +
    `</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  );
}

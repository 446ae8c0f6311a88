import { bare, textLook } from "./chart-look.ts";
import type { NativeSeries, PointLabel } from "./native-chart-options.ts";

const positions = { center: "ctr", outsideEnd: "outEnd", above: "t" } as const;
const leaderLines = `<c:showLeaderLines val="1"/>`;

function shown(value: 0 | 1): string {
  return (
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="0"/><c:showBubbleSize val="0"/>`
  );
}

/** The values that a series writes at its points; nothing where it writes none. */
export function pointLabels({ pointLabels: labels }: NativeSeries, hasLeaderLines = false): string {
  const points = labels.flatMap((label, index) => (label === false ? [] : [pointLabel(label, index)]));
  if (points.length === 0) return "";
  return `<c:dLbls>${points.join("")}${shown(0)}${hasLeaderLines ? leaderLines : ""}</c:dLbls>`;
}

function pointLabel({ numberFormat, font, position }: PointLabel, index: number): string {
  const place = position === undefined ? "" : `<c:dLblPos val="${positions[position]}"/>`;
  return (
    `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${numberFormat}" sourceLinked="0"/>${bare}` +
    `${textLook({ font, rotation: 0, isLabel: true })}${place}${shown(1)}</c:dLbl>`
  );
}

/** No labels but those of the points. */
export const noOtherLabels = `<c:dLbls>${shown(0)}</c:dLbls>`;
export const noOtherSliceLabels = `<c:dLbls>${shown(0)}${leaderLines}</c:dLbls>`;

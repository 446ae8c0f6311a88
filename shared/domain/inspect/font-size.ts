/** 字号 in points. */
const sizes: readonly (readonly [points: number, name: string])[] = [
  [42, "初号"],
  [36, "小初"],
  [26, "一号"],
  [24, "小一"],
  [22, "二号"],
  [18, "小二"],
  [16, "三号"],
  [15, "小三"],
  [14, "四号"],
  [12, "小四"],
  [10.5, "五号"],
  [9, "小五"],
  [7.5, "六号"],
  [6.5, "小六"],
];

/** 三号 for 16, 13磅 for what has no name. */
export function sizeInWords(points: number): string {
  return sizes.find(([size]) => size === points)?.[1] ?? `${points}磅`;
}

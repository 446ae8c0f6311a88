import { parseChineseNumber } from "./chinese-number.ts";

/** Levels of GB/T 9704-2012 §7.3.3: 一、 （一） 1. （1）. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** A number in front of a paragraph, typed or automatic. */
export interface Label {
  readonly level: HeadingLevel;
  /** As written, such as "1、" or "（一）、". */
  readonly text: string;
  readonly value: number;
  /** As it should be written. */
  readonly official: string;
}

const chinese = "[〇○零一二三四五六七八九十百]{1,5}";
const forms: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, new RegExp(`^(${chinese})[ \u3000]*[、.．,，：:](?!\\d)`, "u")],
  [2, new RegExp(`^[（(][ \u3000]*(${chinese})[ \u3000]*[）)][、.．,，：:。]?`, "u")],
  [3, /^([0-9０-９]{1,2})[ \u3000]*[.．、](?![0-9０-９])/u],
  [4, /^[（(][ \u3000]*([0-9０-９]{1,2})[ \u3000]*[）)][、.．,，：:。]?/u],
  [4, /^([0-9０-９]{1,2})[）)]/u],
];

/** The label that a text begins with; null without one. 3.5亿元 is no label, nor is 一是. */
export function labelOf(text: string): Label | null {
  for (const [level, form] of forms) {
    const found = form.exec(text);
    const value = found === null ? null : valueOf(found[1] ?? "");
    if (found !== null && value !== null)
      return { level, text: found[0], value, official: officialLabel(level, found[1] ?? "") };
  }
  return null;
}

function valueOf(digits: string): number | null {
  const plain = digits.normalize("NFKC");
  return /^\d+$/.test(plain) ? Number(plain) : parseChineseNumber(digits);
}

function officialLabel(level: HeadingLevel, digits: string): string {
  const number = digits.normalize("NFKC");
  switch (level) {
    case 1:
      return `${number}、`;
    case 2:
      return `（${number}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
    default:
      return level satisfies never;
  }
}

export const levelNames: Readonly<Record<HeadingLevel, string>> = {
  1: "一级标题（一、）",
  2: "二级标题（（一））",
  3: "三级标题（1.）",
  4: "四级标题（（1））",
};

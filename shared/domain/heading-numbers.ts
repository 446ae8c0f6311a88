import type { Block } from "./report.ts";

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一, 十, 十二, 二十, 一百零五: a place in Chinese numerals, 1 to 999. */
export function chineseNumeral(place: number): string {
  const [hundreds, tens, ones] = [Math.floor(place / 100), Math.floor(place / 10) % 10, place % 10];
  if (hundreds > 0) {
    const rest = place % 100;
    const link = rest > 0 && rest < 10 ? "零" : "";
    const tensAfterHundred = rest >= 10 && rest < 20 ? "一" : "";
    return `${digits[hundreds]}百${link}${tensAfterHundred}${rest === 0 ? "" : chineseNumeral(rest)}`;
  }
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : digits[tens]}十${digits[ones]}`;
}

/** 一、 before a chapter's title (GB/T 9704-2012 §7.3.3). */
export function chapterNumber(place: number): string {
  return `${chineseNumeral(place)}、`;
}

/** （一）, 1. or （1） for each heading inside a chapter, in the order of its blocks; null for other blocks. */
export function headingNumbers(blocks: readonly Block[]): readonly (string | null)[] {
  const counts = { 2: 0, 3: 0, 4: 0 };
  return blocks.map((block) => {
    if (block.kind !== "heading") return null;
    if (block.level === 2) counts[3] = 0;
    if (block.level !== 4) counts[4] = 0;
    counts[block.level] += 1;
    return headingNumber(block.level, counts[block.level]);
  });
}

function headingNumber(level: 2 | 3 | 4, place: number): string {
  if (level === 2) return `（${chineseNumeral(place)}）`;
  return level === 3 ? `${place}.` : `（${place}）`;
}

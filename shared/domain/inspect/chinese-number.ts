const digits = "〇一二三四五六七八九";
const places = ["", "十", "百", "千"];

/** 1 to 9999 as 一 … 九千九百九十九, counted as Word counts: 十二, 二十, 一百〇五. Other numbers in Arabic digits. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap ||= text !== "";
    else {
      text += `${gap ? "〇" : ""}${digits[digit]}${places[place]}`;
      gap = false;
    }
  }
  return text.replace(/^一十/u, "十");
}

const values: ReadonlyMap<string, number> = new Map([
  ...[...digits].map((digit, value) => [digit, value] as const),
  ["零", 0],
  ["○", 0],
  ["两", 2],
]);

/** The number that 十二 or 一百零五 stands for; null when the text is none. */
export function parseChineseNumber(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = places.indexOf(character);
    if (place > 0) {
      sum += (digit ?? 1) * 10 ** place;
      digit = null;
    } else {
      const value = values.get(character);
      if (value === undefined) return null;
      digit = value;
    }
  }
  return text === "" ? null : sum + (digit ?? 0);
}

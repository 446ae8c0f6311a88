import { commonHanzi } from "./common-hanzi.ts";

/** Sorts after every text: what has no number stands at the end of its list. */
export const lastSortKey = "\u{10FFFF}";
const longestKey = 60;
const firstHan = 0x4e00;

/**
 * The text by which SQLite's plain order shows rows as people expect: 2 before 10, 第2项 before 第10项, and Chinese
 * by pinyin. The order is that of GB/T 2312 level 1 (3755 characters), which never changes, unlike the tables of a
 * program version; a rarer character (沱, 潼) follows the common one that its pinyin puts before it.
 */
export function sortKey(text: string | null): string {
  if (text === null) return lastSortKey;
  // 重 is listed as zhòng; in the name of the city it is read chóng.
  const plain = text.normalize("NFKC").trim().toLowerCase().slice(0, longestKey).replaceAll("重庆", "崇庆");
  const padded = plain.replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, "").padStart(9, "0"));
  let key = "";
  for (const character of padded) key += placed(character);
  return key;
}

/** The same few thousand characters stand in all texts. */
const known = new Map<string, string>();

function placed(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const fresh = /\p{Script=Han}/u.test(character) ? freshlyPlaced(character) : character;
  known.set(character, fresh);
  return fresh;
}

function freshlyPlaced(character: string): string {
  const place = places.get(character);
  if (place !== undefined) return String.fromCodePoint(firstHan + place);
  return String.fromCodePoint(firstHan + (places.get(commonBefore(character)) ?? 0)) + character;
}

const places: ReadonlyMap<string, number> = new Map([...commonHanzi].map((character, place) => [character, place]));
/** Made when the first rare character is met: loading its tables would slow down every start. */
let collator: Intl.Collator | null = null;
const byPinyin = (one: string, other: string) =>
  (collator ??= new Intl.Collator("zh-Hans-CN-u-co-pinyin")).compare(one, other);
let knownByPinyin: readonly string[] | null = null;

/** The last common character that a Chinese dictionary puts before this one. */
function commonBefore(character: string): string {
  knownByPinyin ??= [...commonHanzi].toSorted(byPinyin);
  let [low, high] = [0, knownByPinyin.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (byPinyin(knownByPinyin[middle] ?? "", character) <= 0) low = middle + 1;
    else high = middle;
  }
  return knownByPinyin[Math.max(low - 1, 0)] ?? "";
}

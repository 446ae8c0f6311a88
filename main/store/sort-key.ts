/** Sorts after every text: what has no number stands at the end of its list. */
const last = "\u{10FFFF}";
const longestKey = 60;
const firstHan = 0x4e00;
/** Sorts after every character that has a place of its own, before the key of an absent text. */
const withoutPlace = "\u{F8FF}";

/**
 * The text by which SQLite's plain order shows rows as people expect: 2 before 10, 第2项 before 第10项, and Chinese
 * by pinyin. The pinyin order is that of GB/T 2312 level 1 (3755 characters); rarer characters follow by code point.
 */
export function sortKey(text: string | null): string {
  if (text === null) return last;
  const plain = text.normalize("NFKC").trim().toLowerCase().slice(0, longestKey);
  return plain
    .replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, "").padStart(9, "0"))
    .replaceAll(/\p{Script=Han}/gu, placed);
}

function placed(character: string): string {
  const place = places().get(character);
  return place === undefined ? withoutPlace + character : String.fromCodePoint(firstHan + place);
}

let known: ReadonlyMap<string, number> | null = null;

/** The place of each character of level 1: rows 16 to 55 of the standard, 94 characters a row. */
function places(): ReadonlyMap<string, number> {
  if (known !== null) return known;
  const bytes = Uint8Array.from(Array.from({ length: 40 * 94 }, (_, index) => cell(index)).flat());
  const characters = [...new TextDecoder("gbk").decode(bytes)].filter((character) => /\p{Script=Han}/u.test(character));
  known = new Map(characters.map((character, place) => [character, place]));
  return known;
}

function cell(index: number): [number, number] {
  return [0xb0 + Math.floor(index / 94), 0xa1 + (index % 94)];
}

import { characterWidth, narrowCharacterWidth } from "../page-geometry.ts";

/** How text is set, in twips. */
export interface Setting {
  /** Room of a line, and what its first line loses at the left. */
  readonly width: number;
  readonly first: number;
  /** Widths of a full and of a half character. */
  readonly full: number;
  readonly half: number;
}

/** 三号 of the body. */
export const bodySetting = { full: characterWidth, half: narrowCharacterWidth } as const;

/** Between a Chinese character and a digit or letter programs leave a fifth of a character. */
const gapShare = 0.2;
const half = /^[\u0021-\u007e\u00b0-\u00b7]$/;
/** May not begin a line: the one that would hangs behind the line before. */
const closing = new Set("，。、；：？！）》〉」』】〕”’％…—·");
const opening = new Set("（《〈「『【〔“‘");

/** Where the lines of a paragraph end: the place behind the last character of each. At least one line. */
export function lineEnds(text: string, setting: Setting): readonly number[] {
  const ends: number[] = [];
  let room = setting.width - setting.first;
  let used = 0;
  let place = 0;
  let before = "";
  for (const word of unbreakable(text)) {
    const gap =
      before !== "" && isHalf(before) !== isHalf(word) && before !== " " && word !== " " ? setting.full * gapShare : 0;
    const width = widthOf(word, setting);
    if (used > 0 && used + gap + width - hanging(word, setting) > room) {
      ends.push(place);
      room = setting.width;
      used = width;
      while (used > room) {
        ends.push(place);
        used -= room;
      }
    } else used += gap + width;
    place += word.length;
    before = word;
  }
  return [...ends, text.length];
}

/** Pieces that stay on one line: a run of digits and letters, a character with the marks that cling to it. */
function* unbreakable(text: string): Generator<string> {
  let piece = "";
  for (const character of text) {
    if (piece !== "" && mayBreak(piece, character)) {
      yield piece;
      piece = "";
    }
    piece += character;
  }
  if (piece !== "") yield piece;
}

function mayBreak(piece: string, next: string): boolean {
  const last = piece.at(-1) ?? "";
  if (opening.has(last) || closing.has(next)) return false;
  return !(half.test(last) && half.test(next));
}

function widthOf(word: string, setting: Setting): number {
  let width = 0;
  for (const character of word) width += character < "\u0080" ? setting.half : setting.full;
  return width;
}

/** The last mark of a piece may stand in the margin. */
function hanging(word: string, setting: Setting): number {
  return word.length > 1 && closing.has(word.at(-1) ?? "") ? setting.full : 0;
}

function isHalf(word: string): boolean {
  return half.test(word.at(0) ?? "");
}

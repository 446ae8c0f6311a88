import { cleanText } from "../text.ts";

/** Two braces, as they come from a Chinese keyboard too. */
const opening = /\{\{|｛｛/g;
const ending = /\}\}|｝｝/g;

/** What looks like a placeholder in the text of one paragraph. */
export interface Mark {
  /** Broken: it does not end, does not begin, or holds another one. */
  readonly kind: "placeholder" | "broken";
  readonly from: number;
  readonly to: number;
  /** What stands between the braces, tidied; of a broken one the words that stand there. */
  readonly name: string;
}

/** Longest words that are quoted of a broken placeholder. */
const longestQuote = 40;

/** All placeholders of a paragraph in order, and whatever only looks like one. */
export function marksIn(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  while (at < text.length) {
    const begin = find(opening, text, at);
    const stray = find(ending, text, at);
    if (stray !== null && (begin === null || stray < begin)) {
      marks.push(broken(text, at, stray + 2));
      at = stray + 2;
      continue;
    }
    if (begin === null) break;
    const mark = markAt(text, begin);
    marks.push(mark);
    at = mark.to;
  }
  return marks;
}

function markAt(text: string, begin: number): Mark {
  const end = find(ending, text, begin + 2);
  if (end === null) return broken(text, begin, text.length);
  const inner = find(opening, text, begin + 2);
  if (inner !== null && inner < end) return broken(text, begin, endOfNest(text, begin));
  return { kind: "placeholder", from: begin, to: end + 2, name: tidyName(text.slice(begin + 2, end)) };
}

/** Behind the braces that close the outermost ones; the end of the text where they are missing. */
function endOfNest(text: string, begin: number): number {
  let depth = 1;
  let at = begin + 2;
  while (depth > 0) {
    const inner = find(opening, text, at);
    const end = find(ending, text, at);
    if (end === null) return text.length;
    depth += inner !== null && inner < end ? 1 : -1;
    at = (inner !== null && inner < end ? inner : end) + 2;
  }
  return at;
}

function broken(text: string, from: number, to: number): Mark {
  const words = cleanText(text.slice(from, to)).trim();
  const signs = [...words];
  return {
    kind: "broken",
    from,
    to,
    name: signs.length > longestQuote ? `${signs.slice(0, longestQuote).join("")}…` : words,
  };
}

function find(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? null;
}

/** {{ 图：投资 完成 }} means {{图:投资完成}}: blanks and full-width colons are slips of typing. */
export function tidyName(name: string): string {
  return cleanText(name)
    .replaceAll(/[\s\u200b-\u200f\u2060\ufeff]/gu, "")
    .replaceAll("：", ":");
}

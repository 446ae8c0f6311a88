import type { Edit } from "./edit.ts";
import type { Found } from "./inspected.ts";
import type { ReadParagraph } from "./read-document.ts";

/** Words that a rule objects to. */
export interface Slip {
  readonly from: number;
  readonly to: number;
  readonly expected: string;
  /** What belongs there; null when only a person can say it. */
  readonly text: string | null;
}

const longestQuotes = 5;
/** Behind what is found where it cannot be mended without a person. */
const writtenTwice = "（文本框在文件中写了两份，文字不同，请手工修改）";

/** Addresses of pages and mail, and placeholders of templates, are written as they are. */
const asWritten = /(?:https?:\/\/|www\.|[\w.]+@)[\w\-./?%&=:#@,;]+|\{\{[^{}]*\}\}/gi;

function withoutAddresses(text: string): string {
  return /:\/\/|www\.|@|\{\{/i.test(text) ? text.replaceAll(asWritten, (found) => "@".repeat(found.length)) : text;
}

/** What `find` objects to in each paragraph, addresses and placeholders left out. */
export function slips(paragraphs: readonly ReadParagraph[], find: (text: string) => readonly Slip[]): readonly Found[] {
  return slipsAsWritten(paragraphs, (text) => find(withoutAddresses(text)));
}

/** One find a paragraph, however often it slips: its words are told, and all of them are mended together. */
export function slipsAsWritten(
  paragraphs: readonly ReadParagraph[],
  find: (text: string) => readonly Slip[],
): readonly Found[] {
  return paragraphs.flatMap((paragraph) => {
    const found = find(paragraph.text);
    const [first] = found;
    if (first === undefined) return [];
    const edits = found.flatMap(({ from, to, text }): readonly Edit[] =>
      text === null ? [] : [{ kind: "text", paragraph, from, to, text }],
    );
    const expected = [...new Set(found.map((slip) => slip.expected))].slice(0, longestQuotes);
    return [
      {
        spots: [{ paragraph, from: first.from, to: first.to }],
        expected: expected.join("；"),
        found: quotes(paragraph.text, found) + (paragraph.isMendable ? "" : writtenTwice),
        ...(edits.length === found.length && paragraph.isMendable ? { edits } : {}),
      },
    ];
  });
}

function quotes(text: string, found: readonly Slip[]): string {
  const words = [...new Set(found.map(({ from, to }) => text.slice(from, to).replaceAll(/[\n\f\t]/g, " ")))];
  const shown = words
    .slice(0, longestQuotes)
    .map((word) => `“${word.length > 20 ? `${[...word].slice(0, 20).join("")}…` : word}”`);
  return `${shown.join("")}${words.length > longestQuotes ? "等" : ""}${found.length > 1 ? `，共${found.length}处` : ""}`;
}

/** All matches of a pattern as slips. */
export function matches(
  text: string,
  pattern: RegExp,
  slip: (found: RegExpExecArray) => Pick<Slip, "expected" | "text"> | null,
): readonly Slip[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const told = slip(found);
    return told === null ? [] : [{ from: found.index, to: found.index + found[0].length, ...told }];
  });
}

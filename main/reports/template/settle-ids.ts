import type { TemplatePart } from "./scan-part.ts";

/** Where the ids of our content begin, so that none is taken twice in the office's file. */
export interface FirstIds {
  readonly drawing: number;
  readonly bookmark: number;
  readonly footnote: number;
  /** First digit of the names of our bookmarks. */
  readonly bookmarkName: string;
}

/** Ids that are free in the parts of a file. */
export function freeIds(parts: readonly TemplatePart[]): FirstIds {
  const all = parts.map(({ text }) => text).join("\n");
  const footnotes = parts.find(({ kind }) => kind === "footnote")?.text ?? "";
  const names = [..."23456789"];
  return {
    drawing: highest(all, /<(?:wp:docPr|pic:cNvPr|wps:cNvPr)\b[^>]*?\bid="(\d+)"/g),
    bookmark: highestBookmark(all) + 1,
    footnote: highest(footnotes, /<w:footnote\b[^>]*?\bw:id="(\d+)"/g),
    bookmarkName: names.find((digit) => !all.includes(`_Ref${digit}0000`)) ?? "9",
  };
}

/** The highest id of a bookmark; 0 where there is none. */
export function highestBookmark(text: string): number {
  return highest(text, /<w:bookmarkStart\b[^>]*?\bw:id="(\d+)"/g);
}

function highest(text: string, pattern: RegExp): number {
  let most = 0;
  for (const [, id] of text.matchAll(pattern)) most = Math.max(most, Number(id));
  // Ids near the end of 32 bits, as some programs draw them by lot, leave no room behind them.
  return most > 2_000_000_000 ? 1_000_000_000 : most;
}

/** Our XML with its ids moved behind those of the file. */
export function withFreeIds(xml: string, first: FirstIds): string {
  const steps = [
    moved(/(<(?:wp:docPr|pic:cNvPr) id=")(\d+)"/g, first.drawing),
    moved(/(<w:bookmark(?:Start|End) w:id=")(\d+)"/g, first.bookmark),
    moved(/(<w:footnoteReference w:id=")(\d+)"/g, first.footnote),
    (text: string) => text.replaceAll(/\b_Ref1(\d{8})\b/g, `_Ref${first.bookmarkName}$1`),
  ];
  return steps.reduce((text, step) => step(text), xml);
}

function moved(pattern: RegExp, by: number) {
  return (text: string) => text.replaceAll(pattern, (_, before: string, id: string) => `${before}${Number(id) + by}"`);
}

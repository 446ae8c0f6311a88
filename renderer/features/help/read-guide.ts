/** A part of a line: plain, important, or as it is typed. */
export interface GuideWord {
  readonly kind: "plain" | "strong" | "typed";
  readonly text: string;
}

export type GuideLine = readonly GuideWord[];

export type GuideBlock =
  | { readonly kind: "paragraph"; readonly line: GuideLine }
  | { readonly kind: "list"; readonly numbered: boolean; readonly items: readonly GuideLine[] }
  | { readonly kind: "table"; readonly head: readonly GuideLine[]; readonly rows: readonly (readonly GuideLine[])[] }
  | { readonly kind: "typed"; readonly text: string };

/** A heading with what stands below it up to the next one. */
export interface GuideSection {
  /** 2 for a chapter, 3 for a part of one. */
  readonly level: 2 | 3;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
  /** All its words, for the search. */
  readonly text: string;
}

const heading = /^(##|###) (.+)$/u;
const listItem = /^(?:(-)|\d+\.) (.+)$/u;
const picture = /!\[[^\]]*\]\([^)]*\)/gu;

/**
 * Reads the user guide, of which only the few signs are known that it is written with; everything else is text, markup too. What
 * stands before the first chapter (title and contents) and the pictures are left out.
 */
export function readGuide(written: string): readonly GuideSection[] {
  const lines = written.replaceAll(picture, "").split("\n");
  const starts = lines.flatMap((line, at) => (heading.test(line) ? [at] : []));
  return starts.map((start, index) => {
    const [, signs = "##", title = ""] = heading.exec(lines[start] ?? "") ?? [];
    const body = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    return { level: signs === "##" ? 2 : 3, title, blocks: blocksOf(body), text: body.join("") };
  });
}

function blocksOf(lines: readonly string[]): readonly GuideBlock[] {
  const blocks: GuideBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const isBlank = (lines[at] ?? "").trim() === "";
    const end = isBlank ? at + 1 : endOfBlock(lines, at);
    if (!isBlank) blocks.push(...blockOf(lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

/** A block ends at a blank line; what is typed as it is, at its closing fence. */
function endOfBlock(lines: readonly string[], start: number): number {
  const isFence = (lines[start] ?? "").startsWith("```");
  const found = lines.findIndex((line, at) => at > start && (isFence ? line.startsWith("```") : line.trim() === ""));
  return found < 0 ? lines.length : found + 1;
}

function blockOf(lines: readonly string[]): readonly GuideBlock[] {
  const [first = ""] = lines;
  if (first.startsWith("```")) {
    return [
      {
        kind: "typed",
        text: lines
          .filter((line) => !line.startsWith("```"))
          .join("\n")
          .trim(),
      },
    ];
  }
  if (first.startsWith("|")) return tableOf(lines);
  const at = lines.findIndex((line) => listItem.test(line));
  if (at < 0) return [{ kind: "paragraph", line: wordsOf(joined(lines)) }];
  const before: readonly GuideBlock[] =
    at === 0 ? [] : [{ kind: "paragraph", line: wordsOf(joined(lines.slice(0, at))) }];
  return [...before, listOf(lines.slice(at))];
}

/** Lines that follow an item are part of it. */
function listOf(lines: readonly string[]): GuideBlock {
  const items: string[][] = [];
  for (const line of lines) {
    const text = listItem.exec(line)?.[2];
    if (text === undefined) items.at(-1)?.push(line);
    else items.push([text]);
  }
  const numbered = !(lines[0] ?? "").startsWith("-");
  return { kind: "list", numbered, items: items.map((item) => wordsOf(joined(item))) };
}

/** A table of nothing but pictures has no words and is left out. */
function tableOf(lines: readonly string[]): readonly GuideBlock[] {
  const rows = lines.filter((line) => line.startsWith("|")).map(cellsOf);
  const [head = [], , ...others] = rows;
  const filled = others.filter((row) => row.some((cell) => cell !== ""));
  if (filled.length === 0) return [];
  return [{ kind: "table", head: head.map(wordsOf), rows: filled.map((row) => row.map(wordsOf)) }];
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replaceAll(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => cell.trim());
}

/** Lines are broken anywhere in a Chinese sentence, and between words of another script. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .reduce((text, line) => (/[\w`]$/u.test(text) && /^[\w`]/u.test(line) ? `${text} ${line}` : `${text}${line}`), "");
}

const marked = /\*\*(.+?)\*\*|`([^`]+)`/gu;

function wordsOf(text: string): GuideLine {
  const words: GuideWord[] = [];
  let from = 0;
  for (const found of text.matchAll(marked)) {
    const [whole, strong, typed = ""] = found;
    if (found.index > from) words.push({ kind: "plain", text: text.slice(from, found.index) });
    words.push(strong === undefined ? { kind: "typed", text: typed } : { kind: "strong", text: strong });
    from = found.index + whole.length;
  }
  if (from < text.length) words.push({ kind: "plain", text: text.slice(from) });
  return words;
}

/** The sections whose headings or words contain what is looked for, those with it in the heading first. */
export function sectionsWith(sections: readonly GuideSection[], wanted: string): readonly GuideSection[] {
  const looked = plain(wanted);
  if (looked === "") return sections;
  const inTitle = sections.filter(({ title }) => plain(title).includes(looked));
  const inText = sections.filter((section) => !inTitle.includes(section) && plain(section.text).includes(looked));
  return [...inTitle, ...inText];
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s*`]/gu, "");
}

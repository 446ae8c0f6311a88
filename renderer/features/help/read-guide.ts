import { lexer, type MarkedToken, type Token, type Tokens } from "marked";

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

/**
 * Reads the user guide. What stands before the first chapter (title and contents) and the pictures are left out; markup of
 * another kind stays text.
 */
export function readGuide(written: string): readonly GuideSection[] {
  const sections: { level: 2 | 3; title: string; tokens: MarkedToken[] }[] = [];
  for (const token of lexer(written) as MarkedToken[]) {
    if (token.type === "heading" && token.depth > 1) {
      sections.push({ level: token.depth === 2 ? 2 : 3, title: token.text, tokens: [] });
    } else sections.at(-1)?.tokens.push(token);
  }
  return sections.map(({ tokens, ...head }) => ({
    ...head,
    blocks: tokens.flatMap(blocksOf),
    text: tokens.map(({ raw }) => raw.replaceAll(picture, "")).join(""),
  }));
}

const picture = /!\[[^\]]*\]\([^)]*\)/gu;

function blocksOf(token: MarkedToken): readonly GuideBlock[] {
  switch (token.type) {
    case "paragraph": {
      const line = lineOf(token.tokens);
      return line.length === 0 ? [] : [{ kind: "paragraph", line }];
    }
    case "code":
      return [{ kind: "typed", text: token.text }];
    case "list":
      return [{ kind: "list", numbered: token.ordered, items: token.items.map(({ tokens }) => lineOf(tokens)) }];
    case "table": {
      // A table of nothing but pictures has no words.
      const rows = token.rows.map(cellsOf).filter((row) => row.some((cell) => cell.length > 0));
      return rows.length === 0 ? [] : [{ kind: "table", head: cellsOf(token.header), rows }];
    }
    default:
      return [];
  }
}

function cellsOf(cells: readonly Tokens.TableCell[]): readonly GuideLine[] {
  return cells.map(({ tokens }) => lineOf(tokens));
}

/** The words of a line; pictures have none. */
function lineOf(tokens: readonly Token[]): GuideLine {
  const words = (tokens as readonly MarkedToken[]).flatMap(wordsOf);
  return words.some(({ text }) => text.trim() !== "") ? joined(words) : [];
}

function wordsOf(token: MarkedToken): readonly GuideWord[] {
  if (token.type === "image") return [];
  if (token.type === "strong") return [{ kind: "strong", text: unbroken(token.text) }];
  if (token.type === "codespan") return [{ kind: "typed", text: token.text }];
  if ("tokens" in token && token.tokens !== undefined) return (token.tokens as MarkedToken[]).flatMap(wordsOf);
  return [{ kind: "plain", text: unbroken("text" in token ? token.text : token.raw) }];
}

/** Plain words that stand side by side are one. */
function joined(words: readonly GuideWord[]): GuideLine {
  const line: GuideWord[] = [];
  for (const word of words) {
    const last = line.at(-1);
    if (word.kind === "plain" && last?.kind === "plain") line.splice(-1, 1, { ...last, text: last.text + word.text });
    else line.push(word);
  }
  return line;
}

/** Lines are broken anywhere in a Chinese sentence, and between words of another script. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\w) *\n *(?=\w)/gu, " ").replaceAll(/ *\n */gu, "");
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

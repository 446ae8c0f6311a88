import { child, elementsOf, ownText, type XmlElement } from "../../../inspect/xml/element.ts";
import { wordsOfText } from "../../../../shared/domain/draft/word-diff.ts";

/** A word of a paragraph, or something that stays whole: a figure with its mark, a field, a drawing. */
export interface Token {
  /** What it reads; empty for what has no words (bookmarks, marks of footnotes). */
  readonly text: string;
  /** `w:rPr` of a word, empty without; null for something whole. */
  readonly looks: string | null;
  /** Something whole as it is written. */
  readonly xml: string;
}

/** A paragraph taken apart. */
export interface Paragraph {
  /** The content of `w:pPr`. */
  readonly properties: string;
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** The character that stands for a drawing in a text. */
export const drawingMark = "\uFFFC";

/** Takes a paragraph of the program's own file apart; `source` is the text that the element was read from. */
export function readParagraph(element: XmlElement, source: string): Paragraph {
  const own = child(element, "w:pPr");
  const tokens = tokensOf(
    elementsOf(element).filter((inner) => inner !== own),
    source,
  );
  const properties = own === undefined ? "" : source.slice(own.contentStart, own.contentEnd);
  return { properties, tokens, text: tokens.map(({ text }) => text).join("") };
}

function tokensOf(elements: readonly XmlElement[], source: string): Token[] {
  const tokens: Token[] = [];
  let field: XmlElement[] = [];
  for (const element of elements) {
    const kind = fieldKind(element);
    if (kind === "begin" || field.length > 0) {
      field.push(element);
      if (kind !== "end") continue;
      tokens.push(whole(field, source));
      field = [];
    } else if (element.name === "w:r" && isOfWords(element)) tokens.push(...wordsOf(element, source));
    else tokens.push(whole([element], source));
  }
  return tokens;
}

function fieldKind(run: XmlElement): string | undefined {
  return child(run, "w:fldChar")?.attributes["w:fldCharType"];
}

const wordElements = new Set(["w:rPr", "w:t", "w:tab", "w:br"]);
const isOfWords = (run: XmlElement) => elementsOf(run).every(({ name }) => wordElements.has(name));

function wordsOf(run: XmlElement, source: string): Token[] {
  const own = child(run, "w:rPr");
  const looks = own === undefined ? "" : source.slice(own.start, own.end);
  return elementsOf(run).flatMap((element) => {
    if (element.name === "w:t") return wordsOfText(ownText(element)).map((text): Token => ({ text, looks, xml: "" }));
    if (element.name === "w:tab") return [{ text: "\t", looks, xml: "" }];
    return element.name === "w:br" ? [{ text: "\n", looks, xml: "" }] : [];
  });
}

function whole(elements: readonly XmlElement[], source: string): Token {
  const [first, last] = [elements[0], elements.at(-1)];
  const xml = source.slice(first?.start ?? 0, last?.end ?? 0);
  return { text: elements.map(textIn).join(""), looks: null, xml };
}

function textIn(element: XmlElement): string {
  if (element.name === "w:t") return ownText(element);
  if (element.name === "w:drawing") return drawingMark;
  return elementsOf(element).map(textIn).join("");
}

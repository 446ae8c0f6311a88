import { marksIn, type Mark } from "../../../shared/domain/template/marks.ts";
import { elementsOf, ownText, type XmlElement } from "../../inspect/xml/element.ts";
import { parseTree } from "../../inspect/xml/parse-xml.ts";

/** What kind of part a paragraph stands in. */
export type PartKind = "text" | "header" | "footer" | "footnote" | "endnote";

/** A part of the template that may hold placeholders. */
export interface TemplatePart {
  readonly path: string;
  readonly kind: PartKind;
  readonly text: string;
  readonly root: XmlElement;
  /** Characters that no word processor accepts were taken out. */
  readonly isCleaned: boolean;
}

/** Words of a paragraph in one `w:t`; null for a tab or break, which parts words but holds none. */
export interface TextPiece {
  readonly element: XmlElement;
  readonly from: number;
  readonly text: string;
}

/** A paragraph with placeholders. */
export interface MarkedParagraph {
  readonly part: TemplatePart;
  readonly element: XmlElement;
  /** All words of the paragraph, those of text boxes in it left out. */
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly marks: readonly Mark[];
  /** Stands directly in the text, where other paragraphs and tables can stand as well. */
  readonly isInText: boolean;
  /** The words of the paragraph before it there; empty without one. */
  readonly before: string;
  /** What follows it there; null at the end. */
  readonly next: string | null;
  /** 正文第3段“……” */
  readonly where: string;
}

/** The parts of text; U+FFFE and U+FFFF, which no word processor accepts, are taken out of them. */
export function templatePart(path: string, kind: PartKind, written: string): TemplatePart {
  const text = written.replaceAll(/[\ufffe\uffff]/g, "");
  return { path, kind, text, root: parseTree(text), isCleaned: text !== written };
}

interface Place {
  readonly inText: boolean;
  readonly inCell: boolean;
  readonly inBox: boolean;
}

/** Every paragraph of a part that has placeholders or something that looks like one, in order. */
export function markedParagraphs(part: TemplatePart): readonly MarkedParagraph[] {
  const found: MarkedParagraph[] = [];
  let counted = 0;
  const visit = (element: XmlElement, place: Place): void => {
    const children = elementsOf(element);
    for (const [index, child] of children.entries()) {
      const inner = placeInside(child, place);
      if (child.name === "w:p") {
        const pieces = piecesOf(child);
        const text = pieces.map((piece) => piece.text).join("");
        const isCounted = !place.inBox && !place.inCell && text.trim() !== "";
        if (isCounted) counted += 1;
        const marks = marksIn(text);
        if (marks.length > 0) {
          const next = children[index + 1]?.name ?? null;
          const before = wordsOf(children[index - 1]);
          const where = whereInWords(part.kind, place, counted, text);
          found.push({ part, element: child, text, pieces, marks, isInText: place.inText, before, next, where });
        }
      }
      visit(child, inner);
    }
  };
  visit(part.root, { inText: false, inCell: false, inBox: false });
  return found;
}

const transparent: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:customXml"]);

/** Content controls around whole paragraphs are as good as the text itself. */
function placeInside({ name }: XmlElement, place: Place): Place {
  if (name === "w:body") return { ...place, inText: true };
  if (transparent.has(name)) return place;
  return {
    inText: false,
    inCell: place.inCell || name === "w:tc",
    inBox: place.inBox || name === "w:txbxContent",
  };
}

function wordsOf(element: XmlElement | undefined): string {
  return element?.name === "w:p"
    ? piecesOf(element)
        .map(({ text }) => text)
        .join("")
    : "";
}

const separators: Readonly<Record<string, string>> = { "w:tab": "\t", "w:br": "\n", "w:cr": "\n" };
/** Not part of the text as it reads now. */
const leftOut: ReadonlySet<string> = new Set(["w:p", "w:del", "w:moveFrom", "w:pPr", "w:rPr"]);

function piecesOf(paragraph: XmlElement): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (leftOut.has(child.name)) continue;
      const text = child.name === "w:t" ? ownText(child) : separators[child.name];
      if (text === undefined) visit(child);
      else {
        pieces.push({ element: child, from, text });
        from += text.length;
      }
    }
  };
  visit(paragraph);
  return pieces;
}

const partNames: Readonly<Record<PartKind, string>> = {
  text: "正文",
  header: "页眉",
  footer: "页脚",
  footnote: "脚注",
  endnote: "尾注",
};

const longestWords = 20;

function whereInWords(kind: PartKind, { inBox, inCell }: Place, counted: number, text: string): string {
  const signs = [...text.trim()];
  const words = `“${signs.length > longestWords ? `${signs.slice(0, longestWords).join("")}…` : text.trim()}”`;
  const inside = inBox ? "的文本框" : inCell ? "的表格" : kind === "text" ? `第${counted}段` : "";
  return `${partNames[kind]}${inside}${words}`;
}

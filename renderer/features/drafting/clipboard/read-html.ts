import { plainText, type Run } from "../../../../shared/domain/report-runs.ts";
import { plainNode, type NodeJson } from "../model/node-json.ts";
import { nodesOfRuns } from "../model/runs-to-nodes.ts";
import { readWords, type PastedNotes } from "./read-inline.ts";
import { pictureOf } from "./picture-size.ts";
import { isHidden, styleOf, withStylesAsData } from "./read-style.ts";
import { readTable } from "./read-table.ts";
import { readNumberedLine, withoutNumber } from "./typed-number.ts";

/** What was pasted, in the blocks of the report; chapters begin new ones. */
export interface Pasted {
  readonly blocks: readonly NodeJson[];
  /** Pictures that could not be taken: too large, or not on the clipboard with the text. */
  readonly tooLarge: number;
  readonly notHere: number;
  /** Pictures that stood in cells of a table, which hold words only: they follow the table. */
  readonly fromCells: number;
}

/** Reads what Word, WPS or a web page has put onto the clipboard. */
export function readHtml(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(withStylesAsData(html), "text/html");
  const reader = new Reader(takeNotes(body));
  reader.readChildren(body);
  return reader.answer();
}

/** Plain text: a paragraph a line. */
export function readPlainText(text: string): Pasted {
  const reader = new Reader(new Map());
  for (const line of text.split(/\r\n?|\n/)) reader.addParagraph([{ text: line.replaceAll(/^[\s　]+|[\s　]+$/g, "") }]);
  return reader.answer();
}

/** The footnotes below the text, taken out of it. */
function takeNotes(body: Element): PastedNotes {
  const notes = new Map<string, string>();
  for (const element of body.querySelectorAll("[id^=ftn], [id^=edn]")) {
    const words = readWords([element], new Map()).map(plainText).join("");
    notes.set(`#_${element.id}`, words.replace(/^\[?\d+\]?\s*/, ""));
    element.remove();
  }
  return notes;
}

const containers = new Set([
  "DIV",
  "SECTION",
  "ARTICLE",
  "MAIN",
  "BODY",
  "BLOCKQUOTE",
  "CENTER",
  "FORM",
  "TBODY",
  "TR",
  "TD",
]);
const blockTags = "p, h1, h2, h3, h4, h5, h6, ul, ol, table, div, section, article, blockquote, li, img";

class Reader {
  readonly #notes: PastedNotes;
  readonly #blocks: NodeJson[] = [];
  #points: NodeJson[] = [];
  #areNumbered = false;
  #tooLarge = 0;
  #notHere = 0;
  #fromCells = 0;

  constructor(notes: PastedNotes) {
    this.#notes = notes;
  }

  answer(): Pasted {
    this.#endList();
    const [tooLarge, notHere, fromCells] = [this.#tooLarge, this.#notHere, this.#fromCells];
    return { blocks: this.#blocks, tooLarge, notHere, fromCells };
  }

  /** Blocks among the children one by one; words between them make paragraphs of their own. */
  readChildren(parent: Element): void {
    let words: Node[] = [];
    const endWords = () => {
      for (const runs of readWords(words, this.#notes)) this.addParagraph(runs);
      words = [];
    };
    for (const child of parent.childNodes) {
      const isBlock = child instanceof Element && (child.matches(blockTags) || child.querySelector(blockTags) !== null);
      if (!isBlock) words.push(child);
      else {
        endWords();
        this.#readBlock(child);
      }
    }
    endWords();
  }

  addParagraph(runs: readonly Run[]): void {
    const words = plainText(runs);
    if (words === "" && !runs.some((run) => "note" in run)) return;
    this.#endList();
    const numbered = readNumberedLine(words);
    if (numbered !== null) this.#addHeading(numbered.level, numbered.text);
    else this.#blocks.push({ type: "paragraph", content: nodesOfRuns(runs) });
  }

  #readBlock(element: Element): void {
    if (isHidden(element)) return;
    const { tagName } = element;
    if (/^H[1-6]$/.test(tagName)) this.#readHeading(element, Math.min(4, Number(tagName[1])));
    else if (tagName === "P") this.#readParagraph(element);
    else if (tagName === "UL" || tagName === "OL") this.#readList(element, tagName === "OL");
    else if (element instanceof HTMLTableElement) this.#readTable(element);
    else if (element instanceof HTMLImageElement) this.#readPicture(element);
    else if (containers.has(tagName) || element.querySelector(blockTags) !== null) this.readChildren(element);
    else for (const runs of readWords([element], this.#notes)) this.addParagraph(runs);
  }

  #readHeading(element: Element, level: number): void {
    const words = readWords(element.childNodes, this.#notes).map(plainText).join("");
    if (words !== "") this.#addHeading(level, withoutNumber(words));
  }

  #addHeading(level: number, text: string): void {
    this.#endList();
    if (level === 1) this.#blocks.push({ type: "chapter", content: [plainNode("chapterTitle", text)] });
    else this.#blocks.push(plainNode("heading", text, { level }));
  }

  #readParagraph(element: Element): void {
    for (const image of element.querySelectorAll("img")) this.#readPicture(image);
    const style = styleOf(element);
    const outline = Number(style.get("mso-outline-level"));
    const lines = readWords(element.childNodes, this.#notes);
    if (outline >= 1 && outline <= 4) this.#readHeading(element, outline);
    else if (style.get("mso-list")?.startsWith("l") === true) this.#addPoints(lines, /\d/.test(markOf(element)));
    else for (const runs of lines) this.addParagraph(runs);
  }

  #readList(list: Element, areNumbered: boolean): void {
    for (const item of list.querySelectorAll("li")) {
      const own = [...item.childNodes].filter((node) => !(node instanceof Element && node.matches("ul, ol")));
      this.#addPoints(readWords(own, this.#notes), areNumbered);
    }
  }

  #addPoints(lines: readonly (readonly Run[])[], areNumbered: boolean): void {
    if (this.#areNumbered !== areNumbered) this.#endList();
    this.#areNumbered = areNumbered;
    for (const runs of lines) this.#points.push({ type: "listItem", content: nodesOfRuns(runs) });
  }

  #endList(): void {
    if (this.#points.length === 0) return;
    this.#blocks.push({ type: "list", attrs: { isNumbered: this.#areNumbered }, content: this.#points });
    this.#points = [];
  }

  /** A table of a single cell is a frame around text. */
  #readTable(table: HTMLTableElement): void {
    const [onlyRow, ...others] = table.rows;
    const onlyCell = others.length === 0 && onlyRow?.cells.length === 1 ? onlyRow.cells[0] : undefined;
    if (onlyCell !== undefined) {
      this.readChildren(onlyCell);
      return;
    }
    const block = readTable(table);
    if (block === null) return;
    this.#endList();
    this.#blocks.push({ type: "table", attrs: { block } });
    for (const image of table.querySelectorAll("img")) if (this.#readPicture(image)) this.#fromCells += 1;
  }

  /** Whether it could be taken. */
  #readPicture(image: HTMLImageElement): boolean {
    const address = image.getAttribute("src") ?? "";
    const isHere = /^data:image\/(?:png|jpe?g);base64,/i.test(address);
    const picture = isHere ? pictureOf(address.slice(address.indexOf(",") + 1)) : "not-readable";
    if (picture === "too-large") this.#tooLarge += 1;
    else if (picture === "not-readable") this.#notHere += 1;
    else {
      this.#endList();
      this.#blocks.push({ type: "picture", attrs: { block: picture } });
      return true;
    }
    return false;
  }
}

/** The number or dot that Word has written before a point. */
function markOf(paragraph: Element): string {
  const mark = [...paragraph.querySelectorAll("span")].find((span) => styleOf(span).get("mso-list") === "ignore");
  return mark?.textContent ?? "";
}

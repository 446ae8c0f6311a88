import sax from "sax";
import { DamagedPart, TooMuchInside } from "../faults.ts";
import type { XmlElement } from "./element.ts";
import { NameScope } from "./names.ts";

type Attributes = Readonly<Record<string, string>>;

/** Who is told of a part while it is parsed. */
export interface XmlReader {
  /** Elements handed over whole, with everything in them; what lies inside them is not told apart. */
  readonly whole: (name: string) => boolean;
  readonly element: (element: XmlElement) => void;
  /** Elements that are entered instead. */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
}

/** Deeper than any word processor nests; recursion over the tree stays far from the end of the stack. */
const deepest = 250;
/** Elements inside one paragraph or table row. */
const mostAtOnce = 500_000;
const sliceLength = 1 << 18;

/**
 * Parses a part from front to back and pauses (yields) after each slice. Throws DamagedPart for XML that is not well formed
 * or declares a document type, which Office Open XML forbids, and TooMuchInside for XML beyond all measure.
 */
export function* parseXml(text: string, reader: XmlReader): Generator<undefined> {
  const { parser } = new TreeBuilder(reader);
  for (let at = 0; at < text.length; at += sliceLength) {
    parser.write(text.slice(at, at + sliceLength));
    yield;
  }
  parser.close();
}

/** A small part as one tree. Throws like `parseXml`. */
export function parseTree(text: string): XmlElement {
  let root: XmlElement | undefined;
  const steps = parseXml(text, { whole: () => true, element: (element) => (root = element) });
  while (steps.next().done !== true);
  if (root === undefined) throw new DamagedPart();
  return root;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  readonly children: (XmlElement | string)[];
};

/** Builds the wanted elements from what the parser tells. */
class TreeBuilder {
  readonly parser = sax.parser(true, { position: true });
  readonly #reader: XmlReader;
  readonly #names = new NameScope();
  /** From the outermost wanted element inwards. */
  readonly #open: Growing[] = [];
  #depth = 0;
  #count = 0;

  constructor(reader: XmlReader) {
    this.#reader = reader;
    Object.assign(this.parser, {
      // Word writes pictures as attributes of several hundred thousand characters; the size of a part is limited elsewhere.
      bufferCheckPosition: Infinity,
      onerror: refuse,
      ondoctype: refuse,
      onopentag: (tag: sax.Tag) => this.#opened(tag),
      onclosetag: (name: string) => this.#closed(name),
      ontext: (text: string) => this.#text(text),
      oncdata: (text: string) => this.#text(text),
    });
  }

  #opened({ name, attributes }: sax.Tag): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new TooMuchInside();
    this.#names.enter(attributes);
    const usual = this.#names.element(name);
    if (this.#open.length === 0 && !this.#reader.whole(usual)) {
      this.#reader.open?.(usual, this.#names.attributes(attributes));
      return;
    }
    this.#count = this.#open.length === 0 ? 1 : this.#count + 1;
    if (this.#count > mostAtOnce) throw new TooMuchInside();
    this.#open.push(this.#begin(usual, this.#names.attributes(attributes)));
  }

  #begin(name: string, attributes: Attributes): Growing {
    const { startTagPosition, position } = this.parser;
    const start = startTagPosition - 1;
    return { name, attributes, children: [], start, contentStart: position, contentEnd: position, end: position };
  }

  #closed(name: string): void {
    const element = this.#open.pop();
    if (element === undefined) this.#reader.close?.(this.#names.element(name));
    else this.#finish(element);
    this.#names.leave();
    this.#depth -= 1;
  }

  /** For `<w:b/>` the parser tells the end at the place of the start. */
  #finish(element: Growing): void {
    const { position, startTagPosition } = this.parser;
    if (position !== element.contentStart) {
      element.contentEnd = startTagPosition - 1;
      element.end = position;
    }
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#reader.element(element);
    else parent.children.push(element);
  }

  /** Blanks between elements are no words. */
  #text(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined && /:(?:t|delText|instrText|align|lpwstr)$/.test(element.name))
      element.children.push(text);
  }
}

function refuse(): never {
  throw new DamagedPart();
}

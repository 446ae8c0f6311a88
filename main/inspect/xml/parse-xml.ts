import sax from "sax";
import { DamagedPart, TooMuchInside } from "../faults.ts";
import type { XmlElement } from "./element.ts";
import { NameScope } from "./names.ts";

/** Who is told of a part while it is parsed. */
export interface XmlReader {
  /** Elements handed over whole, with everything in them; what lies inside them is not told apart. */
  readonly whole: (name: string) => boolean;
  readonly element: (element: XmlElement) => void;
  /** Elements that are entered instead. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
}

/** Deeper than any word processor nests; recursion over the tree stays far from the end of the stack. */
const deepest = 250;
/** Elements inside one paragraph or table row. */
const mostAtOnce = 500_000;
const sliceLength = 1 << 18;

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  readonly children: (XmlElement | string)[];
};

/**
 * Parses a part from front to back and pauses (yields) after each slice. Throws DamagedPart for XML that is not well formed
 * or declares a document type, which Office Open XML forbids, and TooMuchInside for XML beyond all measure.
 */
export function* parseXml(text: string, reader: XmlReader): Generator<undefined> {
  const parser = startParser(reader);
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

function startParser(reader: XmlReader): sax.SAXParser {
  const parser = sax.parser(true, { position: true });
  // Word writes pictures as attributes of several hundred thousand characters; the size of a part is limited elsewhere.
  Object.assign(parser, { bufferCheckPosition: Infinity });
  const names = new NameScope();
  const open: Growing[] = [];
  let depth = 0;
  let count = 0;

  const refuse = () => {
    throw new DamagedPart();
  };
  parser.onerror = refuse;
  parser.ondoctype = refuse;
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new TooMuchInside();
    const written = attributes as Readonly<Record<string, string>>;
    names.enter(written);
    const usual = names.element(name);
    if (open.length === 0 && !reader.whole(usual)) {
      reader.open?.(usual, names.attributes(written));
      return;
    }
    count = open.length === 0 ? 1 : count + 1;
    if (count > mostAtOnce) throw new TooMuchInside();
    const { startTagPosition, position } = parser;
    const [start, contentStart] = [startTagPosition - 1, position];
    open.push({
      name: usual,
      attributes: names.attributes(written),
      children: [],
      start,
      contentStart,
      contentEnd: contentStart,
      end: contentStart,
    });
  };
  parser.onclosetag = (name) => {
    const element = open.pop();
    if (element === undefined) reader.close?.(names.element(name));
    else finish(element, parser);
    if (element !== undefined && open.length === 0) reader.element(element);
    else if (element !== undefined) open.at(-1)?.children.push(element);
    names.leave();
    depth -= 1;
  };
  parser.ontext = (text) => keepText(open.at(-1), text);
  parser.oncdata = parser.ontext;
  return parser;
}

/** For `<w:b/>` the parser tells the end at the place of the start. */
function finish(element: Growing, { position, startTagPosition }: sax.SAXParser): void {
  if (position === element.contentStart) return;
  element.contentEnd = startTagPosition - 1;
  element.end = position;
}

/** Blanks between elements are no words. */
function keepText(element: Growing | undefined, text: string): void {
  if (element === undefined || !/:(?:t|instrText|align)$/.test(element.name)) return;
  element.children.push(text);
}

import { posix } from "node:path";
import { childrenNamed, type XmlElement } from "../../inspect/xml/element.ts";
import { parseTree } from "../../inspect/xml/parse-xml.ts";
import { xmlText } from "../word/xml-text.ts";
import type { NewRelationship } from "./additions.ts";

const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationshipList = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/** The `.rels` of a part with further relationships; a new one where the part had none. */
export function withRelationships(text: string | null, owner: string, added: readonly NewRelationship[]): string {
  const entries = added.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${posix.relative(posix.dirname(owner), target)}"/>`,
  );
  return withChildren(text ?? `${declaration}<Relationships xmlns="${relationshipList}"></Relationships>`, entries);
}

/** `[Content_Types].xml` with what new parts need; a template of Word (.dotx) becomes a document. */
export function withTypes(
  text: string,
  types: ReadonlyMap<string, string>,
  endings: ReadonlyMap<string, string>,
): string {
  const root = parseTree(text);
  const known = new Set(childrenNamed(root, "Default").map(({ attributes }) => attributes["Extension"]?.toLowerCase()));
  const defaults = [...endings]
    .filter(([ending]) => !known.has(ending))
    .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const overrides = [...types].map(([path, type]) => `<Override PartName="/${xmlText(path)}" ContentType="${type}"/>`);
  const document = text.replaceAll("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml");
  return withChildren(document, [...defaults, ...overrides]);
}

/** An XML text with further children at the end of its root. */
export function withChildren(text: string, children: readonly string[]): string {
  if (children.length === 0) return text;
  return beforeEnd(text, parseTree(text), children.join(""));
}

function beforeEnd(text: string, root: XmlElement, added: string): string {
  if (root.contentEnd > root.contentStart || text.slice(root.contentEnd, root.contentEnd + 2) === "</")
    return text.slice(0, root.contentEnd) + added + text.slice(root.contentEnd);
  // <Relationships …/>
  const tag = text.slice(root.start, root.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return `${text.slice(0, root.start)}${tag.replace(/\s*\/>$/, ">")}${added}</${name}>${text.slice(root.end)}`;
}

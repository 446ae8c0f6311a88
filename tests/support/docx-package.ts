import { posix } from "node:path";
import { unzip } from "./unzip.ts";

/** The parts of a Word file as text, and those that are not XML as bytes. */
export interface DocxPackage {
  readonly names: readonly string[];
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Buffer;
  /** `word/document.xml`. */
  readonly document: string;
}

export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  const parts = await unzip(bytes);
  const part = (name: string) => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`the file has no part ${name}: ${[...parts.keys()].join(" ")}`);
    return found;
  };
  const text = (name: string) => part(name).toString("utf8");
  return { names: [...parts.keys()], text, bytes: part, document: text("word/document.xml") };
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly external: boolean;
  /** Path of the part inside the package. */
  readonly target: string;
}

/** What a part refers to; empty when it has no relationships. */
export function relationshipsOf(docx: DocxPackage, part: string): readonly Relationship[] {
  const path = posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
  if (!docx.names.includes(path)) return [];
  return [...docx.text(path).matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes = ""]) => ({
    id: attribute(attributes, "Id"),
    type: attribute(attributes, "Type").split("/").at(-1) ?? "",
    external: attribute(attributes, "TargetMode") === "External",
    target: posix.join(posix.dirname(part), attribute(attributes, "Target")),
  }));
}

/** The value of an attribute in a start tag, or empty text. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

/** The text of a paragraph, cell or whole document as a reader sees it: line breaks kept, paragraphs on lines of their own. */
export function readableText(xml: string): string {
  return xml
    .replaceAll(/<w:instrText[^>]*>.*?<\/w:instrText>/g, "")
    .replaceAll(/<w:br\/>|<\/w:p>/g, "\n")
    .replaceAll(/<w:tab\/>/g, "\t")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** The paragraphs of a style, as text. */
export function paragraphsOf(docx: DocxPackage, style: string): readonly string[] {
  const pattern = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${style}"/>.*?</w:p>`, "g");
  return [...docx.document.matchAll(pattern)].map(([xml]) => readableText(xml).trimEnd());
}

import { RefusedFile } from "../../inspect/faults.ts";
import { openPackage, type WordPackage } from "../../inspect/package/open-package.ts";
import { markedParagraphs, templatePart, type MarkedParagraph, type PartKind, type TemplatePart } from "./scan-part.ts";

/** An office's own Word file, taken apart as far as filling it needs. */
export interface OpenTemplate {
  readonly file: WordPackage;
  readonly main: TemplatePart;
  readonly parts: readonly TemplatePart[];
  /** Paragraphs with placeholders, those of the text first. */
  readonly paragraphs: readonly MarkedParagraph[];
}

/** Parts with words of their own, by the type of their relationship. */
const kinds: Readonly<Record<string, PartKind>> = {
  header: "header",
  footer: "footer",
  footnotes: "footnote",
  endnotes: "endnote",
};

/**
 * Opens a template. Throws RefusedFile for whatever is no Word document, has a password, macros or a signature (which
 * filling would void); DamagedPart and TooMuchInside for what is broken.
 */
export async function openTemplate(bytes: Buffer, name: string): Promise<OpenTemplate> {
  const file = await openPackage(bytes, name);
  if (file.zip.entries.some(({ fileName }) => /^_xmlsignatures\//i.test(fileName))) throw new RefusedFile("signed");
  const main = templatePart(file.main, "text", (await file.text(file.main)) ?? "");
  const others: TemplatePart[] = [];
  for (const { type, target } of await file.relationships(file.main)) {
    // Read here only to be refused now rather than while the report is written.
    if (type === "styles") await file.tree(target);
    const kind = kinds[type];
    const text = kind === undefined ? null : await file.text(target);
    if (kind !== undefined && text !== null) others.push(templatePart(target, kind, text));
  }
  const parts = [main, ...others];
  return { file, main, parts, paragraphs: parts.flatMap(markedParagraphs) };
}

import type { ReadDocument, ReadParagraph } from "../../../shared/domain/inspect/read-document.ts";
import { estimatePages, widthOf } from "../../../shared/domain/inspect/pages.ts";
import { openPackage, type WordPackage } from "../../inspect/package/open-package.ts";
import { readDocument } from "../../inspect/read/read-document.ts";
import { encodeXml } from "../../inspect/repair/encode-xml.ts";
import { spliced, type Splice } from "../../inspect/repair/splice.ts";
import { writePackage } from "../../inspect/repair/write-package.ts";
import { child, childrenNamed, descendants, valueOf, type XmlElement } from "../../inspect/xml/element.ts";
import { parseTree } from "../../inspect/xml/parse-xml.ts";
import { fieldXml } from "../word/field.ts";
import { xmlText } from "../word/xml-text.ts";
import { highestBookmark } from "./settle-ids.ts";
import { contentsField, hasContents, type ContentsField } from "./contents-field.ts";

/** What became of the contents of a template: there are none, they are written anew, or they are left as they were. */
export type FilledContents = "none" | "filled" | "left";

export interface WithContents {
  readonly bytes: Uint8Array;
  readonly contents: FilledContents;
}

/**
 * The filled file with the office's own contents written anew: every heading with its link and the page on which it is expected,
 * so that they are right before anybody brings them up to date. Contents of another kind stay as they are.
 */
export async function withFilledContents(bytes: Buffer, name: string): Promise<WithContents> {
  const file = await openPackage(bytes, name);
  const text = (await file.text(file.main)) ?? "";
  const root = parseTree(text);
  if (!hasContents(root)) return { bytes, contents: "none" };
  if (contentsField(root) === null) return { bytes, contents: "left" };
  const first = await written(file, bytes, name, () => 1);
  if (first === null) return { bytes, contents: "left" };
  // The contents take pages themselves: only behind them the pages of the headings are known.
  const pages = await pagesOf(first, name);
  const second = await written(file, bytes, name, (at) => pages[at] ?? 1);
  return second === null ? { bytes, contents: "left" } : { bytes: second, contents: "filled" };
}

/** The file with its contents; null when there is no heading to list. */
async function written(
  file: WordPackage,
  bytes: Buffer,
  name: string,
  pageOf: (at: number) => number,
): Promise<Buffer | null> {
  const opened = await openPackage(bytes, name);
  const text = (await opened.text(opened.main)) ?? "";
  const root = parseTree(text);
  const field = contentsField(root);
  const document = await readDocument(opened, async () => {});
  const headings = field === null ? [] : headingsOf(document, field);
  if (field === null || headings.length === 0) return null;
  const marks = marksFor(text, headings);
  const elements = new Map(descendants(root, "w:p").map((element) => [element.start, element]));
  const entries = headings.map((heading, place) => ({ heading, page: pageOf(place), name: marks[place]?.name ?? "" }));
  const splices = headings.flatMap(({ at }, place) => markSplices(elements.get(at), marks[place]));
  const entry = file.entry(file.main);
  if (entry === undefined) return null;
  const changed = spliced(text, [...splices, contentsSplice(field, text, entries, document, await styleIds(opened))]);
  return writePackage(file.zip, new Map([[entry.fileName, encodeXml(changed, await file.zip.read(entry))]]));
}

function headingsOf({ blocks }: ReadDocument, { deepest, byOutline }: ContentsField): readonly ReadParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "paragraph" || block.inContents || block.outline === null || block.text.trim() === "") return [];
    const isListed = block.outline < deepest && (byOutline || /^heading [1-9]$/.test(block.styleName));
    return isListed ? [block] : [];
  });
}

/** The pages of the listed headings as they are printed: a section may count anew. */
async function pagesOf(bytes: Buffer, name: string): Promise<readonly number[]> {
  const file = await openPackage(bytes, name);
  const field = contentsField(parseTree((await file.text(file.main)) ?? ""));
  const document = await readDocument(file, async () => {});
  const pages = estimatePages(document);
  const begins = new Map<number, number>();
  for (const block of document.blocks) {
    const first = block.kind === "paragraph" ? block : block.rows[0];
    const page = first === undefined ? undefined : pages.get(first);
    if (page !== undefined && !begins.has(block.section)) begins.set(block.section, page);
  }
  return field === null
    ? []
    : headingsOf(document, field).map((one) => (pages.get(one) ?? 1) + shift(document, begins, one));
}

function shift({ sections }: ReadDocument, begins: ReadonlyMap<number, number>, { section }: ReadParagraph): number {
  const anew = sections.findLast(({ index, firstNumber }) => index <= section && firstNumber !== null);
  return anew === undefined ? 0 : (anew.firstNumber ?? 1) - (begins.get(anew.index) ?? 1);
}

/** Behind the ids of what was filled in; further behind where the office's file has higher ones. */
const leastBookmarkId = 700_000;

function freePrefix(text: string): string {
  return ["_Toc80", "_Toc81", "_Toc82"].find((prefix) => !text.includes(`"${prefix}`)) ?? "_Toc83";
}

interface Mark {
  readonly id: number;
  readonly name: string;
}

function marksFor(text: string, headings: readonly ReadParagraph[]): readonly Mark[] {
  const prefix = freePrefix(text);
  const first = Math.max(leastBookmarkId, highestBookmark(text) + 1);
  return headings.map((_, place) => ({ id: first + place, name: `${prefix}${String(place).padStart(7, "0")}` }));
}

function markSplices(element: XmlElement | undefined, mark: Mark | undefined): readonly Splice[] {
  if (element === undefined || mark === undefined || element.contentStart === element.end) return [];
  const { id, name } = mark;
  const start = child(element, "w:pPr")?.end ?? element.contentStart;
  const end = element.contentEnd;
  return [
    { start, end: start, text: `<w:bookmarkStart w:id="${id}" w:name="${name}"/>` },
    { start: end, end, text: `<w:bookmarkEnd w:id="${id}"/>` },
  ];
}

interface Entry {
  readonly heading: ReadParagraph;
  readonly page: number;
  readonly name: string;
}

const run = (content: string) => `<w:r>${content}</w:r>`;

function contentsSplice(
  { paragraphs, instruction, breaksBefore, breaksBehind }: ContentsField,
  text: string,
  entries: readonly Entry[],
  { sections: [section] }: ReadDocument,
  styles: ReadonlyMap<string, string>,
): Splice {
  const [first] = paragraphs;
  const last = paragraphs.at(-1) ?? first;
  const begin =
    run(`<w:fldChar w:fldCharType="begin"/>`) +
    run(`<w:instrText xml:space="preserve">${xmlText(instruction)}</w:instrText>`) +
    run(`<w:fldChar w:fldCharType="separate"/>`);
  const end = run(`<w:fldChar w:fldCharType="end"/>`) + (breaksBehind ? run(`<w:br w:type="page"/>`) : "");
  const tabs = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${Math.round(section === undefined ? 8844 : widthOf(section))}"/></w:tabs>`;
  const lines = entries.map(({ heading, page, name }, at) => {
    const level = (heading.outline ?? 0) + 1;
    const style = styles.get(`toc ${level}`);
    const words = run(
      `<w:t xml:space="preserve">${xmlText(heading.number + heading.text.trim().replaceAll(/\s+/gu, " "))}</w:t>`,
    );
    const link = `<w:hyperlink w:anchor="${name}" w:history="1">${words}${run("<w:tab/>")}${fieldXml(`PAGEREF ${name} \\h`, String(page))}</w:hyperlink>`;
    const [before, after] = [at === 0 ? begin : "", at === entries.length - 1 ? end : ""];
    const look = `${style === undefined ? "" : `<w:pStyle w:val="${style}"/>`}${at === 0 && breaksBefore ? "<w:pageBreakBefore/>" : ""}${tabs}`;
    return `<w:p><w:pPr>${look}</w:pPr>${before}${link}${after}</w:p>`;
  });
  const breaks = paragraphs.flatMap((paragraph) => child(child(paragraph, "w:pPr"), "w:sectPr") ?? []);
  const kept = breaks.map((one) => `<w:p><w:pPr>${text.slice(one.start, one.end)}</w:pPr></w:p>`);
  return { start: first.start, end: last.end, text: lines.join("") + kept.join("") };
}

/** The ids of the office's paragraph styles by their names. */
async function styleIds(file: WordPackage): Promise<ReadonlyMap<string, string>> {
  const part = (await file.relationships(file.main)).find(({ type }) => type === "styles")?.target ?? "";
  const styles = childrenNamed((await file.tree(part)) ?? undefined, "w:style");
  return new Map(
    styles.map((one) => [(valueOf(one, "w:name") ?? "").toLowerCase(), xmlText(one.attributes["w:styleId"] ?? "")]),
  );
}

import { labelOf, type HeadingLevel } from "./labels.ts";
import type { ReadBlock, ReadDocument, ReadParagraph, ReadTable } from "./read-document.ts";
import type { Draft, Outlined, Role } from "./outlined.ts";
import { findFront } from "./outline-front.ts";
import { findTail } from "./outline-tail.ts";

/** Tells titles, headings, text, signature and annexes apart, by style and number and by what offices usually write. */
export function outlineOf(document: ReadDocument): readonly Outlined[] {
  const drafts = document.blocks.flatMap((block, index) =>
    block.kind === "table" ? [] : [draftOf(document, block, index)],
  );
  const tail = findTail(drafts);
  const front = findFront(drafts.filter(({ index }) => index < tail.textEnd));
  const cover = coverEnd(document, front);
  return drafts.map((draft) => {
    const role = tail.roles.get(draft.index) ?? front.get(draft.index) ?? usualRole(document.blocks, draft);
    const level = role === "heading" || role === "body" ? draft.level : null;
    return outlined(
      draft,
      isWords(role) && draft.index < cover ? "setApart" : role,
      level,
      draft.index >= tail.textEnd,
    );
  });
}

function outlined(draft: Draft, role: Role, level: Outlined["level"], inAnnex: boolean): Outlined {
  return { ...draft, role, level, inAnnex };
}

/** Index of the first paragraph of the document proper, when a cover or contents fill sections of their own before it. */
function coverEnd({ blocks }: ReadDocument, front: ReadonlyMap<number, Role>): number {
  const first = blocks[Math.min(...front.keys())];
  return first === undefined ? 0 : blocks.findIndex(({ section }) => section === first.section);
}

function isWords(role: Role): boolean {
  return role === "heading" || role === "body";
}

function draftOf(document: ReadDocument, paragraph: ReadParagraph, index: number): Draft {
  const lead = /^[\s\u3000]*/u.exec(paragraph.text)?.[0].length ?? 0;
  const isNumberAutomatic = paragraph.number !== "";
  const label = labelOf(isNumberAutomatic ? paragraph.number : paragraph.text.slice(lead));
  return {
    paragraph,
    index,
    label,
    isNumberAutomatic,
    level: listStyle.test(paragraph.styleName) ? null : (label?.level ?? styleLevel(paragraph)),
    lead,
    headEnd: headEnd(paragraph.text, lead),
    startsPage: startsPage(document, paragraph, document.blocks[index - 1]),
  };
}

/** Word's own styles for lists, whose numbers count the items and not the parts of the document. */
const listStyle = /^list (?:number|bullet)(?: \d)?$/;

function styleLevel({ outline, styleName }: ReadParagraph): HeadingLevel | null {
  const level = outline ?? (/^heading [1-4]$/.test(styleName) ? Number(styleName.at(-1)) - 1 : null);
  return level === 0 || level === 1 || level === 2 || level === 3 ? ((level + 1) as HeadingLevel) : null;
}

/** A heading ends with its first full stop when text follows on the same line. */
function headEnd(text: string, lead: number): number {
  const stop = text.slice(lead).search(/[。！？]/u);
  return stop < 0 ? text.length : lead + stop + 1;
}

function startsPage(document: ReadDocument, paragraph: ReadParagraph, before: ReadBlock | undefined): boolean {
  if (paragraph.format.pageBreakBefore || paragraph.text.startsWith("\f")) return true;
  if (before === undefined) return true;
  if (before.section !== paragraph.section) return document.sections[paragraph.section]?.starts === "newPage";
  return before.kind === "paragraph" && before.text.endsWith("\f");
}

/** Longer than this and it is no heading but a numbered sentence. */
const longestHeading = 60;

export function isBlank({ text, pictureHeight }: ReadParagraph): boolean {
  return pictureHeight === 0 && text.trim() === "";
}

function usualRole(blocks: readonly ReadBlock[], draft: Draft): Role {
  const { paragraph, level, headEnd: end, lead } = draft;
  if (paragraph.inContents) return "contents";
  if (isBlank(paragraph)) return "blank";
  if (paragraph.pictureHeight > 0) return "figure";
  if (isCaption(blocks, draft)) return "caption";
  if (isTableLine(blocks, draft)) return "tableLine";
  if (paragraph.format.bordered) return "setApart";
  if (specialStyle.test(paragraph.styleName)) return "setApart";
  if (level !== null) return end - lead <= longestHeading && !isItem(draft, level) ? "heading" : "body";
  return isSetApart(paragraph) ? "setApart" : "body";
}

/** Styles named after something else than running text, which look as their makers chose. */
const specialStyle = /案例|专栏|引用|引文|quote|大事记|日程|数读|摘要|提要|备注|封面|footnote|endnote/;

/** 1. and （1） in front of a whole sentence count items of a list. */
function isItem({ paragraph, lead, headEnd: end }: Draft, level: number): boolean {
  const isSentence = /[。；]$/u.test(paragraph.text.trim()) && end >= paragraph.text.trimEnd().length;
  return level > 2 && paragraph.outline === null && isSentence && paragraph.text.length > lead;
}

/** A short centred line without a full stop is a heading of its own kind (第一章, 案例①), not text gone wrong. */
function isSetApart({ format, text }: ReadParagraph): boolean {
  return format.alignment === "center" && text.trim().length <= 30 && !/[。；，：]$/u.test(text.trim());
}

const captionForm = /^[图表]\s*[0-9０-９一二三四五六七八九十]+/u;

function isCaption(blocks: readonly ReadBlock[], { paragraph, index }: Draft): boolean {
  if (paragraph.styleName === "caption") return true;
  const text = paragraph.text.trim();
  if (!captionForm.test(text) || text.length > 60 || /[。；，]$/u.test(text)) return false;
  return [index - 2, index - 1, index + 1, index + 2].some((place) => isObject(blocks[place]));
}

function isObject(block: ReadBlock | undefined): block is ReadTable | ReadParagraph {
  return block !== undefined && (block.kind === "table" || block.pictureHeight > 0);
}

/** 单位：万元 above a table, 注：… below it. */
function isTableLine(blocks: readonly ReadBlock[], { paragraph, index }: Draft): boolean {
  const text = paragraph.text.trim();
  if (/^[（(]?(?:金额|投资)?单位[:：]/u.test(text)) return blocks[index + 1]?.kind === "table";
  if (/^(?:注|说明|备注|资料来源|数据来源)[:：]/u.test(text))
    return [1, 2, 3].some((step) => isObject(blocks[index - step]));
  return blocks[index - 1]?.kind === "table" && paragraph.size < 28;
}

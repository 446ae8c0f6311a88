import type { Draft, Role } from "./outlined.ts";
import type { ReadParagraph } from "./read-document.ts";

/** How far into the text the head of a document reaches, in paragraphs with words. */
const longestFront = 15;

/** Brackets of all kinds, so that a number written wrongly is still known as one. */
export const documentNumberForm =
  /^[^\s\d]{1,14}[\s\u3000]*[〔［[(（【]\s*\d{2,4}\s*[〕］\])）】][\s\u3000]*第?\s*\d{1,5}\s*号$/u;
const headMarks = [
  /^\d{6}$/,
  /^(?:绝密|机密|秘密)(?:[★☆*].{0,8})?$/u,
  /^(?:特急|加急|平急|特提|急件)$/u,
  /^签发人[:：]/u,
];

/** Finds title, addressee and what stands above them. Paragraphs of text are left to others. */
export function findFront(drafts: readonly Draft[]): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  const front = drafts
    .filter(({ paragraph }) => paragraph.text.trim() !== "" && !paragraph.inContents)
    .slice(0, longestFront);
  for (const { index, paragraph } of front) {
    const role = headRole(paragraph);
    if (role !== null) roles.set(index, role);
  }
  const rest = front.filter(({ index }) => !roles.has(index));
  const title = findTitle(rest);
  if (title === undefined) return roles;
  // Red words below the title are text in a colour.
  for (const index of roles.keys()) if (index > title.index) roles.delete(index);
  const lines = titleLines(rest, title);
  for (const { index } of lines) roles.set(index, "title");
  const below = rest.filter(({ index }) => index > (lines.at(-1)?.index ?? 0));
  setBelowTitle(below, roles);
  return roles;
}

function headRole(paragraph: ReadParagraph): Role | null {
  const text = paragraph.text.trim();
  if (
    documentNumberForm.test(text) ||
    /^.{2,20}[〔［[(（【]\s*\d{4}\s*[〕］\])）】]\d{1,5}号[\s\u3000]+签发人[:：]/u.test(text)
  )
    return "documentNumber";
  if (isRed(paragraph)) return "redHead";
  return headMarks.some((form) => form.test(text)) ? "headMark" : null;
}

/** Any red: FF0000 and its darker and lighter neighbours. */
export function isRedColor(color: string | null): boolean {
  const found = /^([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(color ?? "");
  const [red = 0, green = 0, blue = 0] = found?.slice(1).map((part) => Number.parseInt(part, 16)) ?? [];
  return red >= 0xb0 && green <= 0x50 && blue <= 0x50;
}

function isRed({ runs }: ReadParagraph): boolean {
  return isRedColor(runs.find(({ text }) => text.trim() !== "")?.format.color ?? null);
}

function isTitleStyle({ paragraph }: Draft): boolean {
  return paragraph.styleName === "title" || paragraph.styleName === "标题";
}

/** By style; else the first large centred line; else the first line that can be one, so that a title set wrongly is known too. */
function findTitle(front: readonly Draft[]): Draft | undefined {
  const first = front[0];
  return (
    front.find(isTitleStyle) ??
    front.find(({ paragraph, label }) => isCentred(paragraph) && paragraph.size >= 32 && label === null) ??
    (first !== undefined && front.length > 1 && canBeTitle(first) ? first : undefined)
  );
}

function canBeTitle({ paragraph, label }: Draft): boolean {
  const text = paragraph.text.trim();
  return label === null && text.length <= 60 && !/[。；，：:、]$/u.test(text) && paragraph.pictureHeight === 0;
}

/** Lines typed as paragraphs of their own, in the same size and place. */
function titleLines(front: readonly Draft[], title: Draft): readonly Draft[] {
  const lines = [title];
  for (const next of front.filter(({ index }) => index > title.index)) {
    const last = lines.at(-1);
    const alike =
      isCentred(next.paragraph) && next.paragraph.size === title.paragraph.size && title.paragraph.size > 32;
    const same = alike || (isTitleStyle(title) && isTitleStyle(next));
    if (last === undefined || next.index !== last.index + 1 || !same || /^[（(]/u.test(next.paragraph.text.trim()))
      break;
    lines.push(next);
  }
  return lines;
}

function setBelowTitle(below: readonly Draft[], roles: Map<number, Role>): void {
  const first = below.findIndex((draft) => !isSubtitle(draft));
  const subtitles = first < 0 ? [] : below.slice(0, first);
  for (const { index } of subtitles) roles.set(index, "subtitle");
  const next = below[subtitles.length];
  if (next !== undefined && isAddressee(next)) roles.set(next.index, "addressee");
}

function isSubtitle({ paragraph, label }: Draft): boolean {
  const text = paragraph.text.trim();
  return (
    label === null &&
    text.length <= 60 &&
    (isCentred(paragraph) || /^[（(][^（()）]*[）)]$/u.test(text)) &&
    !/[。；]$/u.test(text)
  );
}

function isAddressee({ paragraph, label }: Draft): boolean {
  const text = paragraph.text.trim();
  return label === null && text.length <= 120 && /[^：:]{2,}[：:]$/u.test(text) && !/[。；]/u.test(text);
}

function isCentred({ format }: ReadParagraph): boolean {
  return format.alignment === "center";
}

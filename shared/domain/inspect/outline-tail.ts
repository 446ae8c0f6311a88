import type { Draft, Role } from "./outlined.ts";

/** Where the text ends and the annexes begin, and what stands around that place. */
export interface Tail {
  readonly roles: ReadonlyMap<number, Role>;
  /** Index of the first annex mark among the blocks; beyond all of them without one. */
  readonly textEnd: number;
}

/** 2021年12月5日 in any of the ways people write it, blanks allowed. */
export const dateForm =
  /^[（(]?(?:\d{2,4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?[）)]?$|^\d{4}([-./])\d{1,2}\1\d{1,2}$/u;
const annexMarkForm = /^附[\s\u3000]*件[\s\u3000]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[\s\u3000]*[：:]?$/u;
const annexNoteForm = /^附(?:[\s\u3000]*件)?[：:]/u;
const copiesForm = /^(?:抄送|主送|抄报)[:：]|印发$/u;

/** Finds 附件说明, 署名, 成文日期, 版记, and the marks and titles of annexes. */
export function findTail(drafts: readonly Draft[]): Tail {
  const roles = new Map<number, Role>();
  const worded = drafts.filter(({ paragraph }) => paragraph.text.trim() !== "" && !paragraph.inContents);
  const marks = worded.filter((draft, place) => isAnnexMark(draft, worded[place + 1], worded.slice(0, place)));
  for (const mark of marks) {
    roles.set(mark.index, "annexMark");
    const title = worded[worded.indexOf(mark) + 1];
    if (title !== undefined && !marks.includes(title) && isAnnexTitle(title)) setTitle(title, worded, roles);
  }
  const textEnd = marks[0]?.index ?? Infinity;
  for (const { index, paragraph } of worded)
    if (copiesForm.test(squeezed(paragraph.text)) && paragraph.text.length <= 120) roles.set(index, "copies");
  const text = worded.filter(({ index }) => index < textEnd && !roles.has(index));
  setSignature(text, roles);
  setAnnexNote(
    text.filter(({ index }) => !roles.has(index)),
    roles,
  );
  return { roles, textEnd };
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u3000]/gu, "");
}

/** 附件： with a list under it is the note below the text, not the mark on the annex itself. */
function isAnnexMark(draft: Draft, next: Draft | undefined, before: readonly Draft[]): boolean {
  const text = draft.paragraph.text.trim();
  if (!annexMarkForm.test(text)) return false;
  if (draft.startsPage && before.length > 0) return true;
  const isSigned = before.some(({ paragraph }) => dateForm.test(squeezed(paragraph.text)));
  const isList = /[：:]$/u.test(text) && next?.label?.level === 3;
  return isSigned && !isList;
}

function isAnnexTitle({ paragraph, label }: Draft): boolean {
  return label === null && paragraph.text.trim().length <= 60 && !/[。；：]$/u.test(paragraph.text.trim());
}

/** Further lines of a title have its size and stand in the middle. */
function setTitle(title: Draft, worded: readonly Draft[], roles: Map<number, Role>): void {
  roles.set(title.index, "annexTitle");
  const next = worded[worded.indexOf(title) + 1];
  const { format, size } = title.paragraph;
  if (next === undefined || next.index !== title.index + 1 || format.alignment !== "center" || size <= 32) return;
  if (next.paragraph.size === size && next.paragraph.format.alignment === "center") roles.set(next.index, "annexTitle");
}

const mostSigners = 4;

function setSignature(text: readonly Draft[], roles: Map<number, Role>): void {
  const end = text.findLastIndex(
    ({ paragraph }) => !/^[（(].*[）)]$/u.test(paragraph.text.trim()) || isDate(paragraph.text),
  );
  const date = text[end];
  if (date === undefined || !isDate(date.paragraph.text)) return;
  roles.set(date.index, "date");
  for (const { index } of text.slice(end + 1)) roles.set(index, "remark");
  let below = date;
  for (const draft of text.slice(Math.max(1, end - mostSigners), end).toReversed()) {
    if (!isSigner(draft) || below.index - draft.index > 2) return;
    roles.set(draft.index, "signature");
    below = draft;
  }
}

function isDate(text: string): boolean {
  return dateForm.test(squeezed(text));
}

/** The name of an office: one short line without any mark of a sentence. */
function isSigner({ paragraph, label }: Draft): boolean {
  const words = squeezed(paragraph.text);
  const isName = words.length <= 40 && !/[。；，：:！？!?]|[.,;、）)]$/u.test(words) && !annexNoteForm.test(words);
  return label === null && isName && paragraph.pictureHeight === 0 && paragraph.styleName !== "caption";
}

function setAnnexNote(text: readonly Draft[], roles: Map<number, Role>): void {
  const start = text.findLastIndex(({ paragraph }) => annexNoteForm.test(paragraph.text.trim()));
  const first = text[start];
  if (first === undefined) return;
  roles.set(first.index, "annexNote");
  for (let place = start + 1; place < text.length; place += 1) {
    const draft = text[place];
    if (draft === undefined || draft.index !== first.index + place - start) return;
    roles.set(draft.index, "annexNote");
  }
}

import { Fragment, type Node } from "@tiptap/pm/model";
import type { NewPassage, PassageChange, SentenceChoice } from "../../../../shared/domain/draft/draft-answers.ts";
import type { DraftBlock, DraftChapter, KnownBlock } from "../../../../shared/domain/draft/draft-body.ts";
import { goToId, goToPlace, placeOfId } from "../desk/go-to-place.ts";
import { nodeOfBlock } from "../model/block-to-node.ts";
import { blockOfNode } from "../model/node-to-block.ts";
import { wordsOfInline, wordsOfParagraph } from "../model/node-to-runs.ts";
import { insertChapter, insertDrafted, insertNewPassage } from "./insert-drafted.ts";
import type { DraftSession } from "../session/draft-session.ts";

/** Puts the whole new draft where the old passage stands; undo brings back what stood there. */
export function takeNewDraft(session: DraftSession, { blockId, now }: PassageChange): void {
  const { editor } = session;
  const place = placeOfId(session, blockId);
  const old = place === null ? null : editor.state.doc.nodeAt(place);
  if (place === null || old === null || now === null) return;
  const fresh = editor.schema.nodeFromJSON(nodeOfBlock({ ...now, id: blockId }));
  editor.view.dispatch(editor.state.tr.replaceWith(place, place + old.nodeSize, fresh));
  goToPlace(session, place);
}

/** The same for several passages, as one step of undo. The captions of charts and tables are the person's, and stay. */
export function takeNewDrafts({ editor }: DraftSession, changes: readonly PassageChange[]): void {
  const freshOf = new Map(changes.map(({ blockId, now }) => [blockId, now]));
  const { tr, doc } = editor.state;
  doc.descendants((node, place) => {
    const id: unknown = node.attrs["id"];
    const now = typeof id === "string" ? freshOf.get(id) : null;
    if (typeof id !== "string" || now == null) return true;
    const fresh = editor.schema.nodeFromJSON(nodeOfBlock(captionedAs({ ...now, id }, blockOfNode(node))));
    const from = tr.mapping.map(place);
    tr.replaceWith(from, from + node.nodeSize, fresh);
    return false;
  });
  editor.view.dispatch(tr);
}

function captionedAs(block: KnownBlock, before: DraftBlock): KnownBlock {
  if (block.kind === "chart" && before.kind === "chart") return { ...block, caption: before.caption };
  if (block.kind === "table" && before.kind === "table") return { ...block, caption: before.caption };
  return block;
}

/**
 * Puts one sentence of the new draft, with its figures, where the old one stands, or at the end where there was none. The
 * other words of the passage stay. Answers whether that could be done.
 */
export function takeSentence(session: DraftSession, change: PassageChange, sentence: SentenceChoice): boolean {
  const { editor } = session;
  const place = placeOfId(session, change.blockId);
  const paragraph = place === null ? null : editor.state.doc.nodeAt(place);
  if (place === null || paragraph?.isTextblock !== true) return false;
  const fresh = sentence.now === null ? Fragment.empty : draftedSentence(session, change, sentence.now);
  const range = sentence.standing === null ? endOf(paragraph) : rangeOf(paragraph, sentence.standing);
  if (fresh === null || range === null) return false;
  const tr = editor.state.tr.replaceWith(place + 1 + range.from, place + 1 + range.to, fresh);
  editor.view.dispatch(tr);
  goToPlace(session, place + 1);
  return true;
}

function draftedSentence({ editor }: DraftSession, { now }: PassageChange, sentence: string): Fragment | null {
  const drafted = now === null ? null : editor.schema.nodeFromJSON(nodeOfBlock(now));
  const range = drafted?.isTextblock === true ? rangeOf(drafted, sentence) : null;
  return drafted === null || range === null ? null : drafted.content.cut(range.from, range.to);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function endOf({ content }: Node): Range {
  return { from: content.size, to: content.size };
}

/** Where words stand in a paragraph; null where they are not there, or begin or end inside of a figure. */
function rangeOf(paragraph: Node, words: string): Range | null {
  const at = wordsOfParagraph(paragraph).indexOf(words);
  if (at < 0) return null;
  const from = offsetAt(paragraph, at);
  const to = offsetAt(paragraph, at + words.length);
  return from === null || to === null ? null : { from, to };
}

function offsetAt(paragraph: Node, words: number): number | null {
  let left = words;
  let offset = 0;
  for (const child of paragraph.children) {
    const length = wordsOfInline(child).length;
    if (left === 0 && length > 0) return offset;
    if (left < length) return child.isText ? offset + left : null;
    left -= length;
    offset += child.nodeSize;
  }
  return left === 0 ? offset : null;
}

/** Said where something drafted cannot be put in. */
export const noRoomHere = "这里不能加入，请把光标放到正文中。";

/** Puts something drafted behind the block with the cursor. Answers whether there is room for it. */
export function putDrafted({ editor }: DraftSession, block: KnownBlock): boolean {
  const done = insertDrafted(block)(editor.state, editor.view.dispatch);
  editor.view.focus();
  return done;
}

/** Puts a whole chapter as it is drafted behind the one with the cursor, or at the end. */
export function putChapter(session: DraftSession, chapter: DraftChapter): void {
  const { editor } = session;
  insertChapter(chapter)(editor.state, editor.view.dispatch);
  goToId(session, chapter.id);
}

/** Puts a passage that is nowhere in the text in, or shows it when that was done already. Answers whether there is room for it. */
export function takeNewPassage(session: DraftSession, passage: NewPassage): boolean {
  const { editor } = session;
  const { id } = passage.block;
  const isThere = placeOfId(session, id) !== null;
  if (!isThere && !insertNewPassage(passage)(editor.state, editor.view.dispatch)) return false;
  goToId(session, id);
  return true;
}

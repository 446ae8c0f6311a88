import { Fragment, type Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { withBlockWords } from "../../../../shared/domain/draft/change-figures.ts";
import { withoutLostReferences } from "../../../../shared/domain/draft/lost-references.ts";
import { captionOf } from "../../../../shared/domain/report-blocks.ts";
import type { NewPassage, PassageChange, SentenceChoice } from "../../../../shared/domain/draft/draft-answers.ts";
import type { DraftBlock, DraftChapter, KnownBlock } from "../../../../shared/domain/draft/draft-body.ts";
import { referablesIn } from "../content/captioned.ts";
import { goToPlace, placeOfId } from "../desk/go-to-place.ts";
import { insertBlock } from "../editor/block-kinds.ts";
import { chapterAround, chaptersIn, firstPlace } from "../editor/chapters.ts";
import { plainNode } from "../model/node-json.ts";
import { nodeOfBlock } from "../model/block-to-node.ts";
import { blockOfNode } from "../model/node-to-block.ts";
import { wordsOfInline, wordsOfParagraph } from "../model/node-to-runs.ts";
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
  const put = insertBlock((state) => nodeOfDrafted(block, state));
  const done = put(editor.state, editor.view.dispatch, editor.view);
  editor.view.focus();
  return done;
}

/** Puts a whole chapter as it is drafted behind the one with the cursor, or at the end. */
export function putChapter(session: DraftSession, { id, title, blocks }: DraftChapter): void {
  const { editor } = session;
  const { doc, selection, schema } = editor.state;
  const inside = blocks.flatMap((block) => (block.kind === "unknown" ? [] : (captionOf(block)?.id ?? [])));
  const present = new Set([...namesIn(doc), ...inside]);
  const written = blocks.map((block) => nodeOfBlock(block.kind === "unknown" ? block : pointingTo(present, block)));
  const content = [plainNode("chapterTitle", title), ...written];
  const chapter = schema.nodeFromJSON({ type: "chapter", attrs: { id }, content });
  const before = chapterAround(selection.$from) ?? chaptersIn(doc).at(-1);
  const place = before == null ? firstPlace(editor.state) : before.place + before.node.nodeSize;
  editor.view.dispatch(editor.state.tr.insert(place, chapter));
  goToPlace(session, place + 1);
}

/**
 * Puts a passage that is nowhere in the text where it would have been drafted; without its chapter, where the cursor is. One that
 * was put in already is shown. Answers whether there is room for it.
 */
export function takeNewPassage(session: DraftSession, { chapterId, after, block }: NewPassage): boolean {
  const { editor } = session;
  const { doc } = editor.state;
  const standing = placeOfId(session, block.id);
  const before = after === null ? null : placeOfId(session, after);
  const chapter = placeOfId(session, chapterId);
  const place = before === null ? beginningOf(doc, chapter) : before + (doc.nodeAt(before)?.nodeSize ?? 0);
  if (standing === null && place === null) return putDrafted(session, block);
  if (standing === null && place !== null)
    editor.view.dispatch(editor.state.tr.insert(place, nodeOfDrafted(block, editor.state)));
  goToPlace(session, standing ?? place ?? 0);
  return true;
}

function nodeOfDrafted(block: KnownBlock, { doc, schema }: EditorState): Node {
  return schema.nodeFromJSON(nodeOfBlock(pointingTo(namesIn(doc), block)));
}

/** What references of the text can name: the program drafts for a report that has all charts and annexes. */
function namesIn(doc: Node): ReadonlySet<string> {
  return new Set(referablesIn(doc).flatMap(({ target }) => target ?? []));
}

function pointingTo(present: ReadonlySet<string>, block: KnownBlock): KnownBlock {
  return withBlockWords(block, (runs) => withoutLostReferences(runs, present));
}

/** Behind the title of a chapter. */
function beginningOf(doc: Node, chapter: number | null): number | null {
  return chapter === null ? null : chapter + 1 + (doc.nodeAt(chapter)?.firstChild?.nodeSize ?? 0);
}

import type { Node } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import type { NewPassage } from "../../../../shared/domain/draft/draft-answers.ts";
import type { DraftChapter, KnownBlock } from "../../../../shared/domain/draft/draft-body.ts";
import { pointingTo } from "../../../../shared/domain/draft/lost-references.ts";
import { captionOf } from "../../../../shared/domain/report-blocks.ts";
import { referablesIn } from "../content/captioned.ts";
import { placeIn } from "../desk/go-to-place.ts";
import { insertBlock } from "../editor/block-kinds.ts";
import { chapterAround, chaptersIn, firstPlace } from "../editor/chapters.ts";
import { nodeOfBlock } from "../model/block-to-node.ts";
import { plainNode } from "../model/node-json.ts";

/** Puts something drafted behind the block with the cursor; false where there is no room for it. */
export function insertDrafted(block: KnownBlock): Command {
  return insertBlock((state) => nodeOfDrafted(block, state));
}

/** Puts a whole chapter behind the one with the cursor, or at the end. */
export function insertChapter({ id, title, blocks }: DraftChapter): Command {
  return (state, dispatch) => {
    const { doc, selection, schema } = state;
    const inside = blocks.flatMap((block) => (block.kind === "unknown" ? [] : (captionOf(block)?.id ?? [])));
    const present = new Set([...namesIn(doc), ...inside]);
    const written = blocks.map((block) => nodeOfBlock(block.kind === "unknown" ? block : pointingTo(present, block)));
    const content = [plainNode("chapterTitle", title), ...written];
    const before = chapterAround(selection.$from) ?? chaptersIn(doc).at(-1);
    const place = before == null ? firstPlace(state) : before.place + before.node.nodeSize;
    dispatch?.(state.tr.insert(place, schema.nodeFromJSON({ type: "chapter", attrs: { id }, content })));
    return true;
  };
}

/** Puts a passage where it would have been drafted; without its chapter, where the cursor is: false where there is no room. */
export function insertNewPassage({ chapterId, after, block }: NewPassage): Command {
  return (state, dispatch) => {
    const { doc } = state;
    const before = after === null ? null : placeIn(doc, after);
    const chapter = placeIn(doc, chapterId);
    const place = before === null ? beginningOf(doc, chapter) : before + (doc.nodeAt(before)?.nodeSize ?? 0);
    if (place === null) return insertDrafted(block)(state, dispatch);
    dispatch?.(state.tr.insert(place, nodeOfDrafted(block, state)));
    return true;
  };
}

/** Behind the title of a chapter. */
function beginningOf(doc: Node, chapter: number | null): number | null {
  return chapter === null ? null : chapter + 1 + (doc.nodeAt(chapter)?.firstChild?.nodeSize ?? 0);
}

function nodeOfDrafted(block: KnownBlock, { doc, schema }: EditorState): Node {
  return schema.nodeFromJSON(nodeOfBlock(pointingTo(namesIn(doc), block)));
}

/** What references of the text can name: the program drafts for a report that has all charts and annexes. */
function namesIn(doc: Node): ReadonlySet<string> {
  return new Set(referablesIn(doc).flatMap(({ target }) => target ?? []));
}

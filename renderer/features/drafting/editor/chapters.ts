import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { TextSelection, type Command, type EditorState, type Transaction } from "@tiptap/pm/state";

/** A chapter or annex with its place. */
export interface PlacedPart {
  readonly node: Node;
  readonly place: number;
}

/** All chapters in their order. */
export function chaptersIn(doc: Node): readonly PlacedPart[] {
  const found: PlacedPart[] = [];
  doc.forEach((node, place) => {
    if (node.type.name === "chapter") found.push({ node, place });
  });
  return found;
}

/** The chapter around a place; null outside of chapters. */
export function chapterAround($place: ResolvedPos): PlacedPart | null {
  if ($place.depth === 0) return null;
  const node = $place.node(1);
  return node.type.name === "chapter" ? { node, place: $place.before(1) } : null;
}

/** Moves a chapter so that it stands at `to` among the chapters (from 0). */
export function moveChapter(id: string, to: number): Command {
  return (state, dispatch) => {
    const chapters = chaptersIn(state.doc);
    const from = chapters.findIndex(({ node }) => node.attrs["id"] === id);
    const moved = chapters[from];
    if (moved === undefined || to < 0 || to >= chapters.length || to === from) return false;
    const target = chapters[to];
    if (target === undefined) return false;
    const { tr } = state;
    const behind = to > from ? target.place + target.node.nodeSize : target.place;
    tr.delete(moved.place, moved.place + moved.node.nodeSize);
    tr.insert(tr.mapping.map(behind), moved.node);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Puts a new chapter behind the one with the cursor, or at the end, and the cursor into its title. */
export const addChapter: Command = (state, dispatch) => {
  const around = chapterAround(state.selection.$from);
  const last = chaptersIn(state.doc).at(-1);
  const before = around ?? last;
  const place = before === undefined || before === null ? firstPlace(state) : before.place + before.node.nodeSize;
  dispatch?.(insertChapter(state, place));
  return true;
};

function insertChapter(state: EditorState, place: number): Transaction {
  const { chapter, chapterTitle, paragraph } = state.schema.nodes;
  if (!chapter || !chapterTitle || !paragraph) return state.tr;
  const tr = state.tr.insert(place, chapter.create(null, [chapterTitle.create(), paragraph.create()]));
  return tr.setSelection(TextSelection.create(tr.doc, place + 2)).scrollIntoView();
}

/** Behind title and cut-off line. */
export function firstPlace({ doc }: EditorState): number {
  return doc.child(0).nodeSize + doc.child(1).nodeSize;
}

/** Makes the block with the cursor the title of a new chapter, which takes what follows it. */
export const beginChapterHere: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const around = chapterAround($from);
  if (around === null || $from.depth !== 2 || $from.index(1) === 0) return false;
  const { chapter, chapterTitle } = state.schema.nodes;
  if (!chapter || !chapterTitle) return false;
  const blocks = around.node.children;
  const at = $from.index(1);
  const title = chapterTitle.create(null, textOnly(state, blocks[at]?.textContent ?? ""));
  const before = around.node.type.create(around.node.attrs, blocks.slice(0, at));
  const fresh = chapter.create(null, [title, ...blocks.slice(at + 1)]);
  const tr = state.tr.replaceWith(around.place, around.place + around.node.nodeSize, [before, fresh]);
  tr.setSelection(TextSelection.create(tr.doc, around.place + before.nodeSize + 2 + title.content.size));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** At the beginning of a title: the chapter goes up into the one before, its title as a paragraph. */
export const joinChapterBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const around = chapterAround($from);
  if (!empty || around === null || $from.parent.type.name !== "chapterTitle" || $from.parentOffset > 0) return false;
  const chapters = chaptersIn(state.doc);
  const before = chapters[chapters.findIndex(({ place }) => place === around.place) - 1];
  const { paragraph } = state.schema.nodes;
  // The first chapter has nowhere to go; the key is taken all the same.
  if (before === undefined || !paragraph) return true;
  const title = around.node.child(0);
  const moved = [
    ...(title.content.size > 0 ? [paragraph.create(null, title.content)] : []),
    ...around.node.children.slice(1),
  ];
  const joined = before.node.type.create(before.node.attrs, [...before.node.children, ...moved]);
  const tr = state.tr.replaceWith(before.place, around.place + around.node.nodeSize, joined);
  const end = before.place + before.node.nodeSize - 1;
  tr.setSelection(TextSelection.near(tr.doc.resolve(moved.length > 0 ? end + 1 : end), moved.length > 0 ? 1 : -1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

export function textOnly(state: EditorState, text: string): Node | null {
  return text === "" ? null : state.schema.text(text);
}

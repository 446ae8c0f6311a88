import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { Selection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { chapterAround, chaptersIn } from "../editor/chapters.ts";
import type { NodeJson } from "../model/node-json.ts";

/** Puts pasted blocks where the cursor is; chapters among them stand behind the chapter with the cursor. */
export function putIn(state: EditorState, pasted: readonly NodeJson[]): Transaction | null {
  const nodes = pasted.map((json) => state.schema.nodeFromJSON(json));
  const firstChapter = nodes.findIndex(({ type }) => type.name === "chapter");
  const ahead = firstChapter < 0 ? nodes : nodes.slice(0, firstChapter);
  const chapters = firstChapter < 0 ? [] : gathered(nodes.slice(firstChapter));
  const around = chapterAround(state.selection.$from);
  if (around === null && !canTake(state, ahead)) {
    const { chapter, chapterTitle } = state.schema.nodes;
    if (!chapter || !chapterTitle) return null;
    const own = ahead.length === 0 ? [] : [chapter.create(null, [chapterTitle.create(), ...ahead])];
    return appended(state.tr, [...own, ...chapters]);
  }
  const tr = state.tr;
  if (ahead.length > 0) tr.replaceSelection(sliceOf(ahead));
  return chapters.length === 0 ? tr.scrollIntoView() : appended(tr, chapters);
}

/** Blocks behind a chapter's title belong to it. */
function gathered(nodes: readonly Node[]): readonly Node[] {
  const chapters: { readonly title: Node; readonly blocks: Node[] }[] = [];
  for (const node of nodes) {
    if (node.type.name === "chapter") chapters.push({ title: node, blocks: [...node.children] });
    else chapters.at(-1)?.blocks.push(node);
  }
  return chapters.map(({ title, blocks }) => title.copy(Fragment.from(blocks)));
}

/** Whether a line outside of the chapters, such as the title, can take it: only words. */
function canTake({ selection: { $from } }: EditorState, nodes: readonly Node[]): boolean {
  return $from.parent.isTextblock && nodes.length === 1 && nodes[0]?.type.name === "paragraph";
}

function appended(tr: Transaction, chapters: readonly Node[]): Transaction {
  const around = chapterAround(tr.selection.$from);
  const last = around ?? chaptersIn(tr.doc).at(-1) ?? null;
  const place = last === null ? tr.doc.child(0).nodeSize + tr.doc.child(1).nodeSize : last.place + last.node.nodeSize;
  tr.insert(place, chapters);
  const end = place + chapters.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return tr.setSelection(Selection.near(tr.doc.resolve(end - 1), -1)).scrollIntoView();
}

/** The first and the last paragraph go on with the words around them. */
function sliceOf(blocks: readonly Node[]): Slice {
  return new Slice(Fragment.from(blocks), isOpen(blocks[0]) ? 1 : 0, isOpen(blocks.at(-1)) ? 1 : 0);
}

function isOpen(block: Node | undefined): boolean {
  return block?.type.name === "paragraph";
}

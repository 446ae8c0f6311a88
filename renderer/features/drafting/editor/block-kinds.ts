import type { Node, NodeType } from "@tiptap/pm/model";
import { TextSelection, type Command, type EditorState, type Transaction } from "@tiptap/pm/state";
import { beginChapterHere, chaptersIn, firstPlace, textOnly } from "./chapters.ts";

/** What a block can be turned into where it stands. */
export const blockKinds = [
  "paragraph",
  "heading-2",
  "heading-3",
  "heading-4",
  "chapter",
  "numbered",
  "dotted",
] as const;
export type BlockKind = (typeof blockKinds)[number];

export const blockKindLabels: Readonly<Record<BlockKind, string>> = {
  paragraph: "正文",
  chapter: "一、章标题",
  "heading-2": "（一）二级标题",
  "heading-3": "1.三级标题",
  "heading-4": "（1）四级标题",
  numbered: "编号列表",
  dotted: "不编号列表",
};

/** The kind of the block with the cursor; null where it is none of these. */
export function kindHere({ selection: { $from } }: EditorState): BlockKind | null {
  const { parent } = $from;
  switch (parent.type.name) {
    case "paragraph":
      return "paragraph";
    case "chapterTitle":
      return "chapter";
    case "heading":
      return blockKinds.find((kind) => kind === `heading-${String(parent.attrs["level"])}`) ?? null;
    case "listItem":
      return $from.node(-1).attrs["isNumbered"] === true ? "numbered" : "dotted";
    default:
      return null;
  }
}

/** Turns the block with the cursor into another kind; its words stay. */
export function turnInto(kind: BlockKind): Command {
  return (state, dispatch, view) => {
    const here = kindHere(state);
    if (here === null || here === "chapter" || here === kind) return false;
    if (kind === "chapter") return beginChapterHere(state, dispatch, view);
    const { $from, $to } = state.selection;
    const depth = here === "numbered" || here === "dotted" ? $from.depth - 1 : $from.depth;
    const first = $from.index(depth - 1);
    const last = $to.depth >= depth ? $to.index(depth - 1) : first;
    const holder = $from.node(depth - 1);
    const turned = holder.children.slice(first, last + 1);
    const made = turned.every((block) => lines(block) !== null) ? remade(state, kind, turned) : null;
    if (made === null) return false;
    const begin = $from.posAtIndex(first, depth - 1);
    const end = $from.posAtIndex(last + 1, depth - 1);
    const tr = state.tr.replaceWith(begin, end, made);
    const cursor = Math.min(begin + (made[0]?.nodeSize ?? 2) - 1, tr.doc.content.size);
    tr.setSelection(TextSelection.near(tr.doc.resolve(cursor), -1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The paragraphs that a block consists of; null for blocks that are more than that. */
function lines(block: Node): readonly Node[] | null {
  if (block.type.name === "list") return block.children;
  return block.type.name === "paragraph" || block.type.name === "heading" ? [block] : null;
}

function remade(state: EditorState, kind: BlockKind, blocks: readonly Node[]): readonly Node[] | null {
  const { paragraph, heading, list, listItem } = state.schema.nodes;
  const all = blocks.flatMap((block) => lines(block) ?? []);
  if (!paragraph || !heading || !list || !listItem) return null;
  const id: unknown = blocks[0]?.attrs["id"];
  if (kind === "numbered" || kind === "dotted") {
    const items = all.map((line) => listItem.create(null, line.content));
    return [list.create({ id, isNumbered: kind === "numbered" }, items)];
  }
  return all.map((line, at) => lineOf(state, kind, line, at === 0 ? id : null, { paragraph, heading }));
}

function lineOf(
  state: EditorState,
  kind: BlockKind,
  line: Node,
  id: unknown,
  { paragraph, heading }: { readonly paragraph: NodeType; readonly heading: NodeType },
): Node {
  if (kind === "paragraph") return paragraph.create({ id }, line.content);
  const words = line.textBetween(0, line.content.size, "", (leaf) => String(leaf.attrs["text"] ?? ""));
  return heading.create({ id, level: Number(kind.slice(-1)) }, textOnly(state, words));
}

/** A block that is put in where no chapter is begins one at the end. */
function inNewChapter(state: EditorState, block: Node): Transaction | null {
  const { chapter, chapterTitle } = state.schema.nodes;
  if (!chapter || !chapterTitle) return null;
  const last = chaptersIn(state.doc).at(-1);
  const place = last === undefined ? firstPlace(state) : last.place + last.node.nodeSize;
  const tr = state.tr.insert(place, chapter.create(null, [chapterTitle.create(), block]));
  return tr.setSelection(TextSelection.create(tr.doc, place + 2));
}

/** Puts a block behind the one with the cursor (outside of chapters: into a new one) and the cursor into it. */
export function insertBlock(make: (state: EditorState) => Node | null): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const holder = $to.depth > 0 ? $to.node(1) : null;
    const block = make(state);
    if (block === null) return false;
    if (holder === null || !["chapter", "annex"].includes(holder.type.name)) {
      const begun = inNewChapter(state, block);
      if (begun !== null) dispatch?.(begun.scrollIntoView());
      return begun !== null;
    }
    if (holder.attrs["live"] != null) return false;
    const { tr } = state;
    const place = $to.depth >= 2 ? $to.after(2) : $to.pos;
    const here = $to.depth >= 2 ? $to.node(2) : null;
    const isEmpty = here !== null && here.type.name === "paragraph" && here.content.size === 0;
    const begin = isEmpty ? $to.before(2) : place;
    tr.replaceWith(begin, place, block);
    tr.setSelection(TextSelection.near(tr.doc.resolve(begin + 1), 1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

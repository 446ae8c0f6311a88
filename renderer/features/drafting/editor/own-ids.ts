import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { BoundFigure } from "../../../../shared/domain/draft/bound-figure.ts";
import { isOnlyTyping } from "./only-typing.ts";

export function ownIds(newId: () => string) {
  return Extension.create({ name: "ownIds", addProseMirrorPlugins: () => [ownIdsPlugin(newId)] });
}

/** Gives every part that has no id, or that of another part, one of its own: after splitting, pasting and inserting. */
export function ownIdsPlugin(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some((one) => one.docChanged && !isOnlyTyping(one)) ? renamed(state, newId) : null,
  });
}

function renamed(state: EditorState, newId: () => string): Transaction | null {
  const taken = new Set<string>();
  const { tr } = state;
  state.doc.descendants((node, place) => {
    const id = idOf(node);
    if (id === undefined) return;
    if (id !== null && !taken.has(id)) {
      taken.add(id);
      return;
    }
    const fresh = newId();
    taken.add(fresh);
    if (node.type.name === "figure") setFigureId(tr, place, node, fresh);
    else tr.setNodeAttribute(place, "id", fresh);
    // A copy of a passage is not the passage: only one of them can follow its draft.
    if (id !== null && node.attrs["composed"]) tr.setNodeAttribute(place, "composed", null);
  });
  return tr.docChanged ? tr : null;
}

/** undefined for nodes that have no id. */
function idOf(node: Node): string | null | undefined {
  if (node.type.name === "figure") {
    const figure: BoundFigure | null = node.attrs["figure"];
    return figure?.id ?? null;
  }
  const id: string | null | undefined = node.attrs["id"];
  return id;
}

function setFigureId(tr: Transaction, place: number, node: Node, id: string): void {
  tr.setNodeAttribute(place, "figure", { ...node.attrs["figure"], id });
}

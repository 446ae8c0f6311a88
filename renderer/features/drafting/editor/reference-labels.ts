import { Extension } from "@tiptap/core";
import { Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";
import { referablesIn } from "../content/captioned.ts";
import { isOnlyTyping } from "./only-typing.ts";

/** References read what they name: 图2 becomes 图3 when a chart is put in before it. */
export const ReferenceLabels = Extension.create({
  name: "referenceLabels",
  addProseMirrorPlugins: () => [referenceLabelsPlugin()],
});

export function referenceLabelsPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some((one) => one.docChanged && !isOnlyTyping(one)) ? relabelled(state) : null,
  });
}

function relabelled(state: EditorState): Transaction | null {
  const labels = new Map(referablesIn(state.doc).map(({ target, label }) => [target, label]));
  const { tr } = state;
  state.doc.descendants((node, place) => {
    if (node.type.name !== "reference") return !node.isAtom;
    const target: string = node.attrs["target"];
    const label = labels.get(target);
    if (label !== undefined && label !== node.attrs["text"]) tr.setNodeAttribute(place, "text", label);
    return false;
  });
  return tr.docChanged ? tr : null;
}

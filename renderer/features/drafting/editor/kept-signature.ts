import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";
import { isOnlyTyping } from "./only-typing.ts";

/** A report always has its 落款: whoever deletes everything around it keeps what it says. */
export const KeptSignature = Extension.create({
  name: "keptSignature",
  addProseMirrorPlugins: () => [keptSignaturePlugin()],
});

/** The schema puts in an empty 落款 where a deletion has taken it along; that one gets back what the last one said. */
export function keptSignaturePlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) =>
      transactions.some((one) => one.docChanged && !isOnlyTyping(one)) ? withSignature(before, state) : null,
  });
}

function withSignature(before: EditorState, { doc, tr }: EditorState): Transaction | null {
  const place = placeOfSignature(doc);
  if (place === null || doc.nodeAt(place)?.attrs["signature"] !== null) return null;
  const kept = placeOfSignature(before.doc);
  const signature: unknown = kept === null ? null : before.doc.nodeAt(kept)?.attrs["signature"];
  return tr.setNodeAttribute(place, "signature", signature);
}

function placeOfSignature(doc: Node): number | null {
  let found: number | null = null;
  doc.forEach(({ type }, place) => {
    if (type.name === "signature") found = place;
  });
  return found;
}

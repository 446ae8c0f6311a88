import type { ReactNode } from "react";
import { Dialog } from "../../../components/Dialog.tsx";
import { useDesk } from "../desk/desk-context.ts";
import { sameJson, useEditorValue } from "../desk/use-editor-value.ts";
import { insertReference } from "../editor/new-blocks.ts";
import { readReferables, type Referable } from "./captioned.ts";

/** Chooses what the text points to; the reference keeps its number right by itself. */
export function ReferenceDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { session } = useDesk();
  const referables = useEditorValue(session, readReferables, sameJson);
  const insert = ({ target, label, place }: Referable) => {
    const { editor } = session;
    const name = target ?? nameCaption(session.editor.state.doc.nodeAt(place)?.attrs["id"]);
    if (target === null) {
      const block: object = editor.state.doc.nodeAt(place)?.attrs["block"];
      editor.view.dispatch(editor.state.tr.setNodeAttribute(place, "block", named(block, name)));
    }
    insertReference(name, label)(editor.state, editor.view.dispatch);
    onClose();
    editor.view.focus();
  };
  return (
    <Dialog open title="引用图、表、附件" footer={null} width={480} onCancel={onClose}>
      {referables.length === 0 ? (
        <p className="side-words">报告中还没有图、表和附件。</p>
      ) : (
        <ul className="figure-offers">
          {referables.map((one) => (
            <li key={one.label}>
              <button type="button" className="figure-offer" onClick={() => insert(one)}>
                <span>
                  {one.label}　{one.title}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** A caption without a name is called after its block. */
function nameCaption(blockId: unknown): string {
  return `caption-${String(blockId)}`;
}

function named(block: object, id: string): object {
  return "caption" in block ? { ...block, caption: Object.assign({}, block.caption, { id }) } : block;
}

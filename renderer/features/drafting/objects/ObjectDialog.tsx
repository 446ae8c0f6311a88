import { useState, type ReactNode } from "react";
import type { DataDefinition } from "../../../../shared/domain/draft/data-definition.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { useSharedValue } from "../../../lib/shared-value.ts";
import { useDesk } from "../desk/desk-context.ts";
import { DefinitionForm } from "./DefinitionForm.tsx";
import { drawObject } from "./object-commands.ts";
import { ObjectPreview } from "./ObjectPreview.tsx";
import type { ObjectRequest } from "./object-request.ts";
import { usePreview } from "./use-preview.ts";
import "./objects.css";

/** The definition that a person is writing, if there is one. */
export function ObjectDialogs(): ReactNode {
  const { session } = useDesk();
  const request = useSharedValue(session.defining);
  return request === null ? null : <ObjectDialog request={request} />;
}

/** What is drawn, of what, by what: beside it the chart or table that this gives. */
function ObjectDialog({ request }: { readonly request: ObjectRequest }): ReactNode {
  const { session } = useDesk();
  const [definition, setDefinition] = useState<DataDefinition>(request.definition);
  const preview = usePreview(session.id, definition);
  const { editor } = session;
  const close = () => {
    session.defining.set(null);
    // The dialog gives the focus back to where it was, which is not always the paper.
    requestAnimationFrame(() => editor.view.focus());
  };
  const take = () => {
    const now = preview.reading?.now ?? null;
    if (now === null) return;
    const at = new Date().toISOString();
    drawObject(request.place, now, definition, at)(editor.state, editor.view.dispatch, editor.view);
    close();
  };
  return (
    <Dialog
      open
      title={request.place === null ? "插入图表或表格" : "修改图表或表格的定义"}
      okText={request.place === null ? "插入" : "完成"}
      cancelText="取消"
      width={1120}
      centered
      okButtonProps={{ disabled: preview.isStale || preview.reading?.now == null }}
      onOk={take}
      onCancel={close}
    >
      <div className="object-dialog">
        <DefinitionForm definition={definition} suggestedTitle={preview.suggestedTitle} onChange={setDefinition} />
        <ObjectPreview preview={preview} />
      </div>
    </Dialog>
  );
}

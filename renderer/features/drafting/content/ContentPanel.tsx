import { NodeSelection, type EditorState } from "@tiptap/pm/state";
import type { ReactNode } from "react";
import { useDesk } from "../desk/desk-context.ts";
import { useEditorValue } from "../desk/use-editor-value.ts";
import { FiguresToCheck } from "../figures/FiguresToCheck.tsx";
import { selectedObject } from "../objects/object-commands.ts";
import { FrontForm } from "../front/FrontForm.tsx";
import { objectNeedsLook } from "../objects/objects-in.ts";
import { ObjectForm } from "./ObjectForm.tsx";
import { ObjectPicker } from "./ObjectPicker.tsx";
import { SignatureForm } from "./SignatureForm.tsx";
import { DraftFacts } from "./DraftFacts.tsx";

/** 内容: the selected block's own matters, charts and tables to put in, and what the report is. */
export function ContentPanel(): ReactNode {
  const { session, readOnly } = useDesk();
  const kind = useEditorValue(session, selectedKind);
  const place = useEditorValue(session, selectedPlace);
  const toCheck = useEditorValue(session, isToCheck);
  if (readOnly) return <DraftFacts />;
  return (
    <>
      {toCheck && <FiguresToCheck />}
      {kind === "signature" && <SignatureForm place={place} />}
      {kind !== null && kind !== "signature" && <ObjectForm key={place} place={place} />}
      <ObjectPicker />
      <FrontForm />
      <DraftFacts />
    </>
  );
}

/** The walk through what is to be looked at has come here. */
function isToCheck(state: EditorState): boolean {
  return objectNeedsLook(selectedObject(state)?.state ?? null);
}

function selectedKind({ selection }: EditorState): "signature" | "chart" | "table" | "picture" | null {
  const name = selection instanceof NodeSelection ? selection.node.type.name : "";
  return name === "signature" || name === "chart" || name === "table" || name === "picture" ? name : null;
}

/** Where the selected block stands. The cursor in the words is none, or every key would draw the panel anew. */
function selectedPlace({ selection }: EditorState): number {
  return selection instanceof NodeSelection ? selection.from : -1;
}

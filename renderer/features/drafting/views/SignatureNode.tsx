import type { NodeViewProps } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
import type { Annex, Signature } from "../../../../shared/domain/report.ts";
import { AnnexList } from "../../../components/paper/AnnexList.tsx";
import { SignatureLines } from "../../../components/paper/SignatureLines.tsx";
import { useDesk } from "../desk/desk-context.ts";
import { sameJson, useEditorValue } from "../desk/use-editor-value.ts";

/** 附件说明, 署名 and 成文日期; the list follows the annexes, the rest is changed beside the paper. */
export function SignatureNode({ node }: Pick<NodeViewProps, "node">): ReactNode {
  const { session } = useDesk();
  const annexes = useEditorValue(session, annexesIn, sameJson);
  const signature: Signature = node.attrs["signature"];
  return (
    <NodeViewWrapper className="desk-signature">
      <AnnexList annexes={annexes} />
      <SignatureLines signature={signature} />
    </NodeViewWrapper>
  );
}

function annexesIn({ doc }: EditorState): readonly Annex[] {
  return doc.children
    .filter(({ type }) => type.name === "annex")
    .map((annex, at): Annex => {
      return { number: at + 1, title: annex.child(0).textContent, orientation: "portrait", blocks: [] };
    });
}

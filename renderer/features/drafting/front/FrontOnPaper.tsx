import type { ReactNode } from "react";
import { CoverPage, ImprintLines, RedHeadLines } from "../../../components/paper/FrontSheets.tsx";
import { useDesk } from "../desk/desk-context.ts";
import { useEditorValue } from "../desk/use-editor-value.ts";
import type { FrontPart } from "./FrontForm.tsx";
import { frontIn } from "./front-in.ts";
import "./front.css";

export interface FrontPartProps {
  /** Shows where it is filled in. */
  readonly onEdit: (part: FrontPart) => void;
}

/** 版头 above the title. */
export function RedHeadOnPaper({ onEdit }: FrontPartProps): ReactNode {
  const { session } = useDesk();
  const head = useEditorValue(session, frontIn)?.redHead ?? null;
  if (head === null) return null;
  return (
    <Editable label="版头" onEdit={onEdit}>
      <RedHeadLines head={head} />
    </Editable>
  );
}

/** 封面, a page of its own before the text; nothing where the report has none. */
export function CoverOnPaper({ onEdit }: FrontPartProps): ReactNode {
  const { session } = useDesk();
  const cover = useEditorValue(session, frontIn)?.cover ?? null;
  if (cover === null) return null;
  return (
    <Editable label="封面" onEdit={onEdit}>
      <CoverPage cover={cover} />
    </Editable>
  );
}

/** 版记 behind the text; nothing where the report has none. */
export function ImprintOnPaper({ onEdit }: FrontPartProps): ReactNode {
  const { session } = useDesk();
  const imprint = useEditorValue(session, frontIn)?.imprint ?? null;
  if (imprint === null) return null;
  return (
    <Editable label="版记" onEdit={onEdit}>
      <ImprintLines imprint={imprint} />
    </Editable>
  );
}

interface EditableProps extends FrontPartProps {
  readonly label: FrontPart;
  readonly children: ReactNode;
}

/** A part of the paper that is filled in beside it. */
function Editable({ label, onEdit, children }: EditableProps): ReactNode {
  const { readOnly } = useDesk();
  if (readOnly) return children;
  return (
    <div className="front-on-paper">
      {children}
      <button
        type="button"
        className="front-edit"
        aria-label={`修改${label}`}
        title={`修改${label}`}
        onClick={() => onEdit(label)}
      />
    </div>
  );
}

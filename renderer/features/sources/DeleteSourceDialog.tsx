import type { ReactNode } from "react";
import type { SourceCitation } from "../../../shared/ipc/questions/sources.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { countInTable } from "../../lib/format.ts";
import { citedKindLabels } from "./CitedFor.tsx";

/** More names than this nobody reads through. */
const mostNamed = 12;

interface DeleteSourceDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly citations: readonly SourceCitation[];
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Before a source goes: what would lose its source with it. */
export function DeleteSourceDialog({ open, title, citations, onClose, onDelete }: DeleteSourceDialogProps): ReactNode {
  const rest = citations.length - mostNamed;
  return (
    <Dialog
      title={`删除素材“${title}”`}
      open={open}
      onCancel={onClose}
      onOk={onDelete}
      okText="删除"
      cancelText="保留"
      width={520}
    >
      <p>删除后，以下{countInTable(citations.length)}处出处也一并取消，可以随时撤销：</p>
      <ul className="delete-source-list">
        {citations.slice(0, mostNamed).map((cited) => (
          <li key={cited.citation.id}>
            {citedKindLabels[cited.citation.targetKind]}“{cited.title}”（{cited.year}年度）
          </li>
        ))}
        {rest > 0 && <li>另有{countInTable(rest)}处</li>}
      </ul>
    </Dialog>
  );
}

import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { draftKindLabels, draftStateLabels, type DraftSummary } from "../../../../shared/domain/draft/draft.ts";
import { momentInTable } from "../../../lib/format.ts";
import { useDeleteDraft } from "../mutations.ts";

interface DraftTableProps {
  readonly drafts: readonly DraftSummary[];
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

/** One line a report; its title opens it. */
export function DraftTable({ drafts, readOnly, onOpen }: DraftTableProps): ReactNode {
  return (
    <table className="draft-table" aria-label="起草的报告">
      <thead>
        <tr>
          <th scope="col">标题</th>
          <th scope="col">类型</th>
          <th scope="col">状态</th>
          <th scope="col">截至日期</th>
          <th scope="col">最近修改</th>
          <th scope="col">
            <span className="only-read-out">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} readOnly={readOnly} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface DraftRowProps {
  readonly draft: DraftSummary;
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

function DraftRow({ draft, readOnly, onOpen }: DraftRowProps): ReactNode {
  const { id, title, kind, state, asOf, updatedAt } = draft;
  const deletion = useDeleteDraft();
  const [pressed, setPressed] = useState(false);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link-button" onClick={() => onOpen(id)}>
          {title === "" ? "（未命名）" : title}
        </button>
      </th>
      <td>{draftKindLabels[kind]}</td>
      <td>
        <span className={`draft-state draft-state-${state}`}>{draftStateLabels[state]}</span>
      </td>
      <td>{asOf}</td>
      <td>{momentInTable(updatedAt)}</td>
      <td className="draft-acts">
        <Button size="small" onClick={() => onOpen(id)}>
          打开
        </Button>
        <Button
          size="small"
          type="text"
          disabled={readOnly || pressed}
          aria-label={`删除${title}`}
          onClick={() => {
            setPressed(true);
            deletion.mutate(draft, { onError: () => setPressed(false) });
          }}
        >
          删除
        </Button>
      </td>
    </tr>
  );
}

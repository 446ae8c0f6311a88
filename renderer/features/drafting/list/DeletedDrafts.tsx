import { Button } from "antd";
import type { ReactNode } from "react";
import { momentInTable } from "../../../lib/format.ts";
import { useRestoreDraft } from "../mutations.ts";
import { useDeletedDrafts } from "../queries.ts";

interface DeletedDraftsProps {
  readonly year: number;
  readonly readOnly: boolean;
}

/** Reports that were deleted, with the way back; nothing where there are none. */
export function DeletedDrafts({ year, readOnly }: DeletedDraftsProps): ReactNode {
  const deleted = useDeletedDrafts(year);
  const restoring = useRestoreDraft();
  if (deleted.data === undefined || deleted.data.length === 0) return null;
  return (
    <details className="deleted-drafts">
      <summary>已删除的报告（{deleted.data.length}）</summary>
      <ul>
        {deleted.data.map(({ id, title, deletedAt }) => (
          <li key={id}>
            <span className="deleted-draft-title">{title}</span>
            <span className="deleted-draft-when">{deletedAt === null ? "" : `${momentInTable(deletedAt)}删除`}</span>
            <Button size="small" disabled={readOnly || restoring.isPending} onClick={() => restoring.mutate(id)}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

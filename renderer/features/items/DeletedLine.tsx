import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { countInTable } from "../../lib/format.ts";

export interface Deletion {
  readonly count: number;
  /** Name of the first. */
  readonly title: string;
}

interface DeletedLineProps {
  readonly deletion: Deletion;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** After deleting: what is gone, and how to get it back. It stays until it is put away. */
export function DeletedLine({ deletion, onUndo, onDismiss }: DeletedLineProps): ReactNode {
  const { title, count } = deletion;
  return (
    <div className="deleted-item" role="status">
      <span className="deleted-item-words">
        已删除“{title}”{count > 1 && `等${countInTable(count)}项`}及其进展。
      </span>
      <Button size="small" onClick={onUndo}>
        撤销
      </Button>
      <Button size="small" type="text" aria-label="收起" icon={<CloseOutlined />} onClick={onDismiss} />
    </div>
  );
}

import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import "./record.css";

interface TakeBackLineProps {
  /** What is gone: 已删除素材“双城简报”及其出处。 */
  readonly words: string;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** After deleting: what is gone, and how to get it back. It stays until it is put away. */
export function TakeBackLine({ words, onUndo, onDismiss }: TakeBackLineProps): ReactNode {
  return (
    <div className="take-back" role="status">
      <span>{words}</span>
      <Button size="small" onClick={onUndo}>
        撤销
      </Button>
      <Button size="small" type="text" aria-label="收起" icon={<CloseOutlined />} onClick={onDismiss} />
    </div>
  );
}

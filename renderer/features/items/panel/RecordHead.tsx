import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { countInTable } from "../../../lib/format.ts";

interface RecordHeadProps {
  readonly title: string;
  /** Place in the list from 0; null when the record is not among the rows shown. */
  readonly place: number | null;
  readonly total: number;
  readonly saveLine: ReactNode;
  /** Null where nothing can be deleted. */
  readonly onDelete: (() => void) | null;
  readonly onWalk: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The head of a record: its name, how saving stands, and the way to its neighbours. */
export function RecordHead(props: RecordHeadProps): ReactNode {
  const { title, place, total, saveLine, onDelete, onWalk, onClose } = props;
  return (
    <header className="record-head">
      <div className="record-head-line">
        <span className="record-place">
          {place === null ? "" : `第${countInTable(place + 1)}条，共${countInTable(total)}条`}
        </span>
        {saveLine}
        <span className="record-head-actions">
          <Button
            size="small"
            type="text"
            aria-label="上一条"
            title="上一条（↑）"
            icon={<UpOutlined />}
            disabled={place === null || place === 0}
            onClick={() => onWalk(-1)}
          />
          <Button
            size="small"
            type="text"
            aria-label="下一条"
            title="下一条（↓）"
            icon={<DownOutlined />}
            disabled={place === null || place >= total - 1}
            onClick={() => onWalk(1)}
          />
          {onDelete !== null && (
            <Button size="small" type="text" onClick={onDelete}>
              删除
            </Button>
          )}
          <Button
            size="small"
            type="text"
            aria-label="关闭"
            title="关闭（Esc）"
            icon={<CloseOutlined />}
            onClick={onClose}
          />
        </span>
      </div>
      <h2 className="record-title" title={title}>
        {title}
      </h2>
    </header>
  );
}

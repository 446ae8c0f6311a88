import { Button } from "antd";
import type { ReactNode } from "react";
import type { PlannedRow } from "../../../../../shared/exchange/plan/plan-types.ts";

interface NearItemsProps {
  readonly row: PlannedRow;
  readonly onDecide: (row: number, itemId: string | null | undefined) => void;
}

/** Items that resemble the row: offered, never assumed. */
export function NearItems({ row, onDecide }: NearItemsProps): ReactNode {
  return (
    <div className="near">
      <p className="near-head">{row.outcome === "rejected" ? "请指明是哪一项：" : "与已有的事项相近，是同一项吗？"}</p>
      <ul className="near-items">
        {row.near.map(({ itemId, number, title, worklist }) => (
          <li key={itemId}>
            <span className="near-title">
              {number === null ? "" : `${number} `}
              {title}
              <span className="near-list">《{worklist}》</span>
            </span>
            <Button size="small" aria-label={`是这一项：${title}`} onClick={() => onDecide(row.row, itemId)}>
              是这一项
            </Button>
          </li>
        ))}
      </ul>
      {row.outcome === "rejected" && (
        <Button size="small" onClick={() => onDecide(row.row, null)}>
          都不是，按新增处理
        </Button>
      )}
    </div>
  );
}

import { Button } from "antd";
import type { ReactNode } from "react";
import type { ItemFilter } from "../../../shared/ipc/questions/item-list.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { conditionsOf } from "./filter/filter-in-words.ts";

interface NothingToShowProps {
  readonly year: number;
  readonly filter: ItemFilter;
  readonly readOnly: boolean;
  readonly onClear: () => void;
  readonly onAdd: () => void;
}

/** An empty list: either nothing matches, or the year has no items yet. */
export function NothingToShow({ year, filter, readOnly, onClear, onAdd }: NothingToShowProps): ReactNode {
  const conditions = conditionsOf(filter).map(({ words }) => words);
  if (conditions.length > 0) {
    return (
      <EmptyState
        title="没有符合条件的事项"
        text={`当前条件：${conditions.join("；")}。`}
        action={<Button onClick={onClear}>清除筛选</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={`${year}年度还没有事项`}
      text={`这一页是全年合作事项的清单：一行一项，右侧填写目标、投资、状态和各次进展，概览和报告都从这里取数。${readOnly ? "" : "已有 Excel 清单的，点右上方的“导入 Excel”。"}`}
      action={
        readOnly ? undefined : (
          <Button type="primary" onClick={onAdd}>
            新增事项
          </Button>
        )
      }
    />
  );
}

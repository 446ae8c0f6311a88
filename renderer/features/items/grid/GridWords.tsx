import type { ReactNode } from "react";
import { countInTable } from "../../../lib/format.ts";

interface GridWordsProps {
  readonly gridId: string;
  /** Rows that match. */
  readonly total: number;
  /** An empty row to type into stands below them. */
  readonly canAdd: boolean;
  /** What is selected, in words; none for a single cell. */
  readonly selection: readonly string[];
}

/** The id of the sentence that tells the keys of the list. */
export function keysId(gridId: string): string {
  return `${gridId}keys`;
}

/** What those hear who do not see the list: its keys when it is entered, how many rows a filter leaves, what is selected. */
export function GridWords({ gridId, total, canAdd, selection }: GridWordsProps): ReactNode {
  return (
    <div className="only-read-out">
      <p id={keysId(gridId)}>
        方向键移动，直接输入或按F2修改，Shift加方向键选中多格，Ctrl+回车打开记录，Ctrl+Shift+L筛选和排序，
        {canAdd && "最下面的空白行输入名称新增一项，"}
        Esc后按Tab离开清单
      </p>
      <p role="status">清单共{countInTable(total)}行</p>
      <p role="status">{selection.join("，")}</p>
    </div>
  );
}

import { DownOutlined, RightOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { listColumnLabel } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemGroup, ItemGrouping } from "../../../../shared/ipc/questions/item-list.ts";
import { countInTable } from "../../../lib/format.ts";
import { groupName } from "../filter/group-name.ts";
import type { GridLayout } from "./layout.ts";
import { SumCells } from "./SumCells.tsx";

interface GroupLineProps {
  /** Line of the sheet, from 0. */
  readonly line: number;
  readonly by: ItemGrouping;
  readonly group: ItemGroup;
  readonly folded: boolean;
  readonly layout: GridLayout;
  readonly onFold: (value: ItemGroup["value"], folded: boolean) => void;
}

/** The head of a group: its name, how many rows it has and what they add up to; pressed, it folds up or opens. */
export function GroupLine({ line, by, group, folded, layout, onFold }: GroupLineProps): ReactNode {
  const name = groupName(by, group.value);
  return (
    <div
      className="grid-line grid-group"
      role="row"
      aria-rowindex={line + 2}
      style={{ gridTemplateColumns: layout.template }}
    >
      <SumCells layout={layout} sums={group.sums}>
        <button
          type="button"
          className="grid-group-name"
          aria-expanded={!folded}
          title={`按${listColumnLabel(by)}分组；Alt+←收起，Alt+→展开`}
          onClick={() => onFold(group.value, !folded)}
        >
          {folded ? <RightOutlined aria-hidden="true" /> : <DownOutlined aria-hidden="true" />}
          <span className="grid-group-title">{name}</span>
          <span className="grid-group-count">{countInTable(group.total)}项</span>
        </button>
      </SumCells>
    </div>
  );
}

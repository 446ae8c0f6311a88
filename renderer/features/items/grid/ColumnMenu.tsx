import { Button } from "antd";
import type { ReactNode } from "react";
import {
  frozenColumns,
  movedBy,
  shownColumns,
  withShown,
  type ColumnChoice,
  type ListColumn,
} from "../../../../shared/exchange/grid/list-columns.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { ItemFilter } from "../../../../shared/ipc/questions/item-list.ts";
import { MenuItem } from "../../../components/MenuItem.tsx";
import { Panel } from "../../../components/Panel.tsx";
import type { ItemSort } from "../../../lib/navigation.tsx";
import { BoundsFilter } from "../filter/BoundsFilter.tsx";
import { ChoiceFilter } from "../filter/ChoiceFilter.tsx";
import { chosenValues, conditionOf, filterFormOf, withChosen } from "../filter/column-filter.ts";
import { withCondition } from "../filter/filter-in-words.ts";
import type { GridColumn } from "./columns.tsx";
import { sortKeys, sortOf } from "./sorting.ts";

/** Width of the panel, in px; grid-head.css names it too. */
export const columnMenuWidth = 264;

interface ColumnMenuProps {
  readonly column: GridColumn;
  /** Where it hangs, in px from the left edge of the list. */
  readonly left: number;
  readonly year: number;
  readonly catalog: Catalog | undefined;
  readonly filter: ItemFilter;
  readonly sort: ItemSort;
  readonly columns: ColumnChoice;
  readonly onFilter: (filter: ItemFilter) => void;
  readonly onSort: (sort: ItemSort) => void;
  readonly onColumns: (columns: ColumnChoice) => void;
  readonly onFit: (column: ListColumn) => void;
  readonly onWiden: (column: ListColumn, by: number) => void;
  readonly onClose: () => void;
}

/** Everything that can be set at the head of a column: filter, order, and where and how wide it stands. */
export function ColumnMenu(props: ColumnMenuProps): ReactNode {
  const { column, left, year, catalog, filter, onFilter, onClose } = props;
  const { key } = column;
  const form = filterFormOf(key, catalog);
  return (
    <Panel label={`“${column.title}”列`} className="column-menu" style={{ left }} onClose={onClose}>
      <h3 className="panel-title">筛选</h3>
      {form.kind === "choice" ? (
        <ChoiceFilter
          options={form.options}
          values={chosenValues(filter, key)}
          onChange={(values) => onFilter(withChosen(filter, key, values))}
        />
      ) : (
        <BoundsFilter
          form={form}
          year={year}
          condition={conditionOf(filter, key)}
          onChange={(condition) => {
            onFilter(withCondition(filter, form.column, condition));
            onClose();
          }}
        />
      )}
      {column.sortBy !== null && <SortPart {...props} by={column.sortBy} />}
      <PlacePart {...props} />
    </Panel>
  );
}

function SortPart({
  by,
  sort,
  onSort,
  onClose,
}: ColumnMenuProps & { readonly by: NonNullable<ItemSort>["by"] }): ReactNode {
  const keys = sortKeys(sort);
  const others = keys.filter((one) => one.by !== by);
  const own = keys.find((one) => one.by === by);
  const choose = (next: ItemSort) => {
    onSort(next);
    onClose();
  };
  return (
    <>
      <h3 className="panel-title">排序</h3>
      <div className="panel-line">
        <Button size="small" aria-pressed={own?.descending === false} onClick={() => choose({ by, descending: false })}>
          升序
        </Button>
        <Button size="small" aria-pressed={own?.descending === true} onClick={() => choose({ by, descending: true })}>
          降序
        </Button>
        {own === undefined ? (
          <Button
            size="small"
            disabled={others.length === 0 || others.length > 4}
            title="在已有的次序里再按这一列排（按住 Shift 点表头）"
            onClick={() => choose(sortOf([...others, { by, descending: false }]))}
          >
            加入排序
          </Button>
        ) : (
          <Button size="small" onClick={() => choose(sortOf(others))}>
            取消排序
          </Button>
        )}
      </div>
    </>
  );
}

function PlacePart({ column: { key }, columns, onColumns, onFit, onWiden, onClose }: ColumnMenuProps): ReactNode {
  const shown = shownColumns(columns);
  const isLastFrozen = frozenColumns(columns).at(-1) === key;
  const settle = (choice: ColumnChoice) => {
    onColumns(choice);
    onClose();
  };
  return (
    <>
      <h3 className="panel-title">列</h3>
      <div className="panel-line">
        <Button size="small" disabled={shown[0] === key} onClick={() => onColumns(movedBy(columns, key, -1))}>
          左移
        </Button>
        <Button size="small" disabled={shown.at(-1) === key} onClick={() => onColumns(movedBy(columns, key, 1))}>
          右移
        </Button>
        <Button size="small" onClick={() => onWiden(key, 24)}>
          加宽
        </Button>
        <Button size="small" onClick={() => onWiden(key, -24)}>
          收窄
        </Button>
      </div>
      <div className="panel-menu">
        <MenuItem label="最合适的列宽" keys="双击右边线" onClick={() => (onFit(key), onClose())} />
        <MenuItem
          label={isLastFrozen ? "取消固定" : "固定到此列"}
          onClick={() => settle({ ...columns, frozenUpTo: isLastFrozen ? null : key })}
        />
        <MenuItem
          label="隐藏此列"
          disabled={shown.length === 1}
          onClick={() => settle(withShown(columns, key, false))}
        />
      </div>
    </>
  );
}

import { CaretDownFilled, CaretUpFilled, DownOutlined, FilterFilled } from "@ant-design/icons";
import { memo, type ReactNode } from "react";
import type { ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemFilter } from "../../../../shared/ipc/questions/item-list.ts";
import type { ItemSort } from "../../../lib/navigation.tsx";
import { isFiltered } from "../filter/column-filter.ts";
import type { GridLayout, PlacedColumn } from "./layout.ts";
import { addedSort, nextSort, sortKeys } from "./sorting.ts";
import { useHeadPointer, type HeadTarget } from "./use-head-pointer.ts";
import "./grid-head.css";

interface GridHeadProps {
  readonly layout: GridLayout;
  readonly sort: ItemSort;
  readonly filter: ItemFilter;
  /** The column whose panel is open. */
  readonly menu: ListColumn | null;
  readonly onSort: (sort: ItemSort) => void;
  /** `button` is where the panel hangs. */
  readonly onMenu: (column: ListColumn, button: Element) => void;
  readonly onMove: (column: ListColumn, target: HeadTarget) => void;
  readonly onResize: (column: ListColumn, width: number, settled: boolean) => void;
  readonly onFit: (column: ListColumn) => void;
}

/** The head of the list: names, units once for all cells, the order by click, and each column's own panel. */
export const GridHead = memo(function GridHead(props: GridHeadProps): ReactNode {
  const { layout, onMove, onResize, onFit } = props;
  const { target, handlers } = useHeadPointer({ onMove, onResize, onFit });
  return (
    <div className="grid-head" role="rowgroup" {...handlers}>
      <div className="grid-line" role="row" aria-rowindex={1} style={{ gridTemplateColumns: layout.template }}>
        <div
          className="grid-cell grid-head-cell grid-row-number grid-frozen"
          role="columnheader"
          aria-colindex={1}
          aria-label="行号"
          style={{ left: 0 }}
        />
        {layout.columns.map((placed) => (
          <HeadCell
            {...props}
            key={placed.column.key}
            placed={placed}
            aim={target?.column === placed.column.key ? target.side : null}
          />
        ))}
      </div>
    </div>
  );
});

interface HeadCellProps extends GridHeadProps {
  readonly placed: PlacedColumn;
  /** A dragged column would go before or behind this one. */
  readonly aim: HeadTarget["side"] | null;
}

function HeadCell(props: HeadCellProps): ReactNode {
  const { placed, sort, filter, menu, aim, onMenu } = props;
  const { column, index, left, frozen } = placed;
  const { key, title, unit, sortBy, align } = column;
  const sorted = sortKeys(sort).find(({ by }) => by === sortBy) ?? null;
  const filtered = isFiltered(filter, key);
  return (
    <div
      className={`grid-cell grid-head-cell grid-${align}${frozen ? " grid-frozen" : ""}${aim === null ? "" : ` grid-head-${aim}`}`}
      style={frozen ? { left } : {}}
      role="columnheader"
      data-head={key}
      aria-colindex={index + 2}
      aria-label={unit === null ? title : `${title}（${unit}）`}
      {...(sortBy === null ? {} : { "aria-sort": ariaSort(sorted) })}
    >
      <HeadName {...props} />
      <button
        type="button"
        // The list is one stop of the Tab key: from a cell, Ctrl+Shift+L opens the same panel.
        tabIndex={-1}
        className={filtered ? "grid-head-menu grid-head-menu-on" : "grid-head-menu"}
        aria-haspopup="dialog"
        aria-expanded={menu === key}
        aria-label={`${title}的筛选和排列${filtered ? "，已筛选" : ""}`}
        title="筛选、排序和列的设置（Ctrl+Shift+L）"
        onClick={({ currentTarget }) => onMenu(key, currentTarget)}
      >
        {filtered ? <FilterFilled /> : <DownOutlined />}
      </button>
      <span className="grid-head-edge" data-edge aria-hidden="true" />
    </div>
  );
}

function HeadName({ placed: { column }, sort, onSort }: HeadCellProps): ReactNode {
  const { sortBy } = column;
  if (sortBy === null) return <HeadWords column={column} />;
  const keys = sortKeys(sort);
  const at = keys.findIndex(({ by }) => by === sortBy);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="grid-sort"
      onClick={({ shiftKey }) => onSort(shiftKey ? addedSort(sort, sortBy) : nextSort(sort, sortBy))}
    >
      <HeadWords column={column} />
      {at >= 0 && (
        <span className="grid-sort-sign" aria-hidden="true">
          {keys[at]?.descending ? <CaretDownFilled /> : <CaretUpFilled />}
          {keys.length > 1 && <span>{at + 1}</span>}
        </span>
      )}
    </button>
  );
}

function HeadWords({ column }: Pick<PlacedColumn, "column">): ReactNode {
  return (
    <span className="grid-head-words">
      {column.title}
      {column.unit !== null && <span className="grid-unit">（{column.unit}）</span>}
    </span>
  );
}

function ariaSort(sorted: { readonly descending: boolean } | null): "ascending" | "descending" | "none" {
  if (sorted === null) return "none";
  return sorted.descending ? "descending" : "ascending";
}

import { CaretDownFilled, CaretUpFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { ItemSort } from "../../../lib/navigation.tsx";
import { gridColumns } from "./columns.tsx";
import type { GridLayout, PlacedColumn } from "./layout.ts";
import { nextSort } from "./walk.ts";

interface GridHeadProps {
  readonly layout: GridLayout;
  readonly sort: ItemSort;
  readonly onSort: (sort: ItemSort) => void;
}

/** The head of the list: names, units once for all cells, and the order by click. */
export function GridHead({ layout, sort, onSort }: GridHeadProps): ReactNode {
  return (
    <div className="grid-head" role="rowgroup">
      <div className="grid-line" role="row" aria-rowindex={1} style={{ gridTemplateColumns: layout.template }}>
        <div
          className="grid-cell grid-head-cell grid-row-number grid-frozen"
          role="columnheader"
          aria-colindex={1}
          aria-label="行号"
          style={{ left: 0 }}
        />
        {layout.columns.map((placed) => (
          <HeadCell key={placed.column.key} placed={placed} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps {
  readonly placed: PlacedColumn;
  readonly sort: ItemSort;
  readonly onSort: (sort: ItemSort) => void;
}

function HeadCell({ placed, sort, onSort }: HeadCellProps): ReactNode {
  const { column, left, frozen } = placed;
  const { sortBy, align } = column;
  const sorted = sort !== null && sort.by === sortBy ? sort : null;
  return (
    <div
      className={`grid-cell grid-head-cell grid-${align}${frozen ? " grid-frozen" : ""}`}
      style={frozen ? { left } : {}}
      role="columnheader"
      aria-colindex={gridColumns.indexOf(column) + 2}
      {...(sortBy === null ? {} : { "aria-sort": ariaSort(sorted) })}
    >
      {sortBy === null ? (
        <HeadWords column={column} />
      ) : (
        <button type="button" className="grid-sort" onClick={() => onSort(nextSort(sort, sortBy))}>
          <HeadWords column={column} />
          {sorted && <span aria-hidden="true">{sorted.descending ? <CaretDownFilled /> : <CaretUpFilled />}</span>}
        </button>
      )}
    </div>
  );
}

function HeadWords({ column }: Pick<PlacedColumn, "column">): ReactNode {
  return (
    <span>
      {column.title}
      {column.unit !== null && <span className="grid-unit">（{column.unit}）</span>}
    </span>
  );
}

function ariaSort(sorted: ItemSort): "ascending" | "descending" | "none" {
  if (sorted === null) return "none";
  return sorted.descending ? "descending" : "ascending";
}

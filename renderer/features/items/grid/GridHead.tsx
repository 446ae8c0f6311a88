import { CaretDownFilled, CaretUpFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { ItemSort } from "../../../lib/navigation.tsx";
import { gridColumns, type GridColumn } from "./columns.tsx";
import { nextSort } from "./walk.ts";

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly template: string;
  readonly sort: ItemSort;
  readonly onSort: (sort: ItemSort) => void;
}

/** The head of the list: names, units once for all cells, and the order by click. */
export function GridHead({ columns, template, sort, onSort }: GridHeadProps): ReactNode {
  return (
    <div className="grid-head" role="rowgroup">
      <div className="grid-line" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps {
  readonly column: GridColumn;
  readonly sort: ItemSort;
  readonly onSort: (sort: ItemSort) => void;
}

function HeadCell({ column, sort, onSort }: HeadCellProps): ReactNode {
  const { sortBy, align } = column;
  const sorted = sort !== null && sort.by === sortBy ? sort : null;
  return (
    <div
      className={`grid-cell grid-head-cell grid-${align}`}
      role="columnheader"
      aria-colindex={gridColumns.indexOf(column) + 1}
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

function HeadWords({ column }: { readonly column: GridColumn }): ReactNode {
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

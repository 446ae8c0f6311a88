import { memo, type ReactNode } from "react";
import type { ItemRow } from "../../../../shared/ipc/questions/items.ts";
import { gridColumns, type GridColumn } from "./columns.tsx";

interface GridRowProps {
  readonly id: string;
  /** Place in the list, from 0. */
  readonly place: number;
  /** Undefined while it is being read. */
  readonly row: ItemRow | undefined;
  readonly columns: readonly GridColumn[];
  readonly template: string;
  readonly active: boolean;
  readonly open: boolean;
}

/** One line of the list. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { id, place, row, columns, template, active, open } = props;
  return (
    <div
      id={id}
      className={`grid-line grid-row${active ? " grid-row-active" : ""}${open ? " grid-row-open" : ""}`}
      role="row"
      data-place={place}
      aria-rowindex={place + 2}
      aria-selected={active}
      style={{ gridTemplateColumns: template }}
    >
      {columns.map((column) => (
        <GridCell key={column.key} column={column} row={row} />
      ))}
    </div>
  );
});

function GridCell({ column, row }: { readonly column: GridColumn; readonly row: ItemRow | undefined }): ReactNode {
  const content = row === undefined ? null : column.cell(row);
  return (
    <div
      className={`grid-cell grid-${column.align}`}
      role="gridcell"
      aria-colindex={gridColumns.indexOf(column) + 1}
      title={typeof content === "string" ? content : undefined}
    >
      {row === undefined ? <span className="grid-pending" /> : content}
    </div>
  );
}

import type { CSSProperties, ReactNode } from "react";
import type { ItemSums } from "../../../../shared/ipc/questions/item-list.ts";
import type { GridLayout, PlacedColumn } from "./layout.ts";
import { isSummed, sumInColumn } from "./sum-cells.ts";
import "./grid-sums.css";

interface SumCellsProps {
  readonly layout: GridLayout;
  /** Undefined while the rows are being added up. */
  readonly sums: ItemSums | undefined;
  /** What the sums are of; it stays in sight with the frozen columns. */
  readonly children: ReactNode;
}

/** The cells of a row of sums: its name over the row numbers and the frozen columns, then a cell for each column. */
export function SumCells({ layout: { columns }, sums, children }: SumCellsProps): ReactNode {
  const free = columns.findIndex(({ column, frozen }) => !frozen || isSummed(column.key, sums));
  const covered = free < 0 ? columns.length : free;
  return (
    <>
      <div
        className="grid-cell grid-sum-name grid-frozen"
        role="rowheader"
        aria-colindex={1}
        style={{ gridColumn: `1 / span ${covered + 1}`, left: 0 }}
      >
        {children}
      </div>
      {columns.slice(covered).map((placed) => (
        <SumCell key={placed.column.key} placed={placed} sums={sums} />
      ))}
    </>
  );
}

function SumCell({ placed, sums }: { readonly placed: PlacedColumn; readonly sums: ItemSums | undefined }): ReactNode {
  const { column, index, frozen, left } = placed;
  const style: CSSProperties = frozen ? { left } : {};
  return (
    <div
      className={`grid-cell grid-${column.align}${frozen ? " grid-frozen" : ""}`}
      role="gridcell"
      aria-colindex={index + 2}
      style={style}
    >
      {sums === undefined ? "" : sumInColumn(column.key, sums)}
    </div>
  );
}

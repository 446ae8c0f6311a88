import type { ReactNode } from "react";
import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { ListRows } from "../queries.ts";
import { GridRow } from "./GridRow.tsx";
import type { GridLayout } from "./layout.ts";
import type { CellPlace } from "./walk.ts";

interface GridBodyProps {
  /** The places to draw, from 0. */
  readonly lines: readonly { readonly index: number }[];
  /** Height of all rows, and where the first one drawn begins, in px. */
  readonly height: number;
  readonly top: number;
  readonly layout: GridLayout;
  readonly rows: ListRows;
  readonly gridId: string;
  readonly cell: CellPlace | null;
  readonly range: CellRange | null;
  readonly openId: string | null;
  readonly readOnly: boolean;
}

/** The rows in sight on a sheet as high as all of them. */
export function GridBody(props: GridBodyProps): ReactNode {
  const { lines, height, top, layout, rows, gridId, cell, range, openId, readOnly } = props;
  return (
    <div className="grid-body" role="rowgroup" style={{ height }}>
      <div style={{ transform: `translateY(${top}px)` }} role="presentation">
        {lines.map(({ index }) => {
          const row = rows.rowAt(index);
          const selected = range !== null && index >= range.top && index <= range.bottom;
          return (
            <GridRow
              key={index}
              gridId={gridId}
              place={index}
              row={row}
              layout={layout}
              active={index === cell?.place}
              from={selected ? range.left : -1}
              to={selected ? range.right : -1}
              open={openId !== null && row?.item.id === openId}
              readOnly={readOnly}
            />
          );
        })}
      </div>
    </div>
  );
}

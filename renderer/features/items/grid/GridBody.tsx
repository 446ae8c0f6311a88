import type { ReactNode } from "react";
import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { ItemGroup, ItemGrouping, ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import type { RowRange } from "../list.ts";
import type { ListRows } from "../use-list-rows.ts";
import { GridRow } from "./GridRow.tsx";
import { GroupLine } from "./GroupLine.tsx";
import type { GridLayout } from "./layout.ts";
import { lineAt, lineCount } from "./lines.ts";
import { NewGridRow } from "./new-row/NewGridRow.tsx";
import type { CellPlace } from "./walk.ts";

interface GridBodyProps {
  /** The lines to draw, from 0. */
  readonly lines: readonly { readonly index: number }[];
  /** Height of all lines, and where the first one drawn begins, in px. */
  readonly height: number;
  readonly top: number;
  readonly layout: GridLayout;
  readonly rows: ListRows;
  readonly gridId: string;
  readonly cell: CellPlace | null;
  readonly range: CellRange | null;
  /** Whole rows that are selected beside the range. */
  readonly marked: readonly RowRange[];
  readonly openId: string | null;
  readonly readOnly: boolean;
  /** What the rows are grouped by. */
  readonly by: ItemGrouping | null;
  /** The empty row below the last line; null where nothing can be added. */
  readonly newRow: ItemRow | null;
  readonly onFold: (value: ItemGroup["value"], folded: boolean) => void;
}

/** The rows in sight, and the heads of their groups, on a sheet as high as all of them. */
export function GridBody(props: GridBodyProps): ReactNode {
  const { lines, height, top, rows, by, layout, gridId, cell, newRow, onFold } = props;
  const below = lineCount(rows.parts);
  return (
    <div className="grid-body" role="rowgroup" style={{ height }}>
      <div style={{ transform: `translateY(${top}px)` }} role="presentation">
        {lines.map(({ index }) => {
          if (index >= below) {
            const at = cell !== null && cell.place >= rows.total ? cell.column : null;
            return newRow === null ? null : (
              <NewGridRow
                key="new"
                gridId={gridId}
                place={rows.total}
                line={index}
                row={newRow}
                layout={layout}
                at={at}
              />
            );
          }
          const line = lineAt(rows.parts, index);
          if (line.kind === "row") return <BodyRow {...props} key={index} line={index} place={line.place} />;
          const { group, total } = line.part;
          if (group === null || by === null) return null;
          const folded = total === 0 && group.total > 0;
          return (
            <GroupLine key={index} line={index} by={by} group={group} folded={folded} layout={layout} onFold={onFold} />
          );
        })}
      </div>
    </div>
  );
}

function BodyRow(props: GridBodyProps & { readonly line: number; readonly place: number }): ReactNode {
  const { line, place, layout, rows, gridId, cell, range, marked, openId, readOnly } = props;
  const row = rows.rowAt(place);
  const inRange = range !== null && place >= range.top && place <= range.bottom;
  const whole = marked.some(({ first, last }) => place >= first && place <= last);
  return (
    <GridRow
      gridId={gridId}
      place={place}
      line={line}
      row={row}
      layout={layout}
      active={place === cell?.place}
      from={whole ? 0 : inRange && marked.length === 0 ? range.left : -1}
      to={whole ? layout.columns.length - 1 : inRange && marked.length === 0 ? range.right : -1}
      open={openId !== null && row?.item.id === openId}
      readOnly={readOnly}
    />
  );
}

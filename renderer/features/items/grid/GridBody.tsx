import type { MouseEvent, ReactNode } from "react";
import type { ListRows } from "../queries.ts";
import type { GridColumn } from "./columns.tsx";
import { GridRow } from "./GridRow.tsx";

interface GridBodyProps {
  /** The places to draw, from 0. */
  readonly lines: readonly { readonly index: number }[];
  /** Height of all rows, and where the first one drawn begins, in px. */
  readonly height: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  readonly template: string;
  readonly rows: ListRows;
  readonly rowId: (place: number) => string;
  readonly place: number | null;
  readonly openId: string | null;
  readonly onOpen: (place: number, byKey: boolean) => void;
}

/** The rows in sight on a sheet as high as all of them. */
export function GridBody(props: GridBodyProps): ReactNode {
  const { lines, height, top, columns, template, rows, rowId, place, openId, onOpen } = props;
  return (
    <div className="grid-body" role="rowgroup" style={{ height }} onClick={(event) => openPressed(event, onOpen)}>
      <div style={{ transform: `translateY(${top}px)` }} role="presentation">
        {lines.map(({ index }) => {
          const row = rows.rowAt(index);
          return (
            <GridRow
              key={index}
              id={rowId(index)}
              place={index}
              row={row}
              columns={columns}
              template={template}
              active={index === place}
              open={openId !== null && row?.item.id === openId}
            />
          );
        })}
      </div>
    </div>
  );
}

function openPressed(event: MouseEvent<HTMLElement>, onOpen: GridBodyProps["onOpen"]): void {
  if (!(event.target instanceof Element)) return;
  const pressed = event.target.closest<HTMLElement>("[data-place]")?.dataset["place"];
  if (pressed !== undefined) onOpen(Number(pressed), false);
}

import { ExportOutlined } from "@ant-design/icons";
import { memo, useSyncExternalStore, type CSSProperties, type ReactNode } from "react";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { absent } from "../../../lib/format.ts";
import { cellDrafts, type CellDraft } from "./cell-drafts.ts";
import type { GridLayout, PlacedColumn } from "./layout.ts";

interface GridRowProps {
  readonly gridId: string;
  /** Place in the list, from 0. */
  readonly place: number;
  /** Line of the sheet, from 0: the heads of groups count too. */
  readonly line: number;
  /** Undefined while it is being read. */
  readonly row: ItemRow | undefined;
  readonly layout: GridLayout;
  /** The cursor is in this row. */
  readonly active: boolean;
  /** The selected cells, by the places of their columns; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  readonly readOnly: boolean;
}

/** One line of the list. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { gridId, place, line, row, layout, active, from, to, open, readOnly } = props;
  const drafts = useSyncExternalStore(cellDrafts.subscribe, () =>
    row === undefined ? undefined : cellDrafts.of(row.item.id),
  );
  const { columns, template } = layout;
  const whole = from === 0 && to === columns.length - 1;
  return (
    <div
      className={`grid-line grid-row${active ? " grid-row-active" : ""}${open ? " grid-row-open" : ""}`}
      role="row"
      data-place={place}
      aria-rowindex={line + 2}
      aria-selected={whole}
      style={{ gridTemplateColumns: template }}
    >
      <div
        className="grid-cell grid-row-number grid-frozen"
        role="rowheader"
        aria-colindex={1}
        style={{ left: 0 }}
        title="双击打开记录"
      >
        {place + 1}
      </div>
      {columns.map((placed, index) => (
        <GridCell
          key={placed.column.key}
          id={cellId(gridId, place, index)}
          placed={placed}
          at={index}
          row={row}
          selected={index >= from && index <= to}
          draft={placed.column.typed === null ? undefined : drafts?.get(placed.column.typed)}
          readOnly={readOnly || placed.column.typed === null}
        />
      ))}
    </div>
  );
});

/** The id of a cell's element, by which the field with the focus names it. */
export function cellId(gridId: string, place: number, column: number): string {
  return `${gridId}r${place}c${column}`;
}

interface GridCellProps {
  readonly id: string;
  readonly placed: PlacedColumn;
  /** Place of the column, from 0. */
  readonly at: number;
  readonly row: ItemRow | undefined;
  readonly selected: boolean;
  readonly draft: CellDraft | undefined;
  readonly readOnly: boolean;
}

function GridCell({ id, placed, at, row, selected, draft, readOnly }: GridCellProps): ReactNode {
  const { column, index, left, frozen } = placed;
  const content = row === undefined ? null : draft === undefined ? column.cell(row) : draft.text || absent;
  const note = row === undefined || draft !== undefined ? null : (column.note?.(row) ?? null);
  const style: CSSProperties = frozen ? { left } : {};
  return (
    <div
      id={id}
      className={`${classesOf(column.align, frozen, selected, draft)}${note === null ? "" : " grid-cell-noted"}`}
      role="gridcell"
      data-column={at}
      aria-colindex={index + 2}
      aria-selected={selected}
      aria-readonly={readOnly}
      aria-invalid={draft?.problem ? true : undefined}
      style={style}
      title={draft?.problem ?? note ?? (typeof content === "string" ? content : undefined)}
    >
      {row === undefined ? <span className="grid-pending" /> : content}
      {column.key === "title" && row !== undefined && <OpenButton title={row.item.title} />}
    </div>
  );
}

/** Reached with the mouse; by keys the record opens with Ctrl+Enter. */
function OpenButton({ title }: { readonly title: string }): ReactNode {
  return (
    <button
      type="button"
      className="grid-open"
      data-open
      tabIndex={-1}
      aria-label={`打开记录：${title}`}
      title="打开记录（Ctrl+回车）"
    >
      <ExportOutlined />
    </button>
  );
}

function classesOf(align: string, frozen: boolean, selected: boolean, draft: CellDraft | undefined): string {
  const problem = draft?.problem && !draft.waits ? " grid-cell-wrong" : " grid-cell-unsaved";
  return `grid-cell grid-${align}${frozen ? " grid-frozen" : ""}${selected ? " grid-cell-selected" : ""}${draft === undefined ? "" : problem}`;
}

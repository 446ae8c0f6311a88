import { PlusOutlined } from "@ant-design/icons";
import { memo, useSyncExternalStore, type ReactNode } from "react";
import type { ItemRow } from "../../../../../shared/ipc/questions/item-list.ts";
import { cellDrafts, type CellDraft } from "../cell-drafts.ts";
import { cellId } from "../GridRow.tsx";
import type { GridLayout, PlacedColumn } from "../layout.ts";

interface NewGridRowProps {
  readonly gridId: string;
  /** The place behind that of the last item. */
  readonly place: number;
  /** Line of the sheet, from 0. */
  readonly line: number;
  readonly row: ItemRow;
  readonly layout: GridLayout;
  /** The column that the cursor is in; null while it is elsewhere. */
  readonly at: number | null;
}

/** The empty row below the last item: a name typed into it makes it one. It is none of the rows that are counted. */
export const NewGridRow = memo(function NewGridRow(props: NewGridRowProps): ReactNode {
  const { gridId, place, line, row, layout, at } = props;
  const drafts = useSyncExternalStore(cellDrafts.subscribe, () => cellDrafts.of(row.item.id));
  return (
    <div
      className="grid-line grid-row grid-new-row"
      role="row"
      data-below={place}
      aria-rowindex={line + 2}
      style={{ gridTemplateColumns: layout.template }}
    >
      <div
        className="grid-cell grid-row-number grid-frozen"
        role="rowheader"
        aria-colindex={1}
        aria-label="新增一行"
        style={{ left: 0 }}
        title="在这一行输入名称，新增一项"
      >
        <PlusOutlined aria-hidden="true" />
      </div>
      {layout.columns.map((placed, index) => (
        <NewCell
          key={placed.column.key}
          id={cellId(gridId, place, index)}
          placed={placed}
          column={index}
          active={index === at}
          draft={placed.column.typed === null ? undefined : drafts?.get(placed.column.typed)}
        />
      ))}
    </div>
  );
});

interface NewCellProps {
  readonly id: string;
  readonly placed: PlacedColumn;
  /** Place of the column, from 0. */
  readonly column: number;
  readonly active: boolean;
  readonly draft: CellDraft | undefined;
}

function NewCell({ id, placed, column, active, draft }: NewCellProps): ReactNode {
  const { column: shown, index, left, frozen } = placed;
  const isWrong = draft?.problem != null && draft.waits !== true;
  const look = draft === undefined ? "" : isWrong ? " grid-cell-wrong" : " grid-cell-unsaved";
  return (
    <div
      id={id}
      className={`grid-cell grid-${shown.align}${frozen ? " grid-frozen" : ""}${active ? " grid-cell-selected" : ""}${look}`}
      role="gridcell"
      data-column={column}
      aria-colindex={index + 2}
      aria-selected={active}
      aria-readonly={shown.typed === null}
      aria-invalid={isWrong ? true : undefined}
      style={frozen ? { left } : {}}
      title={draft?.problem ?? undefined}
    >
      {draft?.text ?? (shown.key === "title" ? <span className="grid-new-hint">输入名称，新增一项</span> : null)}
    </div>
  );
}

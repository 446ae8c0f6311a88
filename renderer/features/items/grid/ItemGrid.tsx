import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useId, useRef, type ReactNode, type RefObject } from "react";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { ItemSort } from "../../../lib/navigation.tsx";
import { useWidth } from "../../../lib/use-width.ts";
import type { ItemList, RowRange } from "../list.ts";
import type { ListRows } from "../queries.ts";
import { CellInput } from "./CellInput.tsx";
import { columnsFor, gridColumns } from "./columns.tsx";
import { GridBody } from "./GridBody.tsx";
import { GridHead } from "./GridHead.tsx";
import { pressGridKey } from "./grid-keys.ts";
import { GridNoticeLine } from "./GridNoticeLine.tsx";
import { cellId } from "./GridRow.tsx";
import { headHeight, layoutOf, rowHeight } from "./layout.ts";
import { useGridDesk } from "./use-grid-desk.ts";
import { useGridMouse } from "./use-grid-mouse.ts";
import { useSeenChunks } from "./use-seen-chunks.ts";
import "./grid.css";

/**
 * Rows drawn beyond those in sight, so that quick scrolling finds them there. Browsers cap an element's height near 33 million px
 * (some at 17 million): at 34 px a row 100,000 rows are 3.4 million px, so plain scrolling reaches the last one.
 */
const overscan = 16;

interface ItemGridProps {
  /** Another list begins at its first row. */
  readonly list: ItemList;
  readonly rows: ListRows;
  readonly catalog: Catalog | undefined;
  readonly readOnly: boolean;
  readonly onSort: (sort: ItemSort) => void;
  /** Place of the row that the keys act on, from 0. */
  readonly place: number | null;
  readonly openId: string | null;
  /** `held` while a key is held down and rows rush by. */
  readonly onWalk: (place: number, held: boolean) => void;
  readonly onOpen: (place: number, byKey: boolean) => void;
  /** Esc in the list closes the record. */
  readonly onClose: () => void;
  readonly onSeen: (range: RowRange) => void;
  /** What is selected, in words for the foot line. */
  readonly onSelect: (words: readonly string[]) => void;
  /** The field that has the focus while the list is used. */
  readonly focusRef: RefObject<HTMLTextAreaElement | null>;
}

/** The list itself, cell by cell: light rows of which only those in sight exist. */
export function ItemGrid(props: ItemGridProps): ReactNode {
  const { list, rows, readOnly, onSort, place, openId, onOpen, onSeen, focusRef } = props;
  const scrollRef = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const width = useWidth(scrollRef);
  const layout = layoutOf(columnsFor(width), width);
  const virtualizer = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const lines = virtualizer.getVirtualItems();
  useSeenChunks(lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0, onSeen);
  const page = () => Math.max(1, Math.floor(((scrollRef.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
  const desk = useGridDesk({ ...props, columns: layout.columns.map(({ column }) => column), page });
  const { cursor, editing, saving } = desk;
  const { cell, range } = cursor;
  const focusList = () => focusRef.current?.focus({ preventScroll: true });
  const mouse = useGridMouse({
    cursor,
    columns: layout.columns.length,
    focus: focusList,
    leaveCell: () => editing.commit(),
    edit: desk.edit,
    openRecord: (at) => onOpen(at, false),
  });
  useOnChange(place, () => {
    if (place !== null && place < rows.total) virtualizer.scrollToIndex(place, { align: "auto" });
  });
  useOnChange(list, () => virtualizer.scrollToOffset(0));
  const placed = cell === null ? undefined : layout.columns[cell.column];
  useOnChange(cell?.column, () => {
    if (placed !== undefined && !placed.frozen) scrollSideways(scrollRef.current, placed, layout.frozenWidth);
  });
  const drawn = cell !== null && lines.some(({ index }) => index === cell.place);

  return (
    <div className="grid-frame">
      {saving.notice !== null && <GridNoticeLine notice={saving.notice} onSettled={focusList} />}
      <div ref={scrollRef} className="grid" {...mouse}>
        <CellInput
          inputRef={focusRef}
          gridId={gridId}
          activeId={drawn && cell !== null ? cellId(gridId, cell.place, cell.column) : null}
          place={
            cell && placed ? { left: placed.left, width: placed.width, top: headHeight + cell.place * rowHeight } : null
          }
          frozen={placed?.frozen ?? false}
          open={editing.open}
          label={placed?.column.title ?? ""}
          figures={placed?.column.align === "right"}
          choices={editing.choices}
          problem={desk.problem}
          readOnly={readOnly}
          onFocus={desk.enter}
          onType={desk.type}
          onComposing={desk.compose}
          onKey={(event) => pressGridKey(event, desk)}
          onChoose={(choice) => editing.commit(choice)}
          onLeave={() => editing.commit()}
          onCopy={desk.whileAtRest(desk.acts.copy)}
          onCut={desk.whileAtRest((event) => (desk.acts.copy(event), desk.acts.clear()))}
          onPaste={desk.whileAtRest(desk.acts.paste)}
        />
        <div
          id={gridId}
          className="grid-sheet"
          role="grid"
          aria-label="事项清单"
          aria-multiselectable="true"
          aria-readonly={readOnly}
          aria-rowcount={rows.total + 1}
          aria-colcount={gridColumns.length + 1}
          style={{ width: layout.width }}
        >
          <GridHead layout={layout} sort={list.sort} onSort={onSort} />
          <GridBody
            lines={lines}
            height={virtualizer.getTotalSize()}
            top={(lines[0]?.start ?? headHeight) - headHeight}
            layout={layout}
            rows={rows}
            gridId={gridId}
            cell={cell}
            range={range}
            openId={openId}
            readOnly={readOnly}
          />
        </div>
      </div>
    </div>
  );
}

/** Brings a column into sight that is hidden at the right edge or under the frozen ones. */
function scrollSideways(
  frame: HTMLDivElement | null,
  { left, width }: { readonly left: number; readonly width: number },
  frozenWidth: number,
): void {
  if (frame === null) return;
  if (left - frame.scrollLeft < frozenWidth) frame.scrollLeft = left - frozenWidth;
  else if (left + width > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = left + width - frame.clientWidth;
}

/** Does something when a value has changed, but not when the page is merely shown again. */
function useOnChange(value: unknown, act: () => void): void {
  const before = useRef(value);
  const onChange = useEffectEvent(act);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    onChange();
  }, [value]);
}

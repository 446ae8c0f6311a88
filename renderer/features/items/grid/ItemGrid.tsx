import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import type { ColumnChoice, ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { ItemFilter, ItemGroup, ItemTotals } from "../../../../shared/ipc/questions/item-list.ts";
import type { ItemSort } from "../../../lib/navigation.tsx";
import { useStableActs } from "../../../lib/use-stable.ts";
import { useWidth } from "../../../lib/use-width.ts";
import type { ItemList, RowRange } from "../list.ts";
import type { ListRows } from "../use-list-rows.ts";
import { ChangeRowsDialog } from "../rows/ChangeRowsDialog.tsx";
import { CellInput } from "./CellInput.tsx";
import { ColumnMenu, columnMenuWidth } from "./ColumnMenu.tsx";
import { gridColumn } from "./columns.tsx";
import { GridBody } from "./GridBody.tsx";
import { GridFoot } from "./GridFoot.tsx";
import { GridHead } from "./GridHead.tsx";
import { pressGridKey } from "./grid-keys.ts";
import { GridNoticeLine } from "./GridNoticeLine.tsx";
import { cellId } from "./GridRow.tsx";
import { GridWords } from "./GridWords.tsx";
import { footHeight, headHeight, rowHeight } from "./layout.ts";
import { lineCount, lineOf, placesBetween } from "./lines.ts";
import { useColumnActs } from "./use-column-acts.ts";
import { useGridDesk } from "./use-grid-desk.ts";
import { useGridMouse } from "./use-grid-mouse.ts";
import { useSharedOwnColumns } from "../own-columns/own-of-list.ts";
import { useSeenChunks } from "./use-seen-chunks.ts";
import "./grid.css";

/**
 * Rows drawn beyond those in sight, so that quick scrolling finds them there. Browsers cap an element's height near 33 million px
 * (some at 17 million): at 34 px a row 100,000 rows are 3.4 million px, so plain scrolling reaches the last one.
 */
const overscan = 16;

/** What the page may have the list do. */
export interface GridActs {
  /** Selects all rows. */
  readonly selectAll: () => void;
}

export interface ItemGridProps {
  readonly actsRef: RefObject<GridActs | null>;
  /** Another list begins at its first row. */
  readonly list: ItemList;
  readonly rows: ListRows;
  readonly totals: ItemTotals | undefined;
  readonly catalog: Catalog | undefined;
  readonly readOnly: boolean;
  readonly columns: ColumnChoice;
  readonly onColumns: (columns: ColumnChoice) => void;
  /** How wide the list is, in px, while no record is open beside it. */
  readonly onWidth: (width: number) => void;
  /** What is asked for; the list follows as soon as its rows are there. */
  readonly filter: ItemFilter;
  readonly sort: ItemSort;
  readonly onFilter: (filter: ItemFilter) => void;
  readonly onSort: (sort: ItemSort) => void;
  readonly onFold: (value: ItemGroup["value"], folded: boolean) => void;
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
  /** Rows that are selected as a whole. */
  readonly onSelectRows: (rows: readonly RowRange[]) => void;
  /** The dialog that changes a field of the selected rows is open. */
  readonly changing: boolean;
  readonly onChanging: (open: boolean) => void;
  readonly onDeleteRows: () => void;
  /** The field that has the focus while the list is used. */
  readonly focusRef: RefObject<HTMLTextAreaElement | null>;
}

/** The list itself, cell by cell: light rows of which only those in sight exist. */
export function ItemGrid(props: ItemGridProps): ReactNode {
  const { list, rows, totals, catalog, readOnly, columns, onColumns, onFilter, onSort, onFold, place, onOpen, onSeen } =
    props;
  const { filter, sort, openId, focusRef, changing, onChanging } = props;
  const { parts } = rows;
  // The empty row below the last item is a line of the sheet, but none of the list's rows.
  const canAdd = !readOnly && rows.total > 0;
  const frameRef = useRef<HTMLDivElement>(null);
  const scrollRef = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const width = useWidth(scrollRef);
  const virtualizer = useVirtualizer({
    count: lineCount(parts) + (canAdd ? 1 : 0),
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: footHeight,
    // Told by a timer that scrolling is over, it may hear so in the middle of a slow drag and would then skip the next step.
    useScrollendEvent: true,
  });
  const lines = virtualizer.getVirtualItems();
  const inSight = placesBetween(parts, lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0);
  useSeenChunks(inSight.first, inSight.last, rows.reading, onSeen);
  const rowsInSight = () =>
    Array.from({ length: inSight.last - inSight.first + 1 }, (_, index) => rows.rowAt(inSight.first + index)).filter(
      (row) => row !== undefined,
    );
  const own = useSharedOwnColumns(catalog);
  const room = { width, beside: openId !== null, own };
  useOnChange(room.beside ? null : width, () => {
    if (!room.beside && width > 0) props.onWidth(width);
  });
  const acts = useColumnActs(scrollRef, room, columns, onColumns, rowsInSight);
  const { layout } = acts;
  const [menu, setMenu] = useState<{ readonly column: ListColumn; readonly left: number } | null>(null);
  const menuColumn = menu === null ? undefined : gridColumn(menu.column, own);
  const openMenu = (column: ListColumn, at: Element) => {
    const frame = frameRef.current?.getBoundingClientRect();
    const left = at.getBoundingClientRect().right - (frame?.left ?? 0) - columnMenuWidth;
    setMenu(menu?.column === column ? null : { column, left: Math.max(0, left) });
  };
  const headActs = useStableActs({ onMenu: openMenu, onMove: acts.move, onResize: acts.resize, onFit: acts.fit });
  const visibleHeight = () => (scrollRef.current?.clientHeight ?? 0) - headHeight - footHeight;
  const desk = useGridDesk({
    ...props,
    columns: layout.columns.map(({ column }) => column),
    page: () => Math.max(1, Math.floor(visibleHeight() / rowHeight) - 1),
    openMenu: (column) => {
      const head = scrollRef.current?.querySelector(`[data-head="${column}"]`);
      if (head) openMenu(column, head);
    },
    moveColumn: acts.moveBy,
  });
  const { cursor, editing, saving } = desk;
  const lineAtPlace = (at: number) => (at < rows.total ? lineOf(parts, at) : lineCount(parts));
  const { cell, range, marked } = cursor;
  useImperativeHandle(props.actsRef, () => ({ selectAll: () => (focusList(), desk.selectAll()) }));
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
    const last = canAdd ? rows.total : rows.total - 1;
    if (place !== null && place <= last) virtualizer.scrollToIndex(lineAtPlace(place), { align: "auto" });
  });
  useOnChange(list, () => virtualizer.scrollToOffset(0));
  const placed = cell === null ? undefined : layout.columns[cell.column];
  useOnChange(cell?.column, () => {
    if (placed !== undefined && !placed.frozen) scrollSideways(scrollRef.current, placed, layout.frozenWidth);
  });
  const line = cell === null || cell.place > rows.total ? null : lineAtPlace(cell.place);
  const drawn = line !== null && lines.some(({ index }) => index === line);

  return (
    <div className="grid-frame" ref={frameRef}>
      {saving.notice !== null && <GridNoticeLine notice={saving.notice} onSettled={focusList} />}
      <div ref={scrollRef} className="grid" {...mouse}>
        <CellInput
          inputRef={focusRef}
          gridId={gridId}
          activeId={drawn && cell !== null ? cellId(gridId, cell.place, cell.column) : null}
          place={
            line !== null && placed
              ? { left: placed.left, width: placed.width, top: headHeight + line * rowHeight }
              : null
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
          aria-rowcount={lineCount(parts) + (canAdd ? 3 : 2)}
          aria-colcount={columns.order.length + 1}
          style={{ width: layout.width }}
        >
          <GridHead
            layout={layout}
            sort={sort}
            filter={filter}
            menu={menu?.column ?? null}
            onSort={onSort}
            {...headActs}
          />
          <GridBody
            lines={lines}
            height={virtualizer.getTotalSize()}
            top={(lines[0]?.start ?? headHeight) - headHeight}
            layout={layout}
            rows={rows}
            gridId={gridId}
            cell={cell}
            range={range}
            marked={marked}
            openId={openId}
            readOnly={readOnly}
            by={list.by}
            newRow={desk.newRow}
            onFold={onFold}
          />
          <GridFoot layout={layout} totals={totals} rowIndex={lineCount(parts) + (canAdd ? 3 : 2)} />
        </div>
      </div>
      <GridWords gridId={gridId} total={rows.total} selection={desk.words} />
      {menu !== null && menuColumn !== undefined && (
        <ColumnMenu
          key={menu.column}
          column={menuColumn}
          left={menu.left}
          year={list.year}
          catalog={catalog}
          filter={filter}
          sort={sort}
          columns={columns}
          onFilter={onFilter}
          onSort={onSort}
          onColumns={onColumns}
          onFit={acts.fit}
          onWiden={acts.widen}
          onClose={() => setMenu(null)}
        />
      )}
      <ChangeRowsDialog
        open={changing}
        rows={desk.selectedRows}
        loadRows={desk.loadRows}
        year={list.year}
        catalog={catalog}
        onSave={saving.save}
        onChangeMany={desk.many.change}
        onClose={() => onChanging(false)}
      />
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

import { useId, useImperativeHandle, useRef, type ReactNode } from "react";
import { useStableActs } from "../../../lib/use-stable.ts";
import { useWidth } from "../../../lib/use-width.ts";
import { useSharedOwnColumns } from "../own-columns/own-of-list.ts";
import { ChangeRowsDialog } from "../rows/ChangeRowsDialog.tsx";
import { ColumnMenu } from "./ColumnMenu.tsx";
import type { ItemGridProps } from "./grid-props.ts";
import { GridBody } from "./GridBody.tsx";
import { GridField } from "./GridField.tsx";
import { GridFoot } from "./GridFoot.tsx";
import { GridHead } from "./GridHead.tsx";
import { GridNoticeLine } from "./GridNoticeLine.tsx";
import { GridWords } from "./GridWords.tsx";
import { scrollSideways } from "./scroll-sideways.ts";
import { useColumnActs } from "./use-column-acts.ts";
import { useColumnMenu } from "./use-column-menu.ts";
import { useGridDesk } from "./use-grid-desk.ts";
import { useGridLines } from "./use-grid-lines.ts";
import { useGridMouse } from "./use-grid-mouse.ts";
import { useOnChange } from "./use-on-change.ts";
import "./grid.css";

/** The list itself, cell by cell: light rows of which only those in sight exist. */
export function ItemGrid(props: ItemGridProps): ReactNode {
  const { list, rows, totals, catalog, readOnly, columns, onColumns, onFilter, onSort, onFold, place, onOpen, onSeen } =
    props;
  const { filter, sort, openId, focusRef, changing, onChanging } = props;
  // Below the last item.
  const canAdd = !readOnly && rows.total > 0;
  const frameRef = useRef<HTMLDivElement>(null);
  const scrollRef = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const width = useWidth(scrollRef);
  const lines = useGridLines({ scrollRef, rows, canAdd, onSeen });
  const own = useSharedOwnColumns(catalog);
  const room = { width, beside: openId !== null, own };
  useOnChange(room.beside ? null : width, () => {
    if (!room.beside && width > 0) props.onWidth(width);
  });
  const acts = useColumnActs(scrollRef, room, columns, onColumns, lines.rowsInSight);
  const { layout } = acts;
  const menu = useColumnMenu(frameRef, scrollRef, own);
  const headActs = useStableActs({ onMenu: menu.toggle, onMove: acts.move, onResize: acts.resize, onFit: acts.fit });
  const desk = useGridDesk({
    ...props,
    columns: layout.columns.map(({ column }) => column),
    page: lines.rowsOfPage,
    openMenu: menu.toggleByKey,
    moveColumn: acts.moveBy,
  });
  const { cursor, editing, saving } = desk;
  const { cell, range, marked } = cursor;
  const focusList = () => focusRef.current?.focus({ preventScroll: true });
  useImperativeHandle(props.actsRef, () => ({ selectAll: () => (focusList(), desk.selectAll()) }));
  const mouse = useGridMouse({
    cursor,
    columns: layout.columns.length,
    focus: focusList,
    leaveCell: () => editing.commit(),
    edit: desk.edit,
    openRecord: (at) => onOpen(at, false),
  });
  useOnChange(place, () => {
    if (place !== null) lines.scrollToPlace(place);
  });
  useOnChange(list, lines.scrollToTop);
  const placed = cell === null ? undefined : layout.columns[cell.column];
  useOnChange(cell?.column, () => {
    if (placed !== undefined && !placed.frozen) scrollSideways(scrollRef.current, placed, layout.frozenWidth);
  });
  const line = cell === null ? null : lines.lineAt(cell.place);
  const drawn = line !== null && lines.drawn.some(({ index }) => index === line);

  return (
    <div className="grid-frame" ref={frameRef}>
      {saving.notice !== null && <GridNoticeLine notice={saving.notice} onSettled={focusList} />}
      <div ref={scrollRef} className="grid" {...mouse}>
        <GridField
          inputRef={focusRef}
          gridId={gridId}
          desk={desk}
          placed={placed}
          line={line}
          drawn={drawn}
          readOnly={readOnly}
        />
        <div
          id={gridId}
          className="grid-sheet"
          role="grid"
          aria-label="事项清单"
          aria-multiselectable="true"
          aria-readonly={readOnly}
          aria-rowcount={lines.count + 2}
          aria-colcount={columns.order.length + 1}
          style={{ width: layout.width }}
        >
          <GridHead
            layout={layout}
            sort={sort}
            filter={filter}
            menu={menu.shown?.key ?? null}
            onSort={onSort}
            {...headActs}
          />
          <GridBody
            lines={lines.drawn}
            height={lines.height}
            top={lines.top}
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
          <GridFoot layout={layout} totals={totals} rowIndex={lines.count + 2} />
        </div>
      </div>
      <GridWords gridId={gridId} total={rows.total} canAdd={canAdd} selection={desk.words} />
      {menu.shown !== null && (
        <ColumnMenu
          key={menu.shown.key}
          column={menu.shown.column}
          left={menu.shown.left}
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
          onClose={menu.close}
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

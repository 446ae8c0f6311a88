import { Button } from "antd";
import { useMemo, useRef, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { isImportField, shownColumns, withRenamed } from "../../../shared/exchange/grid/list-columns.ts";
import type { WorkbookField } from "../../../shared/exchange/import-fields.ts";
import { PageFrame } from "../../components/PageFrame.tsx";
import { frozenMark } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { DeletedLine } from "./DeletedLine.tsx";
import { FilterChips } from "./filter/FilterChips.tsx";
import { FilterRow } from "./filter/FilterRow.tsx";
import { ListArea } from "./ListArea.tsx";
import type { ItemList } from "./list.ts";
import { ListTools } from "./ListTools.tsx";
import type { RecordHistoryOf } from "./panel/RecordBody.tsx";
import { PanelSplit } from "../../components/record/PanelSplit.tsx";
import { isOwnField, ownField } from "../../../shared/domain/own-field.ts";
import { OwnColumnsDialog } from "./own-columns/OwnColumnsDialog.tsx";
import { RecordArea } from "./RecordArea.tsx";
import { useItemsDesk, type ItemsDesk } from "./use-items-desk.ts";
import "./items-page.css";

/** What the list shows: its filter and order, and how many items match. */
export interface ItemsView extends Pick<ItemList, "filter" | "sort"> {
  readonly total: number;
  /** The columns shown that a workbook can have, from left to right. */
  readonly columns: readonly WorkbookField[];
}

interface ItemsPageProps {
  /** More buttons for the head of the page, such as the ways in and out as a workbook. */
  readonly tools?: (view: ItemsView) => ReactNode;
  /** 历史 of the item whose record is open. */
  readonly recordHistory?: RecordHistoryOf;
}

/** 事项清单: the year's items, one line each, and beside them the record that is open. */
export function ItemsPage({ tools, recordHistory }: ItemsPageProps): ReactNode {
  const { year, asOf, readOnly, frozen, kind } = useWorkingYear();
  const gridRef = useRef<HTMLTextAreaElement>(null);
  const desk = useItemsDesk(() => gridRef.current?.focus({ preventScroll: true }));
  const { filter, setFilter, catalog, rows, place, open, deletion, add } = desk;
  const view = useView(desk);
  const marks = `${kind === "demo" ? "，演示数据" : ""}${frozenMark(frozen)}`;

  return (
    <PageFrame
      title="事项清单"
      note={`${year}年度，截至${dateInWords(asOf)}${marks}`}
      actions={
        <>
          {tools?.(view)}
          {!readOnly && <AddButton ready={catalog !== undefined} onAdd={add} />}
        </>
      }
      toolbar={
        <>
          <FilterRow
            filter={filter}
            catalog={catalog}
            onChange={setFilter}
            tools={<ListTools desk={desk} year={year} readOnly={readOnly} />}
          />
          <FilterChips filter={filter} onChange={setFilter} />
        </>
      }
      body="fills"
    >
      <OwnColumnsDialog
        open={desk.managingOwn}
        year={year}
        catalog={catalog}
        readOnly={readOnly}
        onRenamed={(from, to) => desk.setColumns(withRenamed(desk.columns, ownField(from), ownField(to)))}
        onClose={() => desk.setManagingOwn(false)}
      />
      {deletion.last !== null && (
        <DeletedLine deletion={deletion.last} onUndo={deletion.undo} onDismiss={deletion.dismiss} />
      )}
      <PanelSplit
        list={
          <ListArea
            list={desk.list}
            first={desk.first}
            rows={rows}
            readOnly={readOnly}
            place={place}
            openId={open?.id ?? null}
            catalog={catalog}
            gridRef={gridRef}
            actsRef={desk.gridActs}
            totals={desk.totals}
            columns={desk.columns}
            onColumns={desk.setColumns}
            onWidth={desk.setWidth}
            filter={filter}
            sort={desk.sort}
            onFilter={setFilter}
            onFold={desk.fold}
            onSelectRows={desk.tellSelectedRows}
            changing={desk.changing}
            onChanging={desk.setChanging}
            onDeleteRows={desk.deleteRows}
            onSort={desk.setSort}
            onWalk={desk.walk}
            onOpen={desk.openAt}
            onClose={desk.close}
            onSeen={desk.see}
            onSelect={desk.tellSelection}
            onClearFilter={() => setFilter({})}
            onAdd={add}
          />
        }
        panel={
          open && (
            <RecordArea
              open={open}
              row={desk.placeOfItem === null ? undefined : rows.rowAt(desk.placeOfItem)}
              catalog={catalog}
              asOf={asOf}
              readOnly={readOnly}
              place={desk.placeOfItem}
              total={rows.total}
              onWalk={desk.walkRecord}
              onClose={desk.close}
              onDelete={(item) => deletion.remove([item])}
              onCreated={desk.keepCreated}
              history={recordHistory ?? null}
            />
          )
        }
      />
    </PageFrame>
  );
}

/** The same object as long as it says the same. */
function useView({ list: { filter, sort }, totals, rows, columns }: ItemsDesk): ItemsView {
  const total = totals?.total ?? rows.total;
  return useMemo(() => {
    const shown = shownColumns(columns).filter((column) => isImportField(column) || isOwnField(column));
    return { filter, sort, total, columns: shown };
  }, [filter, sort, total, columns]);
}

/** Waits for the year's lists: a press that came before them would be lost. */
function AddButton({ ready, onAdd }: { readonly ready: boolean; readonly onAdd: () => void }): ReactNode {
  return (
    <Button type="primary" title="新增事项（N，在清单中按 Insert）" disabled={!ready} onClick={onAdd}>
      新增事项
    </Button>
  );
}

import { Button } from "antd";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { PageFrame } from "../../components/PageFrame.tsx";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { DeletedLine } from "./DeletedLine.tsx";
import { useNewItemKey } from "./desk-keys.ts";
import { FilterRow } from "./filter/FilterRow.tsx";
import { ListArea } from "./ListArea.tsx";
import type { ItemList, RowRange } from "./list.ts";
import { itemShelf } from "./panel/item-shelf.ts";
import { PanelSplit } from "./panel/PanelSplit.tsx";
import { useCatalog, useListRows, useShownList } from "./queries.ts";
import { RecordArea } from "./RecordArea.tsx";
import { startNewItem } from "./start-new-item.ts";
import { useDeletion } from "./use-deletion.ts";
import { useDesk, type RecordFocus } from "./use-desk.ts";
import { useSumsInFootLine } from "./use-sums.ts";
import { useWalk } from "./use-walk.ts";
import "./items-page.css";

const nothingSeen: RowRange = { first: 0, last: 0 };

/** 事项清单: the year's items, one line each, and beside them the record that is open. */
export function ItemsPage(): ReactNode {
  const { year, asOf, readOnly, kind } = useWorkingYear();
  const { filter, setFilter, sort, setSort, open, setOpen } = useDesk();
  const gridRef = useRef<HTMLDivElement>(null);
  const catalog = useCatalog(year).data;
  const wanted = useMemo<ItemList>(() => ({ year, asOf, filter, sort }), [year, asOf, filter, sort]);
  const { list, first } = useShownList(wanted);
  const [seen, see] = useState(nothingSeen);
  const rows = useListRows(list, seen);
  const { place, walkTo } = useWalk(rows, open?.id ?? null, ({ id }, focus) => {
    if (open !== null && open.id !== id) setOpen({ id, fresh: null, focus });
  });
  const deletion = useDeletion(setOpen);
  useSumsInFootLine(rows, list.filter);

  const add = () => {
    if (!readOnly && catalog !== undefined) setOpen(startNewItem(year, catalog, filter));
  };
  useNewItemKey(add);
  const openAt = (at: number, byKey: boolean) => {
    const item = rows.rowAt(at)?.item;
    if (item === undefined) return;
    setOpen({ id: item.id, fresh: null, focus: byKey ? { field: null } : null });
    walkTo(at, false, null);
  };
  const walkRecord = (step: 1 | -1, focus: RecordFocus) => {
    if (place !== null && place + step >= 0 && place + step < rows.total) walkTo(place + step, false, focus);
  };
  const close = () => {
    setOpen(null);
    gridRef.current?.focus({ preventScroll: true });
  };
  const marks = `${kind === "demo" ? "，演示数据" : ""}${readOnly ? "，已归档，只能查看" : ""}`;

  return (
    <PageFrame
      title="事项清单"
      note={`${year}年度，截至${dateInWords(asOf)}${marks}`}
      actions={readOnly ? null : <AddButton onAdd={add} />}
      toolbar={<FilterRow filter={filter} catalog={catalog} onChange={setFilter} />}
      body="fills"
    >
      {deletion.last !== null && (
        <DeletedLine deletion={deletion.last} onUndo={deletion.undo} onDismiss={deletion.dismiss} />
      )}
      <PanelSplit
        list={
          <ListArea
            list={list}
            first={first}
            rows={rows}
            readOnly={readOnly}
            place={place}
            openId={open?.id ?? null}
            gridRef={gridRef}
            onSort={setSort}
            onWalk={(to, held) => walkTo(to, held, null)}
            onOpen={openAt}
            onClose={close}
            onSeen={see}
            onClearFilter={() => setFilter({})}
            onAdd={add}
          />
        }
        panel={
          open && (
            <RecordArea
              open={open}
              row={place === null ? undefined : rows.rowAt(place)}
              catalog={catalog}
              asOf={asOf}
              readOnly={readOnly}
              place={place}
              total={rows.total}
              onWalk={walkRecord}
              onClose={close}
              onDelete={deletion.remove}
              onCreated={(id) => {
                itemShelf.rename(open.id, id);
                setOpen({ ...open, id, focus: null });
              }}
            />
          )
        }
      />
    </PageFrame>
  );
}

function AddButton({ onAdd }: { readonly onAdd: () => void }): ReactNode {
  return (
    <Button type="primary" title="新增事项（N）" onClick={onAdd}>
      新增事项
    </Button>
  );
}

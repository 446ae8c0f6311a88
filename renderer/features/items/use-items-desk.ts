import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { completedChoice, sameChoice, usualColumns } from "../../../shared/exchange/grid/list-columns.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { mostRowsAtOnce } from "../../../shared/ipc/questions/item-lines.ts";
import type { ViewContent } from "../../../shared/ipc/questions/views.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { frozenInWords } from "../../lib/frozen-words.ts";
import { saves } from "../../lib/save-state.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { useColumns } from "./columns/use-columns.ts";
import { useNewItemKey } from "./desk-keys.ts";
import type { GridActs } from "./grid/grid-props.ts";
import { rowCountOf } from "./grid/row-marks.ts";
import { useLoadRows } from "./grid/use-range-rows.ts";
import type { ItemList, RowRange } from "./list.ts";
import { itemShelf } from "./panel/item-shelf.ts";
import { useSharedOwnColumns } from "./own-columns/own-of-list.ts";
import { useCatalog, useShownList, useTotals } from "./queries.ts";
import { runsOfRows } from "./rows/runs-of-rows.ts";
import { startNewItem } from "./start-new-item.ts";
import { useDeletion } from "./use-deletion.ts";
import { useDesk, type RecordFocus } from "./use-desk.ts";
import { useFolded } from "./use-folded.ts";
import { useListRows } from "./use-list-rows.ts";
import { useSummed } from "./use-summed.ts";
import { useSumsInFootLine } from "./use-sums.ts";
import { useWalk } from "./use-walk.ts";

const nothingSeen: RowRange = { first: 0, last: 0 };

export type ItemsDesk = ReturnType<typeof useItemsDesk>;

/** What the page shows and does: the list, the row that the keys act on, and the record that is open. */
export function useItemsDesk(focusList: () => void) {
  const { year, asOf, readOnly, frozen } = useWorkingYear();
  const desk = useDesk();
  const { filter, sort, by, open, setOpen } = desk;
  const catalog = useCatalog(year).data;
  const own = useSharedOwnColumns(catalog);
  const ownFields = useMemo(() => own.map(({ field }) => field), [own]);
  const { columns, arranged, setColumns, setWidth } = useColumns(ownFields);
  const summed = useSummed(columns, own);
  const wanted = useMemo<ItemList>(() => ({ year, asOf, filter, sort, by }), [year, asOf, filter, sort, by]);
  const { list, first } = useShownList(wanted, summed);
  const [seen, see] = useState(nothingSeen);
  const { folded, fold, foldOnly } = useFolded(list.by);
  const rows = useListRows(list, seen, folded, summed);
  const totals = useTotals(list, summed);
  const { place, walkTo, follow } = useWalk(list, rows, open?.id ?? null, ({ id }, focus) => {
    if (open !== null && open.id !== id) setOpen({ id, fresh: null, focus });
  });
  const deletion = useDeletion(setOpen);
  const [selection, tellSelection] = useState<readonly string[]>([]);
  useSumsInFootLine(rows.total, totals, list.filter, selection);
  const [selectedRows, tellSelectedRows] = useState<readonly RowRange[]>([]);
  const [changing, setChanging] = useState(false);
  const [managingOwn, setManagingOwn] = useState(false);
  const gridActs = useRef<GridActs>(null);
  const loadRows = useLoadRows(list, rows.parts);
  const client = useQueryClient();
  const { message } = App.useApp();

  const add = () => {
    if (!readOnly && catalog !== undefined) setOpen(startNewItem(year, catalog, filter));
  };
  useNewItemKey(add);
  const openAt = (at: number, byKey: boolean) => {
    if (at >= rows.total) return add();
    const item = rows.rowAt(at)?.item;
    if (item === undefined) return;
    setOpen({ id: item.id, fresh: null, focus: byKey ? { field: null } : null });
    walkTo(at, false, null);
  };
  const walkRecord = (step: 1 | -1, focus: RecordFocus) => {
    if (place !== null && place + step >= 0 && place + step < rows.total) walkTo(place + step, false, focus);
  };
  const close = () => {
    // The list takes the focus with its cursor where the record was: before that is settled it would begin at its first row.
    flushSync(() => setOpen(null));
    focusList();
  };
  const keepCreated = (id: string) => {
    if (open === null) return;
    itemShelf.rename(open.id, id);
    setOpen({ ...open, id, focus: null });
    follow(id);
  };
  const walk = (to: number, held: boolean) => walkTo(to, held, null);
  const deleteRows = async (): Promise<void> => {
    if (readOnly) return void message.info(frozenInWords(frozen));
    const count = rowCountOf(selectedRows);
    try {
      if (count > mostRowsAtOnce) {
        await saves.flushAll();
        const top = selectedRows[0]?.first ?? 0;
        const [uppermost] = await loadRows(top, top);
        const many = await runsOfRows(client, list, rows.parts, selectedRows);
        return deletion.removeRows(list, many, uppermost?.item.title ?? "");
      }
      const read = await Promise.all(selectedRows.map((range) => loadRows(range.first, range.last)));
      const items = new Map(read.flat().map(({ item }) => [item.id, item]));
      deletion.remove([...items.values()]);
    } catch (thrown) {
      void message.error(errorInWords(errorOf(thrown)).text);
    }
  };
  // Columns that nobody has arranged are kept as such: in a wider window more of them fit.
  const viewContent = useMemo<ViewContent>(
    () => ({ columns: arranged ? columns : usualColumns, filter, sort, group: by }),
    [arranged, columns, filter, sort, by],
  );
  return {
    ...desk,
    columns,
    setColumns,
    setWidth,
    own,
    managingOwn,
    setManagingOwn,
    viewContent,
    showView: (view: ViewContent) => {
      setColumns(sameChoice(view.columns, usualColumns) ? usualColumns : completedChoice(view.columns));
      desk.setFilter(view.filter);
      desk.setSort(view.sort);
      desk.setBy(view.group);
    },
    totals,
    fold,
    foldAll: (up: boolean) =>
      foldOnly(up ? rows.parts.flatMap(({ group }) => (group === null ? [] : [group.value])) : []),
    gridActs,
    selectAll: () => gridActs.current?.selectAll(),
    selectedCount: rowCountOf(selectedRows),
    tellSelectedRows,
    changing,
    setChanging,
    deleteRows: () => void deleteRows(),
    catalog,
    list,
    first,
    rows,
    see,
    place,
    /** Place of the row that the keys act on, where it holds an item. */
    placeOfItem: place !== null && place < rows.total ? place : null,
    walk,
    openAt,
    walkRecord,
    close,
    deletion,
    tellSelection,
    add,
    keepCreated,
  };
}

import { useMemo, useState } from "react";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { useNewItemKey } from "./desk-keys.ts";
import type { ItemList, RowRange } from "./list.ts";
import { itemShelf } from "./panel/item-shelf.ts";
import { useCatalog, useListRows, useShownList } from "./queries.ts";
import { startNewItem } from "./start-new-item.ts";
import { useDeletion } from "./use-deletion.ts";
import { useDesk, type RecordFocus } from "./use-desk.ts";
import { useSumsInFootLine } from "./use-sums.ts";
import { useWalk } from "./use-walk.ts";

const nothingSeen: RowRange = { first: 0, last: 0 };

/** What the page shows and does: the list, the row that the keys act on, and the record that is open. */
export function useItemsDesk(focusList: () => void) {
  const { year, asOf, readOnly } = useWorkingYear();
  const desk = useDesk();
  const { filter, sort, open, setOpen } = desk;
  const catalog = useCatalog(year).data;
  const wanted = useMemo<ItemList>(() => ({ year, asOf, filter, sort }), [year, asOf, filter, sort]);
  const { list, first } = useShownList(wanted);
  const [seen, see] = useState(nothingSeen);
  const rows = useListRows(list, seen);
  const { place, walkTo } = useWalk(rows, open?.id ?? null, ({ id }, focus) => {
    if (open !== null && open.id !== id) setOpen({ id, fresh: null, focus });
  });
  const deletion = useDeletion(setOpen);
  const [selection, tellSelection] = useState<readonly string[]>([]);
  useSumsInFootLine(rows, list.filter, selection);

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
    focusList();
  };
  const keepCreated = (id: string) => {
    if (open === null) return;
    itemShelf.rename(open.id, id);
    setOpen({ ...open, id, focus: null });
  };
  const walk = (to: number, held: boolean) => walkTo(to, held, null);
  return {
    ...desk,
    catalog,
    list,
    first,
    rows,
    see,
    place,
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

import { useEffect, useState } from "react";
import type { Item } from "../../../shared/domain/item.ts";
import type { ItemFilter, ItemGrouping } from "../../../shared/ipc/questions/item-list.ts";
import { useNavigation, type ItemSort } from "../../lib/navigation.tsx";

/** Which field has the focus when a record opens: one of the item, or of the progress entry named; null leaves the focus in the list. */
export type RecordFocus = { readonly field: string | null; readonly entryId?: string | null } | null;

/** The record beside the list. */
export interface OpenRecord {
  /** The item's id, or the key of a new item's form. */
  readonly id: string;
  /** What a new item began with. */
  readonly fresh: Item | null;
  readonly focus: RecordFocus;
}

export interface Desk {
  readonly filter: ItemFilter;
  readonly setFilter: (filter: ItemFilter) => void;
  readonly sort: ItemSort;
  readonly setSort: (sort: ItemSort) => void;
  /** What the list is grouped by. */
  readonly by: ItemGrouping | null;
  readonly setBy: (by: ItemGrouping | null) => void;
  readonly open: OpenRecord | null;
  readonly setOpen: (open: OpenRecord | null) => void;
}

/** The request that was taken over last: the page of another year, when it is opened later, must not take it over again. */
let takenBefore = 0;

/** What the page shows: filter, order, and the record that is open; other pages may ask for rows or a record. */
export function useDesk(): Desk {
  const { itemsRequest } = useNavigation();
  const [filter, setFilter] = useState<ItemFilter>({});
  const [sort, setSort] = useState<ItemSort>(null);
  const [by, setBy] = useState<ItemGrouping | null>(null);
  const [open, setOpen] = useState<OpenRecord | null>(null);
  const [taken, take] = useState(takenBefore);
  useEffect(() => {
    takenBefore = taken;
  }, [taken]);
  if (taken !== itemsRequest.serial) {
    take(itemsRequest.serial);
    if (itemsRequest.filter !== null) {
      setFilter(itemsRequest.filter);
      setSort(itemsRequest.sort);
      setBy(null);
      setOpen(null);
    }
    if (itemsRequest.itemId !== null)
      setOpen({
        id: itemsRequest.itemId,
        fresh: null,
        focus: { field: itemsRequest.field, entryId: itemsRequest.entryId },
      });
  }
  return { filter, setFilter, sort, setSort, by, setBy, open, setOpen };
}

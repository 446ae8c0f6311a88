import type { RefObject } from "react";
import type { ColumnChoice } from "../../../../shared/exchange/grid/list-columns.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { ItemFilter, ItemGroup, ItemTotals } from "../../../../shared/ipc/questions/item-list.ts";
import type { ItemSort } from "../../../lib/navigation.tsx";
import type { ItemList, RowRange } from "../list.ts";
import type { ListRows } from "../use-list-rows.ts";

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

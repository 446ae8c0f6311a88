import type { ItemSort } from "../../../lib/navigation.tsx";
import type { SortKey } from "./columns.tsx";

interface SortedBy {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** Columns that one order can have. */
const most = 5;

/** The columns of an order, the first one first. */
export function sortKeys(sort: ItemSort): readonly SortedBy[] {
  return sort === null ? [] : [{ by: sort.by, descending: sort.descending }, ...(sort.thenBy ?? [])];
}

/** An order of columns; none is that of the lists themselves. */
export function sortOf([first, ...others]: readonly SortedBy[]): ItemSort {
  if (first === undefined) return null;
  return others.length === 0 ? { ...first } : { ...first, thenBy: others.map((one) => ({ ...one })) };
}

/** The order after a click on a column's head: rising, then falling, then the list's own. */
export function nextSort(sort: ItemSort, by: SortKey): ItemSort {
  const keys = sortKeys(sort);
  const [only] = keys.length === 1 ? keys : [];
  if (only?.by !== by) return { by, descending: false };
  return only.descending ? null : { by, descending: true };
}

/** The order after a click with Shift: the column sorts among equals of the others, then falling, then no more. */
export function addedSort(sort: ItemSort, by: SortKey): ItemSort {
  const keys = sortKeys(sort);
  const known = keys.find((one) => one.by === by);
  if (known === undefined) return sortOf([...keys, { by, descending: false }].slice(0, most));
  if (known.descending) return sortOf(keys.filter((one) => one !== known));
  return sortOf(keys.map((one) => (one === known ? { by, descending: true } : one)));
}

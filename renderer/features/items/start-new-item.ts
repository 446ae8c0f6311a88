import type { Catalog } from "../../../shared/ipc/questions/catalog.ts";
import type { ItemFilter } from "../../../shared/ipc/questions/item-list.ts";
import { itemShelf, newItem } from "./panel/item-shelf.ts";
import type { OpenRecord } from "./use-desk.ts";

/** The form of a new item on the list that is looked at; one begun before and not saved yet comes back instead. */
export function startNewItem(year: number, catalog: Catalog, filter: ItemFilter): OpenRecord {
  const left = itemShelf.leftUnsafe((row) => row.revision === 0 && row.year === year);
  if (left !== null) return { id: left.id, fresh: left.row, focus: { field: "title" } };
  const { worklists } = catalog;
  const lookedAt = worklists.find(({ mechanism }) => filter.mechanisms?.includes(mechanism));
  const id = `new:${crypto.randomUUID()}`;
  return { id, fresh: newItem(id, year, (lookedAt ?? worklists[0])?.id ?? ""), focus: { field: "title" } };
}

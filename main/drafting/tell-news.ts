import type { News } from "../../shared/domain/draft/news.ts";
import type { ReadableDb } from "../store/handles.ts";

interface Told {
  readonly mark: string;
  /** Each item as it was told, by its key. */
  readonly items: ReadonlyMap<string, string>;
}

// What the window was told last. It asks again at each rest of the typing, when one paragraph of a hundred pages is another.
const told = new WeakMap<ReadableDb, Map<string, Told>>();

const mostLists = 4;

export interface NewsRequest<Item> {
  /** What list of what report. */
  readonly about: string;
  /** The mark of the state that the window knows; null for none. */
  readonly known: string | null;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly newId: () => string;
}

/** A list without what the window has been told before; the whole list where it knows another state than the one told last. */
export function tellNews<Item>(db: ReadableDb, { about, known, items, keyOf, newId }: NewsRequest<Item>): News<Item> {
  const all = told.get(db) ?? new Map<string, Told>();
  told.set(db, all);
  const last = all.get(about);
  const before = last !== undefined && last.mark === known ? last : undefined;
  const now = new Map(items.map((item) => [keyOf(item), JSON.stringify(item)]));
  const order = [...now.keys()];
  const news = items.filter((item) => before?.items.get(keyOf(item)) !== now.get(keyOf(item)));
  if (before !== undefined && news.length === 0 && isSame(order, [...before.items.keys()])) {
    return { mark: before.mark, order, news };
  }
  const mark = newId();
  // A window shows one report at a time; others are told anew when they are opened.
  if (!all.has(about) && all.size >= mostLists) all.clear();
  all.set(about, { mark, items: now });
  return { mark, order, news };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

/** A list as it is now, told to somebody who may know an earlier state of it. */
export interface News<Item> {
  /** Names this state; to be said with the next question. */
  readonly mark: string;
  /** The keys of all in their order. */
  readonly order: readonly string[];
  /** Those that are not as they were in the known state; all when none is known. */
  readonly news: readonly Item[];
}

/** What somebody knows of such a list. */
export interface Known<Item> {
  readonly mark: string;
  readonly items: readonly Item[];
}

/** The list as it is now. The very same object as before where nothing is new. */
export function withNews<Item>(
  before: Known<Item> | undefined,
  { mark, order, news }: News<Item>,
  keyOf: (item: Item) => string,
): Known<Item> {
  if (before?.mark === mark) return before;
  const items = new Map([...(before?.items ?? []), ...news].map((item) => [keyOf(item), item]));
  return { mark, items: order.flatMap((key) => items.get(key) ?? []) };
}

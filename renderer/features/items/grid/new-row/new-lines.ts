import type { ItemRow } from "../../../../../shared/ipc/questions/item-list.ts";
import type { IsoDate } from "../../../../../shared/domain/dates.ts";
import { standingOf } from "../../../../../shared/domain/standing.ts";
import { SharedValue } from "../../../../lib/shared-value.ts";
import { newItem } from "../../panel/item-shelf.ts";

/**
 * The keys of the empty rows below the lists, one a year. What is typed into such a row is kept under its key until it has a
 * name and becomes an item; the row goes on under another key then.
 */
export class NewLineKeys {
  readonly #renewed = new SharedValue<ReadonlyMap<number, string>>(new Map());
  /** Keys of rows that were begun while one before them was refused: they come up again after it. */
  readonly #waiting = new Map<number, string[]>();
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#renewed.subscribe(listener);

  of(year: number): string {
    return this.#renewed.read().get(year) ?? `new-line:${year}`;
  }

  /** The row under this key becomes an item: what is typed next belongs to another one. */
  renew(year: number): void {
    this.#set(year, this.#waiting.get(year)?.pop() ?? `new-line:${year}:${this.#newId()}`);
  }

  /** The row did not become an item: it stands there again as it was typed. */
  putBack(year: number, key: string): void {
    this.#waiting.set(year, [...(this.#waiting.get(year) ?? []), this.of(year)]);
    this.#set(year, key);
  }

  #set(year: number, key: string): void {
    this.#renewed.set(new Map([...this.#renewed.read(), [year, key]]));
  }
}

/** The one account of the window. */
export const newLineKeys = new NewLineKeys(() => crypto.randomUUID());

/** Whether a row is none of the store's yet. */
export function isNewLine({ item }: ItemRow): boolean {
  return item.id.startsWith("new-line:");
}

/** The row that stands below the last item for typing; on which list is known from the item above it. */
export function emptyLine(key: string, year: number, asOf: IsoDate, worklistId: string): ItemRow {
  return {
    item: newItem(key, year, worklistId),
    mechanism: "",
    standing: standingOf([], asOf),
    lamp: "none",
    lampExplanation: "",
    sources: [],
  };
}

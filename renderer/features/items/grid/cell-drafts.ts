import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";

/** What was typed into a cell and is not in the store yet. */
export interface CellDraft {
  readonly text: string;
  /** The name of the item that the cell belongs to, as it stood when this was typed; absent in a row that is no item yet. */
  readonly title?: string;
  /** Why it cannot be saved as it is, in a sentence; null while it is being saved. */
  readonly problem: string | null;
  /** Nothing is wrong with it: something else has to be typed before it can be saved. */
  readonly waits?: true;
}

/** A cell whose content is not in the store, and why. */
interface Unsaved {
  readonly field: CellField;
  /** The name of its item; "" for a row that is no item yet. */
  readonly title: string;
  readonly message: string;
  readonly waits: boolean;
}

type RowDrafts = ReadonlyMap<CellField, CellDraft>;

/** What was typed into cells until it is safe: nothing of it is lost by scrolling, filtering or looking at another page. */
export class CellDrafts {
  #rows: ReadonlyMap<string, RowDrafts> = new Map();
  #timesGivenUp = 0;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The drafts of an item; undefined when all of it is safe. */
  of(itemId: string): RowDrafts | undefined {
    return this.#rows.get(itemId);
  }

  get(itemId: string, field: CellField): CellDraft | undefined {
    return this.#rows.get(itemId)?.get(field);
  }

  /** Why something typed is not in the store; empty when everything is, or is on its way. */
  get problems(): readonly Unsaved[] {
    return [...this.#rows.values()].flatMap((row) =>
      [...row].flatMap(([field, { title = "", problem, waits = false }]) =>
        problem === null ? [] : [{ field, title, message: problem, waits }],
      ),
    );
  }

  put(cells: readonly { readonly itemId: string; readonly field: CellField; readonly draft: CellDraft }[]): void {
    const rows = new Map(this.#rows);
    for (const { itemId, field, draft } of cells) {
      rows.set(itemId, new Map([...(rows.get(itemId) ?? []), [field, draft] as const]));
    }
    this.#tell(rows);
  }

  /** The cells are safe or given up; with `text`, only where nothing else has been typed meanwhile. */
  drop(cells: readonly { readonly itemId: string; readonly field: CellField; readonly text?: string }[]): void {
    const rows = new Map(this.#rows);
    for (const { itemId, field, text } of cells) {
      const row = new Map(rows.get(itemId));
      if (text !== undefined && row.get(field)?.text !== text) continue;
      row.delete(field);
      if (row.size === 0) rows.delete(itemId);
      else rows.set(itemId, row);
    }
    this.#tell(rows);
  }

  /** How often all of it has been given up. */
  get timesGivenUp(): number {
    return this.#timesGivenUp;
  }

  /** All that was typed and is not safe is given up. */
  giveUp(): void {
    this.#timesGivenUp += 1;
    this.#tell(new Map());
  }

  /** The item is gone: nothing more is saved for it. */
  dropItem(itemId: string): void {
    this.#tell(new Map([...this.#rows].filter(([id]) => id !== itemId)));
  }

  #tell(rows: ReadonlyMap<string, RowDrafts>): void {
    this.#rows = rows;
    for (const listener of this.#listeners) listener();
  }
}

/** The one account of the window. */
export const cellDrafts = new CellDrafts();

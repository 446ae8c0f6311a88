import { Autosave, type AutosaveTask } from "./autosave.ts";

interface Place<Row extends Draft, Draft extends object> {
  readonly autosave: Autosave<Row, Draft>;
  users: number;
}

/**
 * Keeps what is being typed for each row while it is not safe in the store, whether its form is open or not. Reopening the
 * form finds everything as it was left.
 */
export class Shelf<Row extends Draft, Draft extends object> {
  readonly #places = new Map<string, Place<Row, Draft>>();

  /** The account of a row: the one that is there, or a new one. */
  open(id: string, task: () => AutosaveTask<Row, Draft>): Autosave<Row, Draft> {
    const known = this.#places.get(id);
    if (known !== undefined) return known.autosave;
    const place: Place<Row, Draft> = {
      autosave: new Autosave<Row, Draft>(task(), () => this.#clear(place)),
      users: 0,
    };
    this.#places.set(id, place);
    return place.autosave;
  }

  /** A form shows the row from now on. Answers what to call when it no longer does: that saves, and clears what is safe. */
  use(id: string, autosave: Autosave<Row, Draft>): () => void {
    const place = this.#places.get(id) ?? { autosave, users: 0 };
    this.#places.set(id, place);
    autosave.attach();
    place.users += 1;
    return () => {
      place.users -= 1;
      void autosave
        .flush()
        .catch(() => undefined)
        .then(() => this.#clear(place));
    };
  }

  /** A row of which something typed is not in the store yet, and which `wanted` picks; null when all is safe. */
  leftUnsafe(wanted: (row: Row) => boolean): { readonly id: string; readonly row: Row } | null {
    for (const [id, { autosave }] of this.#places) {
      const { row } = autosave.read();
      if (!autosave.isSafe && wanted(row)) return { id, row };
    }
    return null;
  }

  /** A new row has got its id: what is typed for it is found under that from now on. */
  rename(from: string, to: string): void {
    const place = this.#places.get(from);
    if (place === undefined) return;
    this.#places.delete(from);
    this.#places.set(to, place);
  }

  /** The row is gone or given up: nothing more is saved for it. */
  drop(id: string): void {
    this.#places.get(id)?.autosave.dispose();
    this.#places.delete(id);
  }

  #clear(place: Place<Row, Draft>): void {
    if (place.users > 0 || !place.autosave.isSafe) return;
    for (const [id, kept] of this.#places) if (kept === place) this.drop(id);
  }
}

import type { OwnColumn } from "../../../../../shared/domain/own-column.ts";
import type { CellField } from "../../../../../shared/exchange/grid/cell-field.ts";
import type { CellChange } from "../../../../../shared/exchange/grid/read-cell.ts";
import type { ItemRow } from "../../../../../shared/ipc/questions/item-list.ts";
import { errorOf } from "../../../../lib/app-failure.ts";
import { refusedInWords } from "../../../../lib/refusal-in-words.ts";
import { saves, trackSave } from "../../../../lib/save-state.ts";
import { cellDrafts, type CellDraft, type CellDrafts } from "../cell-drafts.ts";
import { lineOfDrafts, waitsForName } from "./line-of-drafts.ts";
import type { CellEdit } from "../line-saver.ts";
import { newLineKeys, type NewLineKeys } from "./new-lines.ts";

const saveKey = "new-line";
/** Nobody still types into older ones. */
const mostKnown = 20;

/** What the window does with a row that becomes an item. */
interface LineTask {
  readonly own: readonly OwnColumn[];
  /** Adds the item; throws an AppFailure when it was not added. */
  readonly add: (line: ItemRow, change: CellChange) => Promise<ItemRow>;
  /** Saves cells of an item that the store has, or tells why not. */
  readonly save: (edits: readonly CellEdit[]) => Promise<boolean>;
  readonly tellRefused: (title: string, problem: string) => void;
}

/** What is typed into the empty row, as it stood when the item was begun. */
type Typed = ReadonlyMap<CellField, CellDraft>;

/**
 * Rows below the lists that have become items or are about to. What is typed into such a row after its name goes to its item;
 * where it is refused, the row stands there again with all that was typed.
 */
export class BegunLines {
  readonly #drafts: CellDrafts;
  readonly #keys: NewLineKeys;
  /** By the keys that the rows had before; null for one that was refused. */
  readonly #begun = new Map<string, Promise<ItemRow | null>>();
  readonly #items = new Map<string, ItemRow>();

  constructor(drafts: CellDrafts, keys: NewLineKeys) {
    this.#drafts = drafts;
    this.#keys = keys;
  }

  /** The item that a row has become; the row itself where it is none yet. */
  present(row: ItemRow): ItemRow {
    return this.#items.get(row.item.id) ?? row;
  }

  /** Resolves when no row is about to become an item any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#begun.values());
  }

  /**
   * Keeps what was typed into a row, and makes it an item as soon as it has a name. Answers that item, or null when it was
   * refused; undefined when these cells have begun none.
   */
  save(line: ItemRow, edits: readonly CellEdit[], task: LineTask): Promise<ItemRow | null> | undefined {
    const { id } = line.item;
    const begun = this.#begun.get(id);
    if (begun !== undefined) return void this.#goOn(id, begun, edits, task);
    this.#drafts.put(edits.map(({ field, text }) => waiting(id, field, text)));
    const wanted = lineOfDrafts(this.#drafts.of(id) ?? new Map(), line.item, task.own);
    if (wanted === null) return undefined;
    const adding = this.#add(line, wanted.change, this.#onItsWay(id, new Map(wanted.faulty)), task);
    this.#begun.set(id, adding);
    return adding;
  }

  /** Closing the window waits for these cells too. */
  async #goOn(
    id: string,
    begun: Promise<ItemRow | null>,
    edits: readonly CellEdit[],
    { save }: LineTask,
  ): Promise<void> {
    await trackSave(`${saveKey} cells`, async () => {
      const row = await begun;
      if (row === null) this.#drafts.put(edits.map(({ field, text }) => waiting(id, field, text)));
      else await save(edits.map((edit) => ({ ...edit, row })));
    });
  }

  /** What is being saved stands in nobody's way. Answers what is typed in the row now. */
  #onItsWay(id: string, faulty: Typed): Typed {
    const sent = [...(this.#drafts.of(id) ?? [])].filter(([field]) => !faulty.has(field));
    this.#drafts.put(sent.map(([field, { text }]) => ({ itemId: id, field, draft: { text, problem: null } })));
    return new Map([...(this.#drafts.of(id) ?? [])].filter(([field]) => !faulty.has(field)));
  }

  async #add(line: ItemRow, change: CellChange, sent: Typed, task: LineTask): Promise<ItemRow | null> {
    const { id, year } = line.item;
    this.#keys.renew(year);
    try {
      const row = await trackSave(saveKey, () => task.add(line, change));
      this.#remember(id, row);
      this.#handOver(id, row, sent);
      return row;
    } catch (thrown) {
      saves.forget(saveKey);
      const problem = refusedInWords(errorOf(thrown));
      this.#putBack(line, problem);
      task.tellRefused(sent.get("title")?.text ?? "", problem);
      return null;
    }
  }

  #remember(id: string, row: ItemRow): void {
    this.#items.set(id, row);
    for (const old of [...this.#items.keys()].slice(0, -mostKnown)) {
      this.#items.delete(old);
      this.#begun.delete(old);
    }
  }

  /** What holds no value, or was typed meanwhile, stays typed in the cells of the item. */
  #handOver(id: string, { item }: ItemRow, sent: Typed): void {
    const left = [...(this.#drafts.of(id) ?? [])].filter(([field, draft]) => sent.get(field) !== draft);
    this.#drafts.dropItem(id);
    this.#drafts.put(
      left.map(([field, draft]) => ({ itemId: item.id, field, draft: { ...draft, title: item.title } })),
    );
  }

  /** Given up meanwhile, nothing comes back. */
  #putBack({ item: { id, year } }: ItemRow, problem: string): void {
    const sent = [...(this.#drafts.of(id) ?? [])].filter(([, draft]) => draft.problem === null);
    this.#drafts.put(
      sent.map(([field, { text }]) =>
        field === "title" ? { itemId: id, field, draft: { text, problem } } : waiting(id, field, text),
      ),
    );
    this.#keys.putBack(year, id);
    this.#begun.delete(id);
  }
}

/** The one account of the window. */
export const begunLines = new BegunLines(cellDrafts, newLineKeys);

function waiting(itemId: string, field: CellField, text: string) {
  return { itemId, field, draft: { text, problem: waitsForName, waits: true } as const };
}

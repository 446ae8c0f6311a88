import { AppFailure } from "../../renderer/lib/app-failure.ts";
import { Autosave } from "../../renderer/lib/saving/autosave.ts";
import type { Item, ItemDraft } from "../../shared/domain/item.ts";
import type { AppError } from "../../shared/errors.ts";
import { anItem } from "./builders.ts";

export interface DeskOfOneItem {
  readonly autosave: Autosave<Item, ItemDraft>;
  /** The item as the store holds it. */
  readonly stored: () => Item;
  /** The changes that were sent, in order, accepted or not. */
  readonly sent: readonly Partial<ItemDraft>[];
  /** Somebody else changes the item. */
  readonly changeElsewhere: (changes: Partial<ItemDraft>) => void;
  /** Every save from now on fails with this error; null lets them through again. */
  readonly failWith: (error: AppError | null) => void;
}

/** A form over one stored item, with the store's rule of revisions and nothing else. */
export function aDeskOfOneItem(given: Partial<Item> = {}): DeskOfOneItem {
  let stored = anItem(given);
  let fault: AppError | null = null;
  const sent: Partial<ItemDraft>[] = [];
  const autosave = new Autosave<Item, ItemDraft>({
    key: `item:${stored.id}`,
    what: ({ title }) => title,
    row: stored,
    save: async (row, changes) => {
      sent.push(changes);
      await Promise.resolve();
      if (fault !== null) throw new AppFailure(fault);
      if (row.revision !== stored.revision) {
        throw new AppFailure({ kind: "edited-elsewhere", current: { kind: "item", row: stored } });
      }
      stored = { ...stored, ...changes, revision: stored.revision + 1 };
      return stored;
    },
    missing: (row, changes) => ((changes.title ?? row.title) === "" ? "填写名称后自动保存" : null),
    newerRow: (error) =>
      error.kind === "edited-elsewhere" && error.current.kind === "item" ? error.current.row : null,
  });
  return {
    autosave,
    stored: () => stored,
    sent,
    changeElsewhere: (changes) => {
      stored = { ...stored, ...changes, revision: stored.revision + 1 };
    },
    failWith: (error) => {
      fault = error;
    },
  };
}

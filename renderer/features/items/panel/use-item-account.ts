import { useEffect, useEffectEvent } from "react";
import type { Item, ItemDraft } from "../../../../shared/domain/item.ts";
import { useAutosave, type OpenAutosave } from "../../../lib/saving/use-autosave.ts";
import { useItemTask } from "../mutations.ts";
import { itemShelf } from "./item-shelf.ts";

export interface ItemAccount {
  readonly saving: OpenAutosave<Item, ItemDraft>;
  /** Why a new item cannot be saved yet, or null. */
  readonly missing: string | null;
  /** It exists only in its form so far. */
  readonly isNew: boolean;
}

/** The account of the item whose record is open; `onCreated` is told the id when a new one has come into the store. */
export function useItemAccount(id: string, item: Item, onCreated: (id: string) => void): ItemAccount {
  const task = useItemTask();
  const saving = useAutosave(itemShelf, id, () => task(item));
  const { autosave, state } = saving;
  const created = useEffectEvent(onCreated);
  useEffect(() => autosave.receive(item, isNewer), [autosave, item]);
  useEffect(() => {
    if (state.row.revision > 0 && state.row.id !== id) created(state.row.id);
  }, [id, state.row.revision, state.row.id]);
  const isNew = state.row.revision === 0;
  return { saving, isNew, missing: isNew ? task(item).missing(state.row, state.changes) : null };
}

function isNewer(row: Item, than: Item): boolean {
  return row.id === than.id && row.revision > than.revision;
}

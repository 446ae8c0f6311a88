import { App } from "antd";
import { useState } from "react";
import type { Item } from "../../../shared/domain/item.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { useStepsTaken } from "../../lib/steps-taken.ts";
import type { Deletion } from "./DeletedLine.tsx";
import { cellDrafts } from "./grid/cell-drafts.ts";
import { useDeleteItems, useUndeleteItems } from "./mutations.ts";
import { itemShelf } from "./panel/item-shelf.ts";
import type { OpenRecord } from "./use-desk.ts";

export interface DeletionDesk {
  /** What was deleted last, while that can be taken back here. */
  readonly last: Deletion | null;
  /** Deletes all of the items or, with a message, none. */
  readonly remove: (items: readonly Item[]) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

/** Deletes without asking, and takes it back: a record closes at once and opens again when it is back. */
export function useDeletion(setOpen: (open: OpenRecord | null) => void): DeletionDesk {
  const { message } = App.useApp();
  const [last, setLast] = useState<(Deletion & { readonly at: number; readonly items: readonly Item[] }) | null>(null);
  const stepsTaken = useStepsTaken();
  const deletion = useDeleteItems();
  const restoration = useUndeleteItems();
  const tell = (thrown: unknown) => message.error(errorInWords(errorOf(thrown)).text);
  const showAgain = (items: readonly Item[]) => {
    const [item, ...others] = items;
    if (item !== undefined && others.length === 0) setOpen({ id: item.id, fresh: null, focus: { field: null } });
  };

  const remove = (items: readonly Item[]) => {
    const [first] = items;
    if (first === undefined) return;
    setOpen(null);
    deletion.mutate(items, {
      onSuccess: ({ deletionIds }) => {
        for (const { id } of items) {
          itemShelf.drop(id);
          cellDrafts.dropItem(id);
        }
        setLast({ deletionIds, title: first.title, at: stepsTaken, items });
      },
      onError: (thrown) => {
        tell(thrown);
        showAgain(items);
      },
    });
  };
  const undo = () => {
    const [first] = last?.items ?? [];
    if (last === null || first === undefined) return;
    restoration.mutate(
      { year: first.year, deletionIds: [...last.deletionIds] },
      {
        onSuccess: () => {
          setLast(null);
          showAgain(last.items);
        },
        onError: tell,
      },
    );
  };
  // Undoing and redoing may have brought it back already: then this is no longer offered.
  return { last: last?.at === stepsTaken ? last : null, remove, undo, dismiss: () => setLast(null) };
}

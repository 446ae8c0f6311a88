import { App } from "antd";
import { useState } from "react";
import type { Item } from "../../../shared/domain/item.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { useStepsTaken } from "../../lib/steps-taken.ts";
import type { Deletion } from "./DeletedLine.tsx";
import { cellDrafts } from "./grid/cell-drafts.ts";
import { useDeleteItem, useUndeleteItem } from "./mutations.ts";
import { itemShelf } from "./panel/item-shelf.ts";
import type { OpenRecord } from "./use-desk.ts";

export interface DeletionDesk {
  /** The item deleted last, while that can be taken back here. */
  readonly last: Deletion | null;
  readonly remove: (item: Item) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

/** Deletes without asking, and takes it back: the record closes at once and opens again when it is back. */
export function useDeletion(setOpen: (open: OpenRecord | null) => void): DeletionDesk {
  const { message } = App.useApp();
  const [last, setLast] = useState<(Deletion & { readonly at: number }) | null>(null);
  const stepsTaken = useStepsTaken();
  const deletion = useDeleteItem();
  const restoration = useUndeleteItem();
  const tell = (thrown: unknown) => message.error(errorInWords(errorOf(thrown)).text);
  const show = (id: string) => setOpen({ id, fresh: null, focus: { field: null } });

  const remove = (item: Item) => {
    setOpen(null);
    deletion.mutate(item, {
      onSuccess: ({ deletionId }) => {
        itemShelf.drop(item.id);
        cellDrafts.dropItem(item.id);
        setLast({ deletionId, title: item.title, at: stepsTaken });
      },
      onError: (thrown) => {
        tell(thrown);
        show(item.id);
      },
    });
  };
  const undo = () => {
    if (last === null) return;
    restoration.mutate(last.deletionId, {
      onSuccess: ({ id }) => {
        setLast(null);
        show(id);
      },
      onError: tell,
    });
  };
  // Undoing and redoing may have brought it back already: then this is no longer offered.
  return { last: last?.at === stepsTaken ? last : null, remove, undo, dismiss: () => setLast(null) };
}

import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import type { Item } from "../../../shared/domain/item.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { RowsOfList } from "../../../shared/ipc/questions/many-items.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { markYearsStale } from "../../lib/query-client.ts";
import { useStepsTaken } from "../../lib/steps-taken.ts";
import { useTakeStepBack } from "../../lib/take-step-back.ts";
import { runTask } from "../../lib/tasks.ts";
import type { Deletion } from "./DeletedLine.tsx";
import { cellDrafts } from "./grid/cell-drafts.ts";
import type { ItemList } from "./list.ts";
import { useDeleteItems, useUndeleteItems } from "./mutations.ts";
import { itemShelf } from "./panel/item-shelf.ts";
import type { OpenRecord } from "./use-desk.ts";

export interface DeletionDesk {
  /** What was deleted last, while that can be taken back here. */
  readonly last: Deletion | null;
  /** Deletes all of the items or, with a message, none. */
  readonly remove: (items: readonly Item[]) => void;
  /** Deletes more rows than are named one by one, as a task; `title` is the name of the first. */
  readonly removeRows: (list: ItemList, rows: RowsOfList, title: string) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

interface LastDeletion extends Deletion {
  /** How many steps had been undone or redone when it was done. */
  readonly at: number;
  readonly takeBack: () => void;
}

/** Deletes without asking, and takes it back: a record closes at once and opens again when it is back. */
export function useDeletion(setOpen: (open: OpenRecord | null) => void): DeletionDesk {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [last, setLast] = useState<LastDeletion | null>(null);
  const stepsTaken = useStepsTaken();
  const deletion = useDeleteItems();
  const restoration = useUndeleteItems();
  const stepBack = useTakeStepBack();
  const tell = (thrown: unknown) => message.error(errorInWords(errorOf(thrown)).text);
  const showAgain = (items: readonly Item[]) => {
    const [item, ...others] = items;
    if (item !== undefined && others.length === 0) setOpen({ id: item.id, fresh: null, focus: { field: null } });
  };

  const restore = (year: number, deletionIds: readonly string[], items: readonly Item[]) =>
    restoration.mutate(
      { year, deletionIds: [...deletionIds] },
      {
        onSuccess: () => {
          setLast(null);
          showAgain(items);
        },
        onError: tell,
      },
    );
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
        const takeBack = () => restore(first.year, deletionIds, items);
        setLast({ count: items.length, title: first.title, at: stepsTaken, takeBack });
      },
      onError: (thrown) => {
        tell(thrown);
        showAgain(items);
      },
    });
  };
  const removeMany = async ({ year, asOf }: ItemList, rows: RowsOfList, title: string) => {
    try {
      const request = { year, asOf, rows };
      const { deleted, stepId } = await runTask("items:deleteRows", "删除所选的行", (taskId) => ({
        taskId,
        ...request,
      }));
      const takeBack = () => stepBack.mutate({ year, stepId }, { onSuccess: () => setLast(null), onError: tell });
      setLast({ count: deleted, title, at: stepsTaken, takeBack });
    } catch (thrown) {
      if (errorOf(thrown).kind === "cancelled") void message.info("已取消，没有删除任何一行。");
      else void tell(thrown);
    }
    client.removeQueries({ queryKey: ["items:read"], type: "inactive" });
    await markYearsStale(client);
  };
  const removeRows = (list: ItemList, rows: RowsOfList, title: string) => {
    setOpen(null);
    void removeMany(list, rows, title);
  };
  return {
    // Undoing and redoing may have brought it back already: then this is no longer offered.
    last: last?.at === stepsTaken ? last : null,
    remove,
    removeRows,
    undo: () => last?.takeBack(),
    dismiss: () => setLast(null),
  };
}

import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Item } from "../../../../shared/domain/item.ts";
import type { ItemMove, ItemMoveDraft } from "../../../../shared/domain/worklists/item-move.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import { useChange } from "../../../lib/use-change.ts";

interface MoveSaving {
  readonly isPending: boolean;
  readonly error: unknown;
  /** Writes a new move of the item, or corrects the one given. */
  readonly run: (item: Item, move: ItemMove | null, draft: ItemMoveDraft) => void;
}

/** Saves a move; the record and the lists then show what it made of the item. */
export function useSaveMove(onSaved: () => void): MoveSaving {
  const client = useQueryClient();
  const { mutate: create, ...creation } = useChange("moves:create");
  const { mutate: update, ...correction } = useChange("moves:update");
  return {
    isPending: creation.isPending || correction.isPending,
    error: creation.error ?? correction.error,
    run(item, move, draft) {
      const { direction, ...changes } = draft;
      const done = { onSuccess: onSaved };
      if (move !== null) update(() => ({ id: move.id, basedOn: move.revision, changes }), done);
      else
        create(
          () => ({ itemId: item.id, basedOn: presentRevision(client, item), move: { direction, ...changes } }),
          done,
        );
    },
  };
}

/** What was typed into the record and saved a moment ago has counted the item on. */
function presentRevision(client: QueryClient, { id, revision }: Item): number {
  const shown = client.getQueriesData<ItemDetail>({ queryKey: ["items:read"] });
  return Math.max(revision, ...shown.flatMap(([, detail]) => (detail?.item.id === id ? detail.item.revision : [])));
}

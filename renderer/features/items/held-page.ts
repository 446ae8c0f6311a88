import type { QueryClient } from "@tanstack/react-query";
import type { ItemPage } from "../../../shared/ipc/questions/item-list.ts";
import type { Chunk, ItemList } from "./list.ts";
import { chunkQuery } from "./queries.ts";

/**
 * The rows of a chunk as the window holds them; null where they have to be read. What is on the screen counts as it stands there;
 * what is not, as long as nothing was changed since it was read.
 */
export function heldPage(client: QueryClient, list: ItemList, chunk: Chunk): ItemPage | null {
  const { queryKey } = chunkQuery(list, chunk);
  const held = client.getQueryCache().find<ItemPage>({ queryKey, exact: true });
  const counts = held !== undefined && (held.isActive() || !held.state.isInvalidated);
  return counts ? (held.state.data ?? null) : null;
}

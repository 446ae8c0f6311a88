import { queryOptions, useQuery } from "@tanstack/react-query";
import type { CopySource } from "../../../shared/ipc/questions/store.ts";
import { ask } from "../../lib/ask.ts";

/**
 * The store as it is whenever the dialog opens. Kept apart from the answer that the start of the program depends on: a
 * failure here is told here and leaves the pages alone.
 */
const storeNow = queryOptions({
  queryKey: ["store:status", "now"],
  queryFn: () => ask("store:status", {}),
  staleTime: 0,
  gcTime: 0,
});

/** The data file as it is now: asked for only while it is `wanted`. */
export function useStoreNow(wanted: boolean) {
  return useQuery({ ...storeNow, enabled: wanted });
}

/** The copies beside the data as they are whenever the dialog opens. */
const copiesNow = queryOptions({
  queryKey: ["store:copies", "now"],
  queryFn: () => ask("store:copies", {}),
  staleTime: 0,
  gcTime: 0,
});

/** The copies of the data file: asked for only while they are `wanted`. */
export function useCopies(wanted: boolean) {
  return useQuery({ ...copiesNow, enabled: wanted });
}

/** What a copy holds and what it would replace, as of now. */
export function useComparison(source: CopySource) {
  return useQuery({
    queryKey: ["store:compareCopy", source],
    queryFn: () => ask("store:compareCopy", { source }),
    staleTime: 0,
    gcTime: 0,
  });
}

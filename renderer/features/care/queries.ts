import { queryOptions, useQuery } from "@tanstack/react-query";
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

export function useStoreNow(wanted: boolean) {
  return useQuery({ ...storeNow, enabled: wanted });
}

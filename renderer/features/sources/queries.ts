import { useQuery, useQueryClient } from "@tanstack/react-query";
import { questionQuery } from "../../lib/query-client.ts";

/** All sources of the store. */
export function useSources() {
  return useQuery(questionQuery("sources:list", {}));
}

/** One source with its text and what it is cited for. */
export function useSource(id: string | null) {
  return useQuery({ ...questionQuery("sources:read", { id: id ?? "" }), enabled: id !== null });
}

/** What of a year has no source yet. */
export function useMissing(year: number) {
  return useQuery(questionQuery("sources:missing", { year }));
}

export function useRefreshSources(): () => void {
  const client = useQueryClient();
  return () =>
    ["sources:list", "sources:read", "sources:missing"].forEach(
      (name) => void client.invalidateQueries({ queryKey: [name] }),
    );
}

import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { questionQuery } from "../../lib/query-client.ts";

/** The figures of a year with those of the years before. */
export function useIndicators(year: number) {
  return useQuery(questionQuery("indicators:read", { year }));
}

/** The words that the year's forms offer. */
export function useCatalog(year: number) {
  return useQuery(questionQuery("catalog:read", { year })).data;
}

/** Reads the figures anew, for example when one turns out to be gone. */
export function useRefreshIndicators(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ["indicators:read"] });
}

/** Puts a figure as the store now holds it where it is shown, without asking again. */
export function showObservation(client: QueryClient, saved: Observation): void {
  client.setQueryData(questionQuery("indicators:read", { year: saved.year }).queryKey, (table) => {
    if (table === undefined) return table;
    const isKnown = table.observations.some(({ id }) => id === saved.id);
    const observations = isKnown
      ? table.observations.map((one) => (one.id === saved.id ? saved : one))
      : [...table.observations, saved];
    return { ...table, observations };
  });
}

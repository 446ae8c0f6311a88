import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { questionQuery } from "../../lib/query-client.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { countOf } from "./findings.ts";

/** What is wrong in a year at a cut-off date; another date keeps the old findings until the new ones are there. */
export function useFindings(year: number, asOf: IsoDate) {
  return useQuery({ ...questionQuery("checks:run", { year, asOf }), placeholderData: keepPreviousData });
}

/** Number of findings of the year worked on; null until it was checked, and again once its data has changed since. */
export function useFindingCount(): number | null {
  const { year, asOf } = useWorkingYear();
  const client = useQueryClient();
  const count = useCallback(() => {
    const state = client.getQueryState(questionQuery("checks:run", { year, asOf }).queryKey);
    const outdated = state?.isInvalidated === true && state.fetchStatus === "idle";
    return outdated || state?.data === undefined ? null : countOf(state.data.findings);
  }, [client, year, asOf]);
  const subscribe = useCallback((listener: () => void) => client.getQueryCache().subscribe(listener), [client]);
  return useSyncExternalStore(subscribe, count);
}

/** The mechanism a list of the year belongs to, once the year's words are read. */
export function useMechanismOf(): (worklistId: string) => string | undefined {
  const { year } = useWorkingYear();
  const catalog = useQuery(questionQuery("catalog:read", { year }));
  return (worklistId) => catalog.data?.worklists.find(({ id }) => id === worklistId)?.mechanism;
}

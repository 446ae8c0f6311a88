import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { DraftSummary } from "../../../shared/domain/draft/draft.ts";
import { questionQuery } from "../../lib/query-client.ts";

/** The reports of a year, the newest change first. */
export function useDrafts(year: number) {
  return useQuery(questionQuery("drafts:list", { year }));
}

/** Reports of other years that a new one can begin with. */
export function useEarlierDrafts() {
  return useQuery(questionQuery("drafts:list", {}));
}

export function useDeletedDrafts(year: number) {
  return useQuery(questionQuery("drafts:list", { year, deleted: true }));
}

export function useTemplates() {
  return useQuery(questionQuery("drafts:listTemplates", {}));
}

/** Reads the lists of reports again. */
export function useListsStale(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ["drafts:list"] }), [client]);
}

/** A report has been saved: the lists show it so without being read again. */
export function showInLists(client: QueryClient, summary: DraftSummary): void {
  client.setQueryData(questionQuery("drafts:list", { year: summary.year }).queryKey, (drafts) =>
    drafts === undefined ? undefined : [withoutBody(summary), ...drafts.filter(({ id }) => id !== summary.id)],
  );
}

function withoutBody(summary: DraftSummary): DraftSummary {
  const { id, revision, createdAt, updatedAt, year, asOf, title, kind, state, reopenedBecause, deletedAt } = summary;
  return { id, revision, createdAt, updatedAt, year, asOf, title, kind, state, reopenedBecause, deletedAt };
}

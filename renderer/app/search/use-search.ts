import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { AppError } from "../../../shared/errors.ts";
import type { SearchHit } from "../../../shared/ipc/questions/store.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { questionQuery } from "../../lib/query-client.ts";

/** More than this nobody reads; a longer word finds fewer. */
export const mostHits = 60;

export interface Search {
  /** What was looked for, without blanks around it. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly searching: boolean;
  readonly error: AppError | null;
}

/** Looks for what is typed; the results of the letters before stay until the new ones are there. */
export function useSearch(typed: string): Search {
  const text = useDeferredValue(typed.trim());
  const answer = useQuery({
    ...questionQuery("search:find", { text, limit: mostHits }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  return {
    text,
    hits: text === "" ? [] : eachOnce(answer.data?.hits ?? []),
    searching: answer.isFetching,
    error: answer.isError ? errorOf(answer.error) : null,
  };
}

/** What tells one result from another: an item and its progress entries share an id. */
export function placeOf({ kind, id, excerpt }: SearchHit): string {
  return `${kind} ${id} ${excerpt}`;
}

/** The same words twice about the same thing are one result. */
function eachOnce(hits: readonly SearchHit[]): readonly SearchHit[] {
  return [...new Map(hits.map((hit) => [placeOf(hit), hit])).values()];
}

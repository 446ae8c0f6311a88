import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { SearchKind } from "../../../shared/domain/search/search-kinds.ts";
import type { AppError } from "../../../shared/errors.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { questionQuery } from "../../lib/query-client.ts";
import { groupHits, type HitGroup } from "./group-hits.ts";
import { useSettled } from "./use-settled.ts";

/** More than this nobody reads; a longer word finds fewer. */
export const mostHits = 60;
/** Of each kind, while all are shown: enough to see whether it is the right one. */
const mostOfKind = 8;
/** A pause in typing, in ms, after which the question is worth asking. */
const pause = 120;

export interface Search {
  /** What was looked for, without blanks around it. */
  readonly text: string;
  readonly groups: readonly HitGroup[];
  readonly searching: boolean;
  readonly error: AppError | null;
}

/**
 * Looks for what is typed, in all kinds or in one. The results of the letters before stay until the new ones are there; an
 * answer to letters that were typed over meanwhile is never shown as the answer to the newer ones.
 */
export function useSearch(typed: string, only: SearchKind | null): Search {
  const text = useSettled(typed.trim(), pause);
  const range = only === null ? { perKind: mostOfKind } : { kind: only };
  const answer = useQuery({
    ...questionQuery("search:find", { text, limit: mostHits, ...range }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  return {
    text,
    groups: text === "" ? [] : groupHits(answer.data?.hits ?? [], only === null ? mostOfKind : null),
    searching: answer.isFetching,
    error: answer.isError ? errorOf(answer.error) : null,
  };
}

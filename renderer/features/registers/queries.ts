import { useQuery } from "@tanstack/react-query";
import type { WordKind } from "../../../shared/domain/words/word-row.ts";
import { questionQuery } from "../../lib/query-client.ts";

/** The lists of a year with their versions and logs. */
export function useWorklistCare(year: number) {
  return useQuery(questionQuery("worklists:care", { year }));
}

/** The words that the forms of a year offer. */
export function useCatalog(year: number) {
  return useQuery(questionQuery("catalog:read", { year }));
}

/** The fields of a year and those of the year before. */
export function useFields(year: number) {
  return useQuery(questionQuery("fields:read", { year }));
}

/** What could be carried forward into a year; null where there is no year before it. */
export function useCarryOffer(year: number) {
  return useQuery(questionQuery("carries:read", { year }));
}

/** The words of a kind. */
export function useWords(kind: WordKind) {
  return useQuery(questionQuery("words:read", { kind }));
}

/** Where a word is used. */
export function useWordUses(kind: WordKind, id: string) {
  return useQuery(questionQuery("words:uses", { kind, id }));
}

import { useQuery } from "@tanstack/react-query";
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

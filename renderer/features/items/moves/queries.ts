import { useQuery } from "@tanstack/react-query";
import type { WorklistVersion } from "../../../../shared/domain/worklists/worklist-version.ts";
import { questionQuery } from "../../../lib/query-client.ts";

/** The versions of one list of a year; none while they are read. */
export function useVersionsOfList(year: number, worklistId: string): readonly WorklistVersion[] {
  const lists = useQuery(questionQuery("worklists:care", { year })).data ?? [];
  return lists.find(({ worklist }) => worklist.id === worklistId)?.versions ?? [];
}

import { useQuery } from "@tanstack/react-query";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";

/** What is still open in the saved report. */
export function useDraftCheck() {
  const { draftId } = useDesk();
  return useQuery(questionQuery("drafts:check", { id: draftId }));
}

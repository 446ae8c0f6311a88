import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { questionQuery } from "../../../lib/query-client.ts";
import type { DraftSession } from "../session/draft-session.ts";

/** Keeps what the definitions of charts and tables give up to date, and shows it on the paper. */
export function useObjectReadings(session: DraftSession): void {
  const { data } = useQuery({ ...questionQuery("drafts:objects", { id: session.id }), refetchOnMount: "always" });
  useEffect(() => {
    if (data !== undefined) session.showObjects(new Map(data.map((standing) => [standing.blockId, standing])));
  }, [session, data]);
}

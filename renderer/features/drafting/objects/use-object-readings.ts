import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ObjectStanding } from "../../../../shared/domain/draft/object-answers.ts";
import { ask } from "../../../lib/ask.ts";
import { newsQuery } from "../news-query.ts";
import type { DraftSession } from "../session/draft-session.ts";

/** Keeps what the definitions of charts and tables give up to date, and shows it on the paper. */
export function useObjectReadings(session: DraftSession): void {
  const data = useQuery({ ...objectsQuery(session.id), refetchOnMount: "always" }).data?.items;
  useEffect(() => {
    if (data !== undefined) session.showObjects(new Map(data.map((standing) => [standing.blockId, standing])));
  }, [session, data]);
}

function objectsQuery(draftId: string) {
  return newsQuery(
    ["drafts:objects", { id: draftId }],
    (known) => ask("drafts:objects", { id: draftId, known }),
    ({ blockId }: ObjectStanding) => blockId,
  );
}

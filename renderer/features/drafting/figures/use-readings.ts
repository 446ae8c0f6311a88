import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { FigureStanding } from "../../../../shared/domain/draft/figure-answers.ts";
import type { QuestionName } from "../../../../shared/ipc/contract.ts";
import { ask, onAnswered } from "../../../lib/ask.ts";
import { newsQuery } from "../news-query.ts";
import type { DraftSession } from "../session/draft-session.ts";

/** After a save the sentences around the figures are looked at again, but not at every word, in ms. */
const restBeforeLooking = 1500;

const changing: ReadonlySet<QuestionName> = new Set<QuestionName>([
  "drafts:save",
  "drafts:saveChanges",
  "drafts:undo",
  "drafts:redo",
]);

/** Keeps what the data gives for the figures of the report up to date, and shows it in the text. */
export function useReadings(session: DraftSession): void {
  const client = useQueryClient();
  // Looked at anew whenever the report comes into sight: its text may be other than when the figures were last read.
  const data = useQuery({ ...figuresQuery(session.id), refetchOnMount: "always" }).data?.items;
  useEffect(() => {
    if (data !== undefined) session.showReadings(new Map(data.map((standing) => [standing.figure.id, standing])));
  }, [session, data]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onAnswered((name) => {
      if (!changing.has(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const stale of ["drafts:figures", "drafts:objects", "drafts:passages", "drafts:check"] as const) {
          void client.invalidateQueries({ queryKey: [stale, { id: session.id }] });
        }
      }, restBeforeLooking);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, client]);
}

/** All bound figures of the saved text. */
export function useFigures(draftId: string): readonly FigureStanding[] {
  return useQuery(figuresQuery(draftId)).data?.items ?? [];
}

export function figuresQuery(draftId: string) {
  return newsQuery(
    ["drafts:figures", { id: draftId }],
    (known) => ask("drafts:figures", { id: draftId, known }),
    ({ figure }: FigureStanding) => figure.id,
  );
}

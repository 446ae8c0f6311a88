import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { QuestionName } from "../../../shared/ipc/contract.ts";
import { onAnswered } from "../../lib/ask.ts";
import { questionQuery } from "../../lib/query-client.ts";

/** The question for the steps that are next; the top bar lists no others. */
export function nextStepsQuery(year: number) {
  return questionQuery("history:steps", { year });
}

/** The steps that can be undone and redone now; read again after every change, whoever made it. */
export function useNextSteps(year: number) {
  const client = useQueryClient();
  useEffect(
    () =>
      onAnswered((name) => {
        if (onlyReads(name)) return;
        void client.invalidateQueries({ queryKey: ["history:steps"] });
        void client.invalidateQueries({ queryKey: ["history:ofRecord"] });
      }),
    [client],
  );
  return useQuery(nextStepsQuery(year));
}

/** What happened to an item and its progress, the newest first. */
export function useRecordHistory(itemId: string) {
  return useQuery(questionQuery("history:ofRecord", { itemId }));
}

const readingEnds = /:(list|page|read|find|run|preview|steps|ofRecord|status|examine|plan|inspect)$/;

/** A question that changes nothing. One that is not known here is taken to change something, which costs a look. */
function onlyReads(name: QuestionName): boolean {
  return readingEnds.test(name) || /^(files|tasks|window|reports|exports):/.test(name);
}

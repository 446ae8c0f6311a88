import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { ask } from "./ask.ts";
import { markYearsStale } from "./query-client.ts";
import { noteStepTaken } from "./steps-taken.ts";

/** Takes back a step, whole, as long as it was the last thing done in the year; else the answer is `step-not-next`. */
export function useTakeStepBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: InputOf<"history:undo">) => ask("history:undo", step),
    onSuccess: noteStepTaken,
    // Refused, too: then something was done that is not shown yet.
    onSettled: () => markYearsStale(client),
  });
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { InputOf } from "../../../../shared/ipc/contract.ts";
import { ask } from "../../../lib/ask.ts";
import { markYearsStale, questionQuery } from "../../../lib/query-client.ts";
import { noteStepTaken } from "../../../lib/steps-taken.ts";

/** The own columns of a list with the number of items that use each. */
export function useOwnColumns(worklistId: string | null) {
  return useQuery({
    ...questionQuery("ownColumns:list", { worklistId: worklistId ?? "" }),
    enabled: worklistId !== null,
  });
}

/** The other lists that have own columns. */
export function useOwnColumnModels(worklistId: string | null) {
  return useQuery({
    ...questionQuery("ownColumns:models", { worklistId: worklistId ?? "" }),
    enabled: worklistId !== null,
  });
}

/** What can be done with the columns of a list; each is one step that can be undone, and every page shows it. */
export function useOwnColumnChanges() {
  const client = useQueryClient();
  const onSuccess = () => markYearsStale(client);
  return {
    create: useMutation({
      mutationFn: (input: InputOf<"ownColumns:create">) => ask("ownColumns:create", input),
      onSuccess,
    }),
    update: useMutation({
      mutationFn: (input: InputOf<"ownColumns:update">) => ask("ownColumns:update", input),
      onSuccess,
    }),
    reorder: useMutation({
      mutationFn: (input: InputOf<"ownColumns:reorder">) => ask("ownColumns:reorder", input),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (input: InputOf<"ownColumns:delete">) => ask("ownColumns:delete", input),
      onSuccess,
    }),
    adopt: useMutation({
      mutationFn: (input: InputOf<"ownColumns:adopt">) => ask("ownColumns:adopt", input),
      onSuccess,
    }),
    undo: useMutation({
      mutationFn: (input: InputOf<"history:undo">) => ask("history:undo", input),
      onSuccess: () => {
        noteStepTaken();
        return markYearsStale(client);
      },
    }),
  };
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { InputOf } from "../../../../shared/ipc/contract.ts";
import type { ListView } from "../../../../shared/ipc/questions/views.ts";
import { ask } from "../../../lib/ask.ts";
import { questionQuery } from "../../../lib/query-client.ts";

/** The views that are offered in a year. */
export function useViews(year: number) {
  return useQuery(questionQuery("views:list", { year }));
}

/** Keeping, changing and forgetting views; all of them reject with an AppFailure, and the list of views follows. */
export function useViewChanges() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ["views:list"] });
  const create = useMutation({ mutationFn: (view: InputOf<"views:create">) => ask("views:create", view), onSettled });
  const update = useMutation({
    mutationFn: ({ view, changes }: { view: ListView; changes: InputOf<"views:update">["changes"] }) =>
      ask("views:update", { id: view.id, basedOn: view.revision, changes }),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: ({ id, revision }: ListView) => ask("views:delete", { id, basedOn: revision }),
    onSettled,
  });
  return { create, update, remove };
}

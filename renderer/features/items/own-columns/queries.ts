import { useQuery } from "@tanstack/react-query";
import { questionQuery } from "../../../lib/query-client.ts";
import { useTakeStepBack } from "../../../lib/take-step-back.ts";
import { useChange } from "../../../lib/use-change.ts";

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

/**
 * What can be done with the columns of a list; each is one step that can be undone, and every page shows it. What is still being
 * typed is saved first: it names its column as the column is called until then.
 */
export function useOwnColumnChanges() {
  return {
    create: useChange("ownColumns:create"),
    update: useChange("ownColumns:update"),
    reorder: useChange("ownColumns:reorder"),
    remove: useChange("ownColumns:delete"),
    adopt: useChange("ownColumns:adopt"),
    undo: useTakeStepBack(),
  };
}

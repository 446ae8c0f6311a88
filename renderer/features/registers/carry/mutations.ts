import { useQueryClient } from "@tanstack/react-query";
import type { Carried } from "../../../../shared/ipc/questions/carries.ts";
import { markYearsStale } from "../../../lib/query-client.ts";
import { saves } from "../../../lib/save-state.ts";
import { useTask } from "../../../lib/tasks.ts";

/** Carries items of the year before into a year, after everything typed is saved. Rejects with an AppFailure. */
export function useCarry() {
  const client = useQueryClient();
  const { task, run, cancel } = useTask("carries:create");
  const carry = async (year: number, formerYear: number, itemIds: string[]): Promise<Carried> => {
    await saves.flushAll();
    const carried = await run(`结转${formerYear}年度事项`, (taskId) => ({ taskId, year, itemIds }));
    await markYearsStale(client);
    return carried;
  };
  return { task, carry, cancel };
}

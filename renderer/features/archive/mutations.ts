import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { SnapshotSummary, SnapshotVerification } from "../../../shared/ipc/questions/snapshots.ts";
import { ask } from "../../lib/ask.ts";
import { markYearsStale, questionQuery } from "../../lib/query-client.ts";
import { saves } from "../../lib/save-state.ts";
import { useTask } from "../../lib/tasks.ts";
import { useWorkingYear, useYearSummary } from "../../lib/working-year.tsx";

/** Freezes the year worked on at its cut-off date, after everything still being typed is saved. */
export function useCreateSnapshot() {
  const client = useQueryClient();
  const { year, asOf, changeYear } = useWorkingYear();
  const { cutOffDate } = useYearSummary();
  const { task, run, cancel } = useTask("snapshots:create");
  const create = async (): Promise<SnapshotSummary> => {
    await saves.flushAll();
    // The date shown is the date archived, also when it was never chosen but only the usual one.
    const { revision } = cutOffDate === asOf ? await newestYear(client, year) : await changeYear({ cutOffDate: asOf });
    const snapshot = await run(`归档${year}年度`, (taskId) => ({ taskId, year, asOf, basedOn: revision }));
    await Promise.all([markYearsStale(client), markShelfStale(client)]);
    return snapshot;
  };
  return { task, create, cancel };
}

export interface WrittenArchive {
  readonly year: number;
  readonly path: string;
  readonly bytes: number;
  readonly grant: string;
}

/** Writes an archived year as one file; null when the user closed the dialog that asks where to. */
export function useExportSnapshot() {
  const { task, run, cancel } = useTask("snapshots:export");
  const exportSnapshot = async ({ id, year }: SnapshotSummary): Promise<WrittenArchive | null> => {
    const suggestedName = `${year}年度合作事项归档.zip`;
    const destination = await ask("files:chooseDestination", { kind: "zip", suggestedName });
    if (destination === null) return null;
    const { grant } = destination;
    const written = await run(`导出${year}年度归档`, (taskId) => ({ taskId, id, destination: grant }));
    return { year, path: written.path, bytes: written.bytes, grant };
  };
  return { task, exportSnapshot, cancel };
}

/** Compares every part of an archived year with what was noted when it was archived. */
export function useVerifySnapshot() {
  const client = useQueryClient();
  const { task, run, cancel } = useTask("snapshots:verify");
  const verify = async ({ id, year }: SnapshotSummary): Promise<SnapshotVerification> => {
    const verification = await run(`核验${year}年度归档`, (taskId) => ({ taskId, id }));
    await markShelfStale(client);
    return verification;
  };
  return { task, verify, cancel };
}

function markShelfStale(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ["snapshots:list"] });
}

/** The year as it stands in the store, since its revision counts every edit made meanwhile. */
async function newestYear(client: QueryClient, year: number): Promise<{ readonly revision: number }> {
  const years = await client.fetchQuery({ ...questionQuery("years:list", {}), staleTime: 0 });
  const newest = years.find((one) => one.year === year);
  if (newest === undefined) throw new Error(`year ${year} is gone`);
  return newest;
}

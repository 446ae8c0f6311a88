import { ask } from "../../lib/ask.ts";
import { todayOf } from "../../lib/cut-off-date.ts";
import { saves } from "../../lib/save-state.ts";
import { useTask, type RunningTask } from "../../lib/tasks.ts";

export interface WrittenCopy {
  readonly path: string;
  readonly bytes: number;
  readonly grant: string;
}

interface Backup {
  readonly task: RunningTask | null;
  /** Null when the person closed the dialog that asks where to; throws an AppFailure. */
  readonly backUp: () => Promise<WrittenCopy | null>;
  readonly cancel: () => void;
}

/** Copies all data, what is still being typed included, into a file of the person's choice. */
export function useBackup(): Backup {
  const { task, run, cancel } = useTask("store:backup");
  const backUp = async () => {
    await saves.flushAll();
    const suggestedName = `合作年报备份${todayOf(new Date())}.db`;
    const destination = await ask("files:chooseDestination", { kind: "backup", suggestedName });
    if (destination === null) return null;
    const { grant } = destination;
    const written = await run("备份数据", (taskId) => ({ taskId, destination: grant }));
    return { path: written.path, bytes: written.bytes, grant };
  };
  return { task, backUp, cancel };
}

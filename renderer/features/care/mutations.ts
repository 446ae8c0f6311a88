import type { CopySource } from "../../../shared/ipc/questions/store.ts";
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

/** Something is typed that cannot be saved as it is: it would be lost. */
export type Refused = "unsaved";

/** Asks for a copy anywhere; null when the person closed the dialog. */
export async function chooseCopy(): Promise<CopySource | null> {
  const chosen = await ask("files:chooseSource", { kind: "backup" });
  return chosen?.grant ?? null;
}

/**
 * Saves what is still being typed, so that it is kept with the data of now, puts the copy in their place and begins the
 * window anew: nothing on screen is true any longer. Answers why not; throws an AppFailure.
 */
export async function putBack(source: CopySource): Promise<Refused | null> {
  const allSafe = await saves.flushAll();
  if (!allSafe || saves.state.read().kind === "unsaved") return "unsaved";
  await ask("store:restore", { source });
  window.location.reload();
  return null;
}

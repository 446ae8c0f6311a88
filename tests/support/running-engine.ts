import { startEngine, type Engine } from "../../main/engine/engine-client.ts";
import type { LogEntry, TaskProgress } from "../../main/engine/messages.ts";

export interface RunningEngine extends Engine {
  readonly log: readonly LogEntry[];
  readonly progress: readonly TaskProgress[];
}

/** The engine with its real thread on a real store; whoever starts it closes it. */
export function aRunningEngine(
  storePath: string,
  onProgress: (progress: TaskProgress) => void = () => {},
): RunningEngine {
  const log: LogEntry[] = [];
  const progress: TaskProgress[] = [];
  const engine = startEngine({
    storePath,
    threadFile: new URL("./engine-thread-from-source.ts", import.meta.url),
    log: (entry) => log.push(entry),
    onProgress(report) {
      progress.push(report);
      onProgress(report);
    },
  });
  return { ...engine, log, progress };
}

import type { EngineTask, TaskProgress } from "./messages.ts";
import type { UseCaseContext } from "./use-case.ts";

/** How a use case reports its progress to the client and learns that it was cancelled. */
export function taskReporting(
  task: EngineTask | null,
  send: (progress: TaskProgress) => void,
): Pick<UseCaseContext, "progress" | "cancelled"> {
  if (task === null) return { progress: () => {}, cancelled: () => false };
  let lastSent = "";
  return {
    progress: (fraction, step) => {
      // Half a percent is all a progress bar can show; more messages would only keep the window busy.
      const shown = `${Math.round(fraction * 200)} ${step}`;
      if (shown === lastSent) return;
      lastSent = shown;
      send({ taskId: task.id, fraction, step });
    },
    cancelled: () => Atomics.load(task.cancelFlag, 0) !== 0,
  };
}

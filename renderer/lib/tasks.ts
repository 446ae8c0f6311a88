import { useCallback, useState, useSyncExternalStore } from "react";
import type { InputOf, OutputOf, QuestionName } from "../../shared/ipc/contract.ts";
import { ask } from "./ask.ts";
import { SharedValue, useSharedValue } from "./shared-value.ts";

/** Questions that take long: they carry a task id, report progress and can be cancelled. */
export type TaskName = {
  [Name in QuestionName]: InputOf<Name> extends { readonly taskId: string }
    ? Name extends "tasks:cancel"
      ? never
      : Name
    : never;
}[QuestionName];

/** A long question under way. */
export interface RunningTask {
  readonly id: string;
  /** What is being done, for the foot line: 导出2021年度报告. */
  readonly title: string;
  /** 0 to 1. */
  readonly fraction: number;
  readonly step: string;
  readonly cancelling: boolean;
}

/** The long questions under way, the oldest first. */
export const runningTasks = new SharedValue<readonly RunningTask[]>([]);

function change(id: string, changes: Partial<RunningTask>): void {
  runningTasks.set(runningTasks.read().map((task) => (task.id === id ? Object.assign({}, task, changes) : task)));
}

/** Every long question under way, the oldest first. */
export function useRunningTasks(): readonly RunningTask[] {
  return useSharedValue(runningTasks);
}

/** Asks to stop; the question then answers `cancelled` and leaves nothing behind. */
export async function cancelTask(id: string): Promise<void> {
  change(id, { cancelling: true });
  await ask("tasks:cancel", { taskId: id });
}

type TaskInput<Name extends TaskName> = InputOf<Name> & { readonly taskId: string };

/**
 * Runs a long question: the window stays usable, the foot line shows how far it is. `withId` completes the input with the
 * task's id. Throws what the question throws, `cancelled` included.
 */
export async function runTask<Name extends TaskName>(
  name: Name,
  title: string,
  withId: (taskId: string) => TaskInput<Name>,
  id: string = crypto.randomUUID(),
): Promise<OutputOf<Name>> {
  runningTasks.set([...runningTasks.read(), { id, title, fraction: 0, step: "正在准备", cancelling: false }]);
  const stopListening = window.hezuo.on("task:progress", (detail) => {
    if (detail.taskId === id) change(id, { fraction: detail.fraction, step: detail.step });
  });
  try {
    return await ask(name, withId(id));
  } finally {
    stopListening();
    runningTasks.set(runningTasks.read().filter((task) => task.id !== id));
  }
}

export interface TaskHandle<Name extends TaskName> {
  /** The task that this component has started, while it runs. */
  readonly task: RunningTask | null;
  readonly run: (title: string, withId: (taskId: string) => TaskInput<Name>) => Promise<OutputOf<Name>>;
  readonly cancel: () => void;
}

/** A long question started from one component: its progress, and how to cancel it. It runs on when the component goes. */
export function useTask<Name extends TaskName>(name: Name): TaskHandle<Name> {
  const [ownId, setOwnId] = useState<string | null>(null);
  // Only this task: whoever could start one stays undisturbed while another runs.
  const task = useSyncExternalStore(runningTasks.subscribe, () => taskOf(ownId));
  const run = useCallback(
    (title: string, withId: (taskId: string) => TaskInput<Name>) => {
      const id = crypto.randomUUID();
      setOwnId(id);
      return runTask(name, title, withId, id);
    },
    [name],
  );
  const cancel = useCallback(() => {
    if (ownId) void cancelTask(ownId);
  }, [ownId]);
  return { task, run, cancel };
}

function taskOf(id: string | null): RunningTask | null {
  return id === null ? null : (runningTasks.read().find((one) => one.id === id) ?? null);
}

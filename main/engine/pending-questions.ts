import type { Result } from "../../shared/result.ts";
import type { EngineTask } from "./messages.ts";

/** A question on its way to the engine's thread and back. */
export interface PendingQuestion {
  readonly number: number;
  readonly task: EngineTask | null;
  readonly answered: Promise<Result<unknown>>;
}

/** The questions that a thread has not answered yet. */
export interface PendingQuestions {
  readonly add: (input: unknown) => PendingQuestion;
  readonly settle: (number: number, result: Result<unknown>) => void;
  readonly settleAll: (result: Result<never>) => void;
  /** Raises the flag of a task; nothing happens when it has ended already. */
  readonly cancel: (taskId: string) => void;
  readonly isEmpty: () => boolean;
}

interface Entry {
  readonly task: EngineTask | null;
  readonly resolve: (result: Result<unknown>) => void;
}

/** An empty list of pending questions; questions are numbered from 1. */
export function createPendingQuestions(): PendingQuestions {
  const entries = new Map<number, Entry>();
  let lastNumber = 0;
  const settle = (number: number, result: Result<unknown>) => {
    entries.get(number)?.resolve(result);
    entries.delete(number);
  };
  return {
    add(input) {
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
      const number = ++lastNumber;
      const task = taskOf(input);
      entries.set(number, { task, resolve });
      return { number, task, answered: promise };
    },
    settle,
    settleAll(result) {
      for (const number of entries.keys()) settle(number, result);
    },
    cancel(taskId) {
      for (const { task } of entries.values()) if (task?.id === taskId) Atomics.store(task.cancelFlag, 0, 1);
    },
    isEmpty: () => entries.size === 0,
  };
}

/** Shared memory is the only thing that a thread busy in a loop still sees: a message would wait for its end. */
function taskOf(input: unknown): EngineTask | null {
  if (typeof input !== "object" || input === null || !("taskId" in input)) return null;
  const { taskId } = input;
  return typeof taskId === "string" ? { id: taskId, cancelFlag: new Int32Array(new SharedArrayBuffer(4)) } : null;
}

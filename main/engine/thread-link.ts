import { Worker } from "node:worker_threads";
import type { EngineQuestionName } from "../../shared/ipc/contract.ts";
import type { RestoredStore } from "../../shared/ipc/questions/store.ts";
import { fail, type Result } from "../../shared/result.ts";
import { reportDefect } from "./defect.ts";
import type {
  EngineThreadData,
  FromEngineThread,
  LogEntry,
  OpenedByEngine,
  TaskProgress,
  ToEngineThread,
} from "./messages.ts";
import { createPendingQuestions } from "./pending-questions.ts";

export interface ThreadOptions extends EngineThreadData {
  /** The built file of engine-thread.ts (in tests its source). */
  readonly threadFile: string | URL;
  readonly onProgress: (progress: TaskProgress) => void;
  readonly log: (entry: LogEntry) => void;
  /** A short fresh text by which a defect is found in the log. */
  readonly newReference: () => string;
}

/** One engine thread, from its start to its end. */
export interface ThreadLink {
  /** How opening the store went; never rejects. */
  readonly opened: Promise<Result<OpenedByEngine>>;
  /** How putting a copy in the place of the store went, where the thread was started for that; never rejects. */
  readonly restored: Promise<Result<RestoredStore>>;
  /** Resolves when the thread has ended, wanted or not. */
  readonly gone: Promise<void>;
  readonly isGone: () => boolean;
  readonly ask: (name: EngineQuestionName, input: unknown) => Promise<Result<unknown>>;
  readonly cancel: (taskId: string) => void;
  /** Lets what runs finish, closes the store and ends the thread. */
  readonly close: () => Promise<void>;
}

/** Starts a thread. Whatever happens to it, no question stays without an answer: a dead thread answers `unexpected`. */
export function startThread(options: ThreadOptions): ThreadLink {
  const workerData: EngineThreadData = { storePath: options.storePath, restore: options.restore };
  const worker = new Worker(options.threadFile, { workerData });
  const opened = Promise.withResolvers<Result<OpenedByEngine>>();
  const restored = Promise.withResolvers<Result<RestoredStore>>();
  const gone = Promise.withResolvers<void>();
  const questions = createPendingQuestions();
  let end: Result<never> | null = null;
  let isClosing = false;
  let cause: unknown = "it ended by itself";

  worker.on("message", (message: FromEngineThread) => {
    if (message.kind === "opened") opened.resolve(message.result);
    else if (message.kind === "restored") restored.resolve(message.result);
    else if (message.kind === "progress") options.onProgress(message);
    else if (message.kind === "log") options.log(message.entry);
    else questions.settle(message.number, message.result);
  });
  worker.on("error", (error) => (cause = error));
  worker.on("exit", (exitCode) => {
    const inGoodOrder = isClosing || (exitCode === 0 && questions.isEmpty());
    end = fail(inGoodOrder ? { kind: "cancelled" } : reportThreadEnd(cause, options));
    opened.resolve(end);
    restored.resolve(end);
    questions.settleAll(end);
    gone.resolve();
  });

  const send = (message: ToEngineThread) => worker.postMessage(message, []);
  return {
    opened: opened.promise,
    restored: restored.promise,
    gone: gone.promise,
    isGone: () => end !== null,
    async ask(name, input) {
      if (end !== null) return end;
      const { number, task, answered } = questions.add(input);
      send({ kind: "ask", number, name, input, task });
      return answered;
    },
    cancel: questions.cancel,
    close() {
      isClosing = true;
      send({ kind: "close" });
      return gone.promise;
    },
  };
}

function reportThreadEnd(cause: unknown, { newReference, log }: ThreadOptions) {
  return reportDefect(cause, "the engine's thread ended", newReference(), log);
}

import { randomUUID } from "node:crypto";
import type { EngineQuestionName, InputOf, OutputOf } from "../../shared/ipc/contract.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { OpenedByEngine } from "./messages.ts";
import { startThread, type ThreadLink, type ThreadOptions } from "./thread-link.ts";

export type EngineOptions = Omit<ThreadOptions, "newReference">;

/** The engine as the rest of main sees it: questions in, answers out. */
export interface Engine {
  /** Whether the store could be opened, and as what; starts the engine again if it is not running. Never rejects. */
  readonly opened: () => Promise<Result<OpenedByEngine>>;
  /**
   * Answers one question; `destination` is a path here. Never rejects and never hangs: a store that does not open answers its
   * own error, a thread that dies `unexpected`, a closed engine `cancelled`.
   */
  readonly ask: <Name extends EngineQuestionName>(name: Name, input: InputOf<Name>) => Promise<Result<OutputOf<Name>>>;
  /** Asks a running task to stop; it answers `cancelled` as soon as it can. */
  readonly cancel: (taskId: string) => void;
  /** Finishes what runs, puts everything into the store's one file and closes it. */
  readonly close: () => Promise<void>;
}

/** Starts the engine's thread at once; after a crash, or a store that did not open, the next question starts it anew. */
export function startEngine(options: EngineOptions): Engine {
  const start = () => startThread({ ...options, newReference: () => randomUUID().slice(0, 8) });
  let thread = start();
  let isClosed = false;

  const running = (): ThreadLink => {
    if (thread.isGone() && !isClosed) thread = start();
    return thread;
  };
  return {
    opened: () => running().opened,
    async ask<Name extends EngineQuestionName>(name: Name, input: InputOf<Name>) {
      if (isClosed) return fail({ kind: "cancelled" });
      const asked = running();
      const opened = await asked.opened;
      if (!opened.ok) return opened;
      // The thread answers a question by the use case of the same name: dispatch.ts holds it to this type.
      return (await asked.ask(name, input)) as Result<OutputOf<Name>>;
    },
    cancel: (taskId) => thread.cancel(taskId),
    close() {
      isClosed = true;
      return thread.close();
    },
  };
}

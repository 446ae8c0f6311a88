import { randomUUID } from "node:crypto";
import type { EngineQuestionName, InputOf, OutputOf } from "../../shared/ipc/contract.ts";
import type { RestoredStore } from "../../shared/ipc/questions/store.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { OpenedByEngine } from "./messages.ts";
import { startThread, type ThreadLink, type ThreadOptions } from "./thread-link.ts";

export type EngineOptions = Omit<ThreadOptions, "newReference" | "restore">;

type CopyToRestore = NonNullable<ThreadOptions["restore"]>;

/** The engine as the rest of main sees it: questions in, answers out. */
export interface Engine {
  /** Whether the store could be opened, and as what; starts the engine again if it is not running. Never rejects. */
  readonly opened: () => Promise<Result<OpenedByEngine>>;
  /**
   * Answers one question; `destination` is a path here. Never rejects and never hangs: a store that does not open answers its
   * own error, a thread that dies `unexpected`, a closed engine `cancelled`.
   */
  readonly ask: <Name extends EngineQuestionName>(name: Name, input: InputOf<Name>) => Promise<Result<OutputOf<Name>>>;
  /**
   * Puts a copy (its path, or its name beside the store) in the place of the store, when what runs has ended; questions
   * asked meanwhile wait. When it is refused, the present store is open again.
   */
  readonly restore: (copy: CopyToRestore) => Promise<Result<RestoredStore>>;
  /** Asks a running task to stop; it answers `cancelled` as soon as it can. */
  readonly cancel: (taskId: string) => void;
  /** Finishes what runs, puts everything into the store's one file and closes it. */
  readonly close: () => Promise<void>;
}

/** Starts the engine's thread at once; after a crash, or a store that did not open, the next question starts it anew. */
export function startEngine(options: EngineOptions): Engine {
  const start = (restore: CopyToRestore | null) =>
    startThread({ ...options, restore, newReference: () => randomUUID().slice(0, 8) });
  let thread = start(null);
  let isClosed = false;
  /** Set while one thread ends so that the next can put a copy in the place of the store. */
  let changing: Promise<void> | null = null;

  const running = (): ThreadLink => {
    if (thread.isGone() && !isClosed) thread = start(null);
    return thread;
  };
  const changeThread = async (copy: CopyToRestore): Promise<void> => {
    await thread.close();
    if (!isClosed) thread = start(copy);
    changing = null;
  };
  return {
    opened: () => running().opened,
    async ask<Name extends EngineQuestionName>(name: Name, input: InputOf<Name>) {
      if (changing !== null) await changing;
      if (isClosed) return fail({ kind: "cancelled" });
      const asked = running();
      const opened = await asked.opened;
      if (!opened.ok) return opened;
      // The thread answers a question by the use case of the same name: dispatch.ts holds it to this type.
      return (await asked.ask(name, input)) as Result<OutputOf<Name>>;
    },
    async restore(copy) {
      if (changing !== null || isClosed) return fail({ kind: "cancelled" });
      changing = changeThread(copy);
      await changing;
      return thread.restored;
    },
    cancel: (taskId) => thread.cancel(taskId),
    async close() {
      isClosed = true;
      if (changing !== null) await changing;
      await thread.close();
    },
  };
}

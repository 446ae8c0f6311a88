import { join } from "node:path";
import { onTestFinished } from "vitest";
import { answer } from "../../main/engine/answer.ts";
import type { LogEntry } from "../../main/engine/messages.ts";
import type { UseCaseContext } from "../../main/engine/use-case.ts";
import { closeStore, openStore, type OpenedStore } from "../../main/store/open-store.ts";
import { newUuidV7 } from "../../main/store/uuid.ts";
import type { EngineQuestionName, InputOf, OutputOf } from "../../shared/ipc/contract.ts";
import type { Result } from "../../shared/result.ts";
import { tempFolder } from "./temp-folder.ts";

/** A person at a desk with a store of their own: asks what the window asks, gets what the window gets. */
export interface Desk {
  readonly storePath: string;
  readonly log: readonly LogEntry[];
  readonly context: () => UseCaseContext;
  /** Any input at all, as it might come over the boundary. */
  readonly ask: <Name extends EngineQuestionName>(name: Name, input: unknown) => Promise<Result<OutputOf<Name>>>;
  /** For what must go well: the answer's value, or a failed test with the error. */
  readonly get: <Name extends EngineQuestionName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /** Closes the program and starts it again. */
  readonly reopen: () => void;
  /** A minute goes by: what is done next is another act. */
  readonly rest: () => void;
}

/** Opens a fresh store in a folder of its own, removed after the test. The clock starts on 2021-12-01 and ticks each time it is read. */
export function aDesk(): Desk {
  const storePath = join(tempFolder(), "合作.sqlite");
  const log: LogEntry[] = [];
  const { now, rest } = tickingClock();
  let store = openOrFail(storePath, now());
  onTestFinished(() => closeStore(store));

  const context = (): UseCaseContext => ({
    db: store.db,
    storePath,
    now,
    newId: () => newUuidV7(),
    progress: () => {},
    cancelled: () => false,
  });
  const ask: Desk["ask"] = (name, input) => answer(context(), name, input, (entry) => log.push(entry));
  return {
    storePath,
    log,
    context,
    ask,
    async get(name, input) {
      const result = await ask(name, input);
      if (result.ok) return result.value;
      throw new Error(`${name} was refused: ${JSON.stringify(result.error)} ${JSON.stringify(log)}`);
    },
    reopen() {
      closeStore(store);
      store = openOrFail(storePath, now());
    },
    rest,
  };
}

function openOrFail(path: string, now: string): OpenedStore {
  const opened = openStore(path, { now });
  if (opened.ok) return opened.value;
  throw new Error(`the store did not open: ${JSON.stringify(opened.error)}`);
}

function tickingClock() {
  let time = Date.parse("2021-12-01T00:00:00.000Z");
  return {
    now: () => new Date((time += 1000)).toISOString(),
    rest: () => {
      time += 60_000;
    },
  };
}

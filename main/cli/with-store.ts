import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fail, type Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import { closeStore, openStore, type OpenedStore } from "../store/open-store.ts";
import { refuseStoreAsDestination } from "../store/overwrites-store.ts";
import { storeError } from "../store/store-error.ts";
import { newUuidV7 } from "../store/uuid.ts";
import type { Arguments } from "./arguments.ts";
import type { Command, CommandAnswer, StoreCommand } from "./command.ts";
import { defaultStorePath } from "./default-store-path.ts";

/** Opens the store that the command asks for, runs it, and closes the store whatever happens. */
export async function withStore(command: Command, args: Arguments): Promise<Result<CommandAnswer>> {
  const path = resolve(args.options["db"] ?? defaultStorePath(process.platform, process.env));
  if (command.store === "file only") return command.plan(args)(path);
  const work = command.plan(args);
  if (command.store === "existing" && !existsSync(path)) return fail({ kind: "not-found", what: "store" });
  const refused = args.options["out"] === undefined ? null : refuseStoreAsDestination(args.options["out"], path);
  if (refused !== null) return refused;
  // Batch work must not go on with an older copy or an empty store: the person at the prompt decides, with restore.
  const opened = openStore(path, { now: now(), damaged: "leave" });
  if (!opened.ok) return opened;
  try {
    return await runInStore(work, opened.value);
  } finally {
    closeStore(opened.value);
  }
}

async function runInStore(work: ReturnType<StoreCommand["plan"]>, store: OpenedStore): Promise<Result<CommandAnswer>> {
  let cancelled = false;
  const cancel = () => {
    cancelled = true;
  };
  process.once("SIGINT", cancel);
  const context: UseCaseContext = {
    db: store.db,
    storePath: store.path,
    now,
    newId: () => newUuidV7(Date.now(), randomBytes(10)),
    progress: () => {},
    cancelled: () => cancelled,
  };
  try {
    return await work(context);
  } catch (error) {
    const expected = storeError(error, store.path);
    if (expected === null) throw error;
    return fail(expected);
  } finally {
    process.removeListener("SIGINT", cancel);
  }
}

const now = (): string => new Date().toISOString();

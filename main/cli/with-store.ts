import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import { openNowhere, openStoreOrRead } from "../store/open-read-only.ts";
import { closeStore, openStore, type OpenedStore } from "../store/open-store.ts";
import { refuseStoreAsDestination } from "../store/overwrites-store.ts";
import { storeError } from "../store/store-error.ts";
import { newUuidV7 } from "../store/uuid.ts";
import { checkEnding, WrongUsage, type Arguments } from "./arguments.ts";
import type { Command, CommandAnswer, StoreCommand } from "./command.ts";
import { defaultStorePath } from "./default-store-path.ts";
import { wholeCheckOf, type WholeCheck } from "./known-whole.ts";

/** Opens the store that the command asks for, runs it, and closes the store whatever happens. */
export async function withStore(command: Command, args: Arguments): Promise<Result<CommandAnswer>> {
  const path = resolve(args.options["db"] ?? defaultStorePath(process.platform, process.env));
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUsage(`--db 应是数据文件，“${path}”是文件夹`);
  }
  if (command.store === "file only") return command.plan(args)(path);
  const work = command.plan(args);
  const refused = refusedDestination(command, args.options["out"], path);
  if (refused !== null) return refused;
  if (command.store === "existing" && !holdsSomething(path)) return fail({ kind: "not-found", what: "store" });
  const whole = command.reads(args) ? wholeCheckOf(path, now()) : null;
  const opened = opening(path, whole);
  if (!opened.ok) return opened;
  const answer = await runInStore(work, opened.value).finally(() => closeStore(opened.value));
  if (answer.ok) whole?.note();
  return answer;
}

/** Not over the store, whatever its name, and else only under a name that the program of that kind of file will open. */
function refusedDestination({ endings }: StoreCommand, out: string | undefined, path: string): Result<never> | null {
  if (out === undefined) return null;
  const refused = refuseStoreAsDestination(out, path);
  if (refused === null && endings !== undefined) checkEnding(out, endings);
  return refused;
}

/** An empty file is no store yet: a command that only reads must not make one of it. */
function holdsSomething(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Batch work must not go on with an older copy or an empty store: the person at the prompt decides, with restore. */
function opening(path: string, whole: WholeCheck | null): Result<OpenedStore> {
  const options = { now: now(), damaged: "leave" } as const;
  if (whole === null) return inStoreTerms(openStore(path, options));
  if (!holdsSomething(path)) return succeed(openNowhere(path));
  return openStoreOrRead(path, { ...options, isKnownWhole: whole.isKnown });
}

/** A store that is there and cannot be written can still be read, which is more than "no right to write". */
function inStoreTerms<Value>(opened: Result<Value>): Result<Value> {
  if (opened.ok || opened.error.kind !== "folder-not-writable" || !existsSync(opened.error.path)) return opened;
  return fail({ kind: "store-read-only", path: opened.error.path });
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
    newId: () => newUuidV7(),
    progress: () => {},
    cancelled: () => cancelled,
  };
  try {
    return await work(context);
  } catch (error) {
    const expected = storeError(error, store.path);
    if (expected === null) throw error;
    return inStoreTerms(fail(expected));
  } finally {
    process.removeListener("SIGINT", cancel);
  }
}

const now = (): string => new Date().toISOString();

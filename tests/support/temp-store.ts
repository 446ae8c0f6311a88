import { mkdtempSync, mkdirSync, openSync, closeSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { UseCaseContext } from "../../main/engine/use-case.ts";
import type { WritableDb } from "../../main/store/handles.ts";
import { closeStore, openStore, type OpenedStore } from "../../main/store/open-store.ts";
import { storeFileName } from "../../main/store/store-file-name.ts";
import type { Result } from "../../shared/result.ts";
import { testId, testTime } from "./builders.ts";
import { makeReadOnly, type Undo } from "./folder-faults.ts";

export interface TempStoreOptions {
  /** What is the matter with the folder or the file in it; by default nothing, and the store is new. */
  readonly dataFolder?: "writable" | "read-only" | "written-by-newer-version" | "damaged";
  /** Puts something into the store before the fault befalls it. */
  readonly fill?: (db: WritableDb) => void;
  /** The time of opening, by default `testTime`. */
  readonly now?: string;
}

export interface TempStore {
  readonly folder: string;
  readonly path: string;
  /** How opening went. */
  readonly opened: Result<OpenedStore>;
  /** The open store; throws when opening failed. */
  readonly db: WritableDb;
  /** For use cases: the time stands still, ids ascend, nobody cancels. */
  readonly context: UseCaseContext;
}

/** Opens a real store in a folder of its own, runs the test with it, and removes the folder whatever happens. */
export async function withTempStore<Answer>(
  options: TempStoreOptions,
  use: (store: TempStore) => Answer | Promise<Answer>,
): Promise<Answer> {
  return withTempFolder(async (parent) => {
    const folder = join(parent, "数据");
    const path = join(folder, storeFileName);
    mkdirSync(folder);
    const undo = prepare(folder, path, options);
    const opened = openStore(path, { now: options.now ?? testTime });
    try {
      return await use(tempStore(folder, path, opened));
    } finally {
      if (opened.ok && opened.value.db.open) closeStore(opened.value);
      undo();
    }
  });
}

/** Runs the test with an empty folder and removes it whatever happens. */
export async function withTempFolder<Answer>(use: (folder: string) => Answer | Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), "hezuo-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Overwrites part of a file, as a failing disk does. */
export function damageFile(path: string, from: number, bytes: number): void {
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(bytes, 0xa5), 0, bytes, from);
  closeSync(file);
}

/** Opens a store that must open; throws otherwise. */
export function openSurely(path: string, now: string = testTime): OpenedStore {
  const opened = openStore(path, { now });
  if (!opened.ok) throw new Error(`the store did not open: ${JSON.stringify(opened.error)}`);
  return opened.value;
}

const nothing: Undo = () => {};

function prepare(folder: string, path: string, { dataFolder = "writable", fill }: TempStoreOptions): Undo {
  if (dataFolder === "writable" && fill === undefined) return nothing;
  const store = openSurely(path);
  fill?.(store.db);
  if (dataFolder === "written-by-newer-version") store.db.pragma("user_version = 99990");
  closeStore(store);
  if (dataFolder === "damaged") damageFile(path, 0, 512);
  return dataFolder === "read-only" ? makeReadOnly(folder) : nothing;
}

function tempStore(folder: string, path: string, opened: Result<OpenedStore>): TempStore {
  const db = () => {
    if (!opened.ok) throw new Error(`the store did not open: ${JSON.stringify(opened.error)}`);
    return opened.value.db;
  };
  return {
    folder,
    path,
    opened,
    get db() {
      return db();
    },
    get context() {
      return {
        db: db(),
        storePath: path,
        now: () => testTime,
        newId: testId,
        progress: () => {},
        cancelled: () => false,
      };
    },
  };
}

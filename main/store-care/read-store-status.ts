import { existsSync, statSync } from "node:fs";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { succeed, type Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import { companions } from "../store/beside.ts";
import { schemaVersionOf } from "../store/connection.ts";
import { isReadOnly } from "../store/open-read-only.ts";
import { setAsideOf } from "../store/open-store.ts";
import { restoredOf } from "./restored-note.ts";

/** Where the store lies, how large it is with what is not yet in the file itself, and whether one was put aside. */
export function readStoreStatus({ db, storePath }: Pick<UseCaseContext, "db" | "storePath">): Result<StoreStatus> {
  const sizes = ["", ...companions].map((companion) => sizeOf(storePath + companion));
  return succeed({
    path: storePath,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    schemaVersion: schemaVersionOf(db),
    setAside: setAsideOf(db),
    readOnly: isReadOnly(db),
    restored: restoredOf(db),
  });
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

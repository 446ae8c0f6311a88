import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { freeNameBeside } from "../store/beside.ts";
import { connect, connectReadOnly } from "../store/connection.ts";
import { inspectFile } from "../store/inspect-file.ts";
import { newestVersion } from "../store/migrations/list.ts";
import { replaceStore } from "../store/set-damaged-aside.ts";
import { copyStore } from "../store/store-copy.ts";
import { isDamage } from "../store/sqlite-fault.ts";
import { storeError } from "../store/store-error.ts";

/**
 * Puts a backup in the place of the store, which nobody may have open. The present store, damaged or not, is kept beside
 * under a dated name; there is a store at `storePath` at every moment, and when anything fails it is the present one.
 *
 * Fails with `not-found` (no such backup), `not-a-backup`, `store-newer` or `backup-damaged`,
 * `store-locked`, `disk-full` or `folder-not-writable`.
 */
export function restoreStore(
  storePath: string,
  file: string,
  now: string,
): Result<{ readonly path: string; readonly keptAt: string | null }> {
  try {
    const refused = refusalOf(file);
    if (refused !== null) return refused;
    mkdirSync(dirname(storePath), { recursive: true });
    if (!existsSync(storePath)) {
      writeCopy(file, storePath);
      return succeed({ path: storePath, keptAt: null });
    }
    releaseStore(storePath);
    const keptAt = freeNameBeside(storePath, "恢复前", now);
    replaceStore(storePath, keptAt, (replacement) => writeCopy(file, replacement));
    return succeed({ path: storePath, keptAt });
  } catch (error) {
    const expected = storeError(error, storePath);
    if (expected === null) throw error;
    return fail(expected);
  }
}

/** Why the file cannot be put back, or null when it can. */
function refusalOf(file: string): Result<never> | null {
  const found = inspectFile(file);
  switch (found.kind) {
    case "whole":
      return null;
    case "absent":
      return fail({ kind: "not-found", what: "file" });
    case "newer":
      return fail({ kind: "store-newer", path: file, found: found.found, known: newestVersion });
    case "damaged":
      return fail({ kind: "backup-damaged", path: file });
    case "empty":
    case "document":
    case "of-other-program":
      return fail({ kind: "not-a-backup", path: file });
  }
}

/** The backup may itself be a store with companions: SQLite reads it whole. */
function writeCopy(file: string, destination: string): void {
  const db = connectReadOnly(file);
  try {
    rmSync(destination, { force: true });
    copyStore(db, destination);
  } finally {
    db.close();
  }
}

/**
 * Makes sure that nobody has the present store open, and that all of it is in the one file. Throws SQLITE_BUSY when
 * another process holds it. A damaged store is left to be kept as it is.
 */
function releaseStore(storePath: string): void {
  try {
    const db = connect(storePath, 0);
    try {
      db.pragma("journal_mode = DELETE");
    } finally {
      db.close();
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

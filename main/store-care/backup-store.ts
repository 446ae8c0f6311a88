import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import { destinationFault, writeFault } from "../files/destination-fault.ts";
import { NotWritten, notWritten, putInPlace } from "../files/put-in-place.ts";
import { companions } from "../store/beside.ts";
import { connect } from "../store/connection.ts";
import type { WritableDb } from "../store/handles.ts";
import { isRestorable } from "../store/inspect-file.ts";
import { isDamage } from "../store/sqlite-fault.ts";
import { makeDurable } from "../store/durable.ts";
import { storeError } from "../store/store-error.ts";

/** What a copy needs of the context. */
type BackupContext = Pick<UseCaseContext, "db" | "progress" | "cancelled">;

/** Pages copied at a time: a few milliseconds, so that questions of the window are answered in between. */
const pagesPerStep = 500;

class Cancelled extends Error {}

/**
 * Copies the open store, as it is at one moment, into a single file, checks the copy and only then gives it its name; a
 * file that was there before stays until that moment. Fails with `cancelled`, the kinds of `DestinationFault`, or
 * `store-damaged`.
 */
export async function backupStore(
  context: BackupContext,
  { destination }: { readonly destination: string },
): Promise<Result<{ readonly path: string; readonly bytes: number }>> {
  const impossible = destinationFault(destination);
  if (impossible !== null) return fail({ kind: impossible, path: destination });
  const unfinished = `${destination}.未完成`;
  try {
    rmSync(unfinished, { force: true });
    beginFile(unfinished);
    await copyPages(context, unfinished);
    context.progress(0.9, "检查备份");
    makeSingleFile(unfinished);
    if (!isRestorable(unfinished)) throw new Error("the finished copy is not a whole store");
    makeDurable(unfinished);
    putInPlace(unfinished, destination);
    return succeed({ path: destination, bytes: statSync(destination).size });
  } catch (error) {
    removeUnfinished(unfinished);
    return refusal(error, context.db, destination);
  }
}

/** An empty file for SQLite to fill: where there can be none, the system says why, which SQLite does not. */
function beginFile(path: string): void {
  try {
    closeSync(openSync(path, "wx"));
  } catch (error) {
    throw notWritten(error, writeFault(error));
  }
}

async function copyPages({ db, progress, cancelled }: BackupContext, unfinished: string): Promise<void> {
  await db.backup(unfinished, {
    progress: ({ totalPages, remainingPages }) => {
      if (cancelled()) throw new Cancelled();
      progress(0.9 * (1 - remainingPages / Math.max(totalPages, 1)), "复制数据");
      return pagesPerStep;
    },
  });
}

/** Takes the copy out of the mode that needs companions, so that it can be opened from a read-only disc. */
function makeSingleFile(path: string): void {
  const copy = connect(path);
  try {
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
}

function removeUnfinished(unfinished: string): void {
  for (const companion of ["", ...companions]) rmSync(unfinished + companion, { force: true });
}

function refusal(error: unknown, db: WritableDb, destination: string): Result<never> {
  if (error instanceof Cancelled) return fail({ kind: "cancelled" });
  if (error instanceof NotWritten) return fail({ kind: error.kind, path: destination });
  const expected = storeError(error, isDamage(error) ? db.name : destination);
  if (expected === null) throw error;
  return fail(expected);
}

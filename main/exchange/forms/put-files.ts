import { randomUUID } from "node:crypto";
import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { destinationFault, replaceFault, writeFault } from "../../files/destination-fault.ts";
import { syncFolder } from "../../store/durable.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that lie on the disk under hidden names, and wait for all of them to be put in their places. */
export interface FilesInWaiting {
  /** Puts them in their places; takes back those that are, and answers why, when one cannot be. */
  readonly put: () => Result<null>;
  /** Takes back what was put and what still waits; a file that was replaced is there again. Not after `settle`. */
  readonly remove: () => void;
  /** Lets go of the files that were replaced, once nothing will be taken back any more. */
  readonly settle: () => void;
}

interface FileInWaiting {
  readonly path: string;
  /** Its hidden name; null once it is in its place. */
  partial: string | null;
  /** Hidden name of the file that was in its place; null when there was none. */
  former: string | null;
}

/**
 * Writes several files whole beside their places, so that a full disk is known before any of them can be seen. Fails with the
 * kinds of `DestinationFault` or `cancelled`; then nothing is left behind. `put` never harms a file that lies in a place
 * already, unless `replace` says so.
 */
export async function writeFiles(
  files: readonly NewFile[],
  { cancelled, replace }: { readonly cancelled: () => boolean; readonly replace: boolean },
): Promise<Result<FilesInWaiting>> {
  const waiting: FileInWaiting[] = [];
  const remove = () => {
    for (const file of waiting.splice(0)) takeBack(file);
  };
  try {
    for (const { path, bytes } of files) {
      const partial = hiddenBeside(path);
      waiting.push({ path, partial, former: null });
      const written = cancelled() ? fail({ kind: "cancelled" }) : await writeWhole(path, partial, bytes);
      if (!written.ok) {
        remove();
        return written;
      }
    }
  } catch (error) {
    remove();
    throw error;
  }
  const put = () => {
    for (const file of waiting) {
      const moved = putInPlace(file, replace);
      if (!moved.ok) {
        remove();
        return moved;
      }
    }
    for (const folder of new Set(waiting.map(({ path }) => dirname(path)))) syncFolder(folder);
    return succeed(null);
  };
  const settle = () => {
    for (const { former } of waiting.splice(0)) if (former !== null) removeQuietly(former);
  };
  return succeed({ put, remove, settle });
}

function hiddenBeside(path: string): string {
  return join(dirname(path), `.~${randomUUID()}.partial`);
}

/** What was in the place comes back in one move, so that the place is never empty. */
function takeBack({ path, partial, former }: FileInWaiting): void {
  if (former !== null) {
    renameSync(former, path);
    // A file that never left its place has two names of one file now, of which the move keeps both.
    rmSync(former, { force: true });
  } else if (partial === null) rmSync(path, { force: true });
  if (partial !== null) rmSync(partial, { force: true });
}

/** All is done by now: a program that has the old file open is no reason to say that it failed. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The hidden file stays.
  }
}

async function writeWhole(path: string, partial: string, bytes: Uint8Array): Promise<Result<null>> {
  const impossible = destinationFault(path);
  if (impossible !== null) return fail({ kind: impossible, path });
  try {
    const file = await open(partial, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return succeed(null);
  } catch (error) {
    const fault = writeFault(error);
    if (fault === null) throw error;
    return fail({ kind: fault, path });
  }
}

function putInPlace(file: FileInWaiting, replace: boolean): Result<null> {
  const { path, partial } = file;
  if (partial === null) return succeed(null);
  try {
    if (replace) {
      file.former = keptBeside(path);
      renameSync(partial, path);
    } else if (!placedWhereNoneIs(partial, path)) return fail({ kind: "file-in-use", path });
    file.partial = null;
    return succeed(null);
  } catch (error) {
    const fault = replaceFault(error);
    if (fault === null) throw error;
    return fail({ kind: fault, path });
  }
}

/** Gives the file a second, hidden name; a copy of it where a disk knows no second names. Null when there is no file. */
function keptBeside(path: string): string | null {
  if (!existsSync(path)) return null;
  const kept = hiddenBeside(path);
  try {
    linkSync(path, kept);
  } catch {
    copyFileWhole(path, kept);
  }
  return kept;
}

function copyFileWhole(path: string, copy: string): void {
  try {
    copyFileSync(path, copy, constants.COPYFILE_EXCL);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
}

/** Only a link tells for certain that no file has appeared meanwhile; some drives know none, there looking first must do. */
function placedWhereNoneIs(partial: string, path: string): boolean {
  if (existsSync(path)) return false;
  try {
    linkSync(partial, path);
  } catch {
    if (existsSync(path)) return false;
    renameSync(partial, path);
    return true;
  }
  rmSync(partial, { force: true });
  return true;
}

// What Windows does not take in the name of a file.
const notInNames = /[\\/:*?"<>|\u0000-\u001f]/gu;
/** So many signs of a unit's name go into a name of 255 bytes, each sign up to three of them. */
const nameSigns = 50;

/** A path in the folder that no file has yet: 市交通局2021年填报表.xlsx, then 市交通局2021年填报表（2）.xlsx. */
export function freePath(folder: string, unit: string, end: string, taken: ReadonlySet<string>): string {
  const name = [...unit.replaceAll(notInNames, "_")].slice(0, nameSigns).join("").trim();
  const isFree = (path: string) => !existsSync(path) && !taken.has(basename(path).toLowerCase());
  let path = join(folder, `${name}${end}.xlsx`);
  for (let count = 2; !isFree(path); count += 1) path = join(folder, `${name}${end}（${count}）.xlsx`);
  return path;
}

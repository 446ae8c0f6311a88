import { randomUUID } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { destinationFault, replaceFault, writeFault } from "../../files/destination-fault.ts";
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
  /** Takes back what was put and what still waits. */
  readonly remove: () => void;
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
  const waiting = new Map<string, string>();
  const placed: string[] = [];
  const remove = () => {
    for (const path of [...waiting.values(), ...(replace ? [] : placed)]) rmSync(path, { force: true });
  };
  try {
    for (const { path, bytes } of files) {
      const partial = join(dirname(path), `.~${randomUUID()}.partial`);
      waiting.set(path, partial);
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
    for (const [path, partial] of waiting) {
      const moved = putInPlace(partial, path, replace);
      if (!moved.ok) {
        remove();
        return moved;
      }
      placed.push(path);
      waiting.delete(path);
    }
    return succeed(null);
  };
  return succeed({ put, remove });
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

function putInPlace(partial: string, path: string, replace: boolean): Result<null> {
  if (!replace && existsSync(path)) return fail({ kind: "file-in-use", path });
  try {
    renameSync(partial, path);
    return succeed(null);
  } catch (error) {
    const fault = replaceFault(error);
    if (fault === null) throw error;
    return fail({ kind: fault, path });
  }
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

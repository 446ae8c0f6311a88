import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fail, type Result } from "../../shared/result.ts";
import { companions } from "./beside.ts";

/**
 * Refuses a destination that is the open store itself or one of the files SQLite keeps beside it, whatever way the path
 * is written; null when the destination is free to be written.
 */
export function refuseStoreAsDestination(destination: string, storePath: string): Result<never> | null {
  const place = placeOf(destination);
  if (!["", ...companions].some((companion) => place === placeOf(`${storePath}${companion}`))) return null;
  const message = "这个位置是正在使用的数据文件，写入会毁掉数据。请另选一个文件名";
  return fail({ kind: "input-not-acceptable", problems: [{ field: "destination", message }] });
}

/** The real place of a file that need not exist; letter case does not count, as on Windows and macOS. */
function placeOf(path: string): string {
  const absolute = resolve(path);
  return (
    realPath(absolute) ?? join(realPath(dirname(absolute)) ?? dirname(absolute), basename(absolute))
  ).toLowerCase();
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

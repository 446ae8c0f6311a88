import { existsSync } from "node:fs";
import { join, parse } from "node:path";

/**
 * SQLite keeps what is not yet in the file itself in these, under the file's own name: the write-ahead log with its index, or
 * the rollback journal of a store that keeps its changes the other way.
 */
export const companions = ["-wal", "-shm", "-journal"] as const;

/** 20251130-103200: the time of this computer, for names of files. */
export function timeInName(now: string): string {
  const time = new Date(now);
  const day = `${time.getFullYear()}${twoDigits(time.getMonth() + 1)}${twoDigits(time.getDate())}`;
  return `${day}-${twoDigits(time.getHours())}${twoDigits(time.getMinutes())}${twoDigits(time.getSeconds())}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}

/** What is kept beside a store under a dated name: as it was before a copy took its place, or before a new version changed it. */
export type KeptLabel = "恢复前" | "升级前";

/** A path beside the file that nothing has yet: 合作年报.db gives 合作年报.损坏-20251130-103200.db. */
export function freeNameBeside(path: string, label: KeptLabel | "损坏", now: string): string {
  const { dir, name, ext } = parse(path);
  for (let attempt = 1; ; attempt += 1) {
    const again = attempt === 1 ? "" : `-${attempt}`;
    const candidate = join(dir, `${name}.${label}-${timeInName(now)}${again}${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}

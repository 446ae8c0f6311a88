import { realpathSync } from "node:fs";
import { resolve } from "node:path";

/** Whether two paths lead to one file, over links as well; a file that does not exist yet is told by its path. */
export function isSameFile(one: string, other: string): boolean {
  return realPath(one) === realPath(other);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

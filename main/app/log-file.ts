import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../ipc/log.ts";

const fileName = "hezuo.log";
/** Bytes after which a new file is begun. */
const largestFile = 1024 * 1024;
const keptFiles = 3;

/**
 * Opens the log of a data folder: one line of JSON an entry, in files of 1 MB of which the last four are kept.
 * Where it cannot be written (read-only folder, full disk) entries go to the standard error stream instead.
 */
export function openLog(folder: string, now: () => string = () => new Date().toISOString()): Log {
  return (level, message, details = {}) => {
    const line = `${JSON.stringify({ at: now(), level, message, ...details })}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      rotate(folder);
      appendFileSync(join(folder, fileName), line);
    } catch {
      process.stderr.write(line);
    }
  };
}

/** hezuo.log becomes hezuo.1.log, that one hezuo.2.log …; the oldest goes. */
function rotate(folder: string): void {
  const size = statSync(join(folder, fileName), { throwIfNoEntry: false })?.size ?? 0;
  if (size < largestFile) return;
  const aged = (age: number) => join(folder, age === 0 ? fileName : `hezuo.${age}.log`);
  rmSync(aged(keptFiles), { force: true });
  for (let age = keptFiles - 1; age >= 0; age -= 1) {
    if (statSync(aged(age), { throwIfNoEntry: false })) renameSync(aged(age), aged(age + 1));
  }
}

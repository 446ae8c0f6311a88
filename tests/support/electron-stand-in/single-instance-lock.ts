import { existsSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";

const lockFile = "stand-in.lock";
const callFile = "stand-in.call";

/**
 * Whether this process is the first on the folder. A later one leaves a call that the first one hears. A folder that cannot be
 * written holds no lock; Electron lets the program run there too.
 */
export function claimLock(folder: string, onSecondInstance: () => void): boolean {
  const holder = lockHolder(folder);
  if (holder !== null && holder !== process.pid) {
    writeFileSync(join(folder, callFile), String(process.pid));
    return false;
  }
  try {
    writeFileSync(join(folder, lockFile), String(process.pid));
  } catch {
    return true;
  }
  listenForCalls(folder, onSecondInstance);
  return true;
}

export function releaseLock(folder: string): void {
  if (lockHolder(folder) === process.pid) rmSync(join(folder, lockFile), { force: true });
}

/** The living process that holds the lock. One that was killed leaves its file behind, and no claim. */
function lockHolder(folder: string): number | null {
  try {
    const pid = Number(readFileSync(join(folder, lockFile), "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

function listenForCalls(folder: string, onSecondInstance: () => void): void {
  const call = join(folder, callFile);
  const watcher = watch(folder, () => {
    if (!existsSync(call)) return;
    rmSync(call, { force: true });
    onSecondInstance();
  });
  watcher.unref();
}

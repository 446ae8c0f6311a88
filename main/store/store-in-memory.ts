import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { companions } from "./beside.ts";
import { connect, connectInMemory, connectReadOnly } from "./connection.ts";
import type { WritableDb } from "./handles.ts";
import { faultOf } from "./sqlite-fault.ts";

/**
 * A store as it is at this moment, in memory, for where the file or its folder cannot be written: the file stays as it is,
 * byte for byte. Throws what SQLite or the file system throws.
 */
export function storeInMemory(path: string, busyTimeout?: number): WritableDb {
  const bytes = wholeStore(path, busyTimeout);
  // Bytes 18 and 19 say how changes are kept: 2 is the write-ahead log, which memory has not, 1 the other way (file format §1.3.3).
  return connectInMemory(bytes.fill(1, 18, 20));
}

function wholeStore(path: string, busyTimeout: number | undefined): Buffer {
  try {
    return serialized(connectReadOnly(path, busyTimeout));
  } catch (error) {
    // Beside a store with a write-ahead log SQLite wants to make files, also for reading.
    if (faultOf(error) !== "not writable" || existsSync(`${path}-shm`)) throw error;
    return storeAtRest(path);
  }
}

/** What lies beside a store and belongs to its content when nobody has it open. */
const belongings = ["", ...companions].filter((companion) => companion !== "-shm");

/**
 * Reads a store that nobody has open (a connection would keep a -shm file beside it): from a copy of its files, which are
 * looked at before and after, in case somebody opened it meanwhile.
 */
function storeAtRest(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "hezuo-"));
  try {
    const before = appearance(path);
    for (const belonging of belongings) {
      if (existsSync(path + belonging)) copyFileSync(path + belonging, join(folder, `store.db${belonging}`));
    }
    if (appearance(path) !== before)
      throw Object.assign(new Error("the store is being changed"), { code: "SQLITE_BUSY" });
    return serialized(connect(join(folder, "store.db")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function appearance(path: string): string {
  return ["", ...companions]
    .map((belonging) => {
      const found = statSync(path + belonging, { throwIfNoEntry: false });
      return found === undefined ? "none" : `${found.size} ${found.mtimeMs}`;
    })
    .join();
}

function serialized(db: WritableDb): Buffer {
  try {
    // Says why the file cannot be read, where the next line would only say that it came to nothing.
    db.prepare("SELECT 1 FROM sqlite_schema").get();
    return db.serialize();
  } finally {
    db.close();
  }
}

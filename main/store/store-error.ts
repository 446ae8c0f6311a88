import type { AppError } from "../../shared/errors.ts";
import { restorableInWords } from "./automatic-copies.ts";

/**
 * The expected fault behind an error thrown by SQLite or the file system while the store at `path` was in use; null when
 * the error is none of them and so a defect.
 */
export function storeError(error: unknown, path: string): AppError | null {
  if (!(error instanceof Error)) return null;
  const archived = /^year-archived (\d{4})$/.exec(error.message);
  if (archived !== null) return { kind: "year-archived", year: Number(archived[1]) };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  switch (faultOf(code)) {
    case "full":
      return { kind: "disk-full", path };
    case "not writable":
      return { kind: "folder-not-writable", path };
    case "locked":
      return { kind: "store-locked", path };
    case "in use":
      return { kind: "file-in-use", path };
    case "damaged":
      return { kind: "store-damaged", path, keptAt: null, restorable: restorableInWords(path) };
    case null:
      return null;
  }
}

type Fault = "full" | "not writable" | "locked" | "in use" | "damaged";

/** Whether SQLite found the file itself not to be what it wrote. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && faultOf(error.code) === "damaged";
}

/** What a code of SQLite (with its extended codes) or of the operating system means for the store. */
function faultOf(code: string): Fault | null {
  return exactly[code] ?? families.find(([start]) => code.startsWith(start))?.[1] ?? null;
}

const exactly: Readonly<Record<string, Fault>> = {
  SQLITE_FULL: "full",
  // The index of the write-ahead log could not grow, which a full disk alone causes.
  SQLITE_IOERR_SHMSIZE: "full",
  ENOSPC: "full",
  EDQUOT: "full",
  SQLITE_PERM: "not writable",
  SQLITE_IOERR_DELETE: "not writable",
  EACCES: "not writable",
  EPERM: "not writable",
  EROFS: "not writable",
  ENOTDIR: "not writable",
  EISDIR: "not writable",
  ENOENT: "not writable",
  SQLITE_NOTADB: "damaged",
  SQLITE_PROTOCOL: "locked",
  EBUSY: "in use",
};

const families: readonly (readonly [string, Fault])[] = [
  ["SQLITE_READONLY", "not writable"],
  ["SQLITE_CANTOPEN", "not writable"],
  ["SQLITE_BUSY", "locked"],
  ["SQLITE_LOCKED", "locked"],
  ["SQLITE_CORRUPT", "damaged"],
];

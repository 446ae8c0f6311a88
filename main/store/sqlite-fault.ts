/** What can befall a file, whoever reports it: SQLite or the operating system. */
export type Fault = "full" | "not writable" | "locked" | "in use" | "damaged";

/** Whether SQLite found the file itself not to be what it wrote. */
export function isDamage(error: unknown): boolean {
  return faultOf(error) === "damaged";
}

/** What an error with a code of SQLite (with its extended codes) or of the operating system means; null for others. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  const { code } = error;
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
  EEXIST: "not writable",
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

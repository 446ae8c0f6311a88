import type { Database } from "better-sqlite3";

/** A connection that may only read: what a reader takes, so that it cannot write. */
export type ReadableDb = Pick<Database, "prepare"> & { readonly __access: "read" | "write" };

/** A connection inside the one writing process; every write happens in a transaction. */
export type WritableDb = Database & { readonly __access: "write" };

/** Marks a fresh connection as the writing one. */
export function asWritable(db: Database): WritableDb {
  return Object.assign(db, { __access: "write" } as const);
}

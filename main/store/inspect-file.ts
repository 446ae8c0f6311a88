import { existsSync, statSync } from "node:fs";
import { connectReadOnly, isEmptyStore, isOwnStore, isWhole, schemaVersionOf } from "./connection.ts";
import type { WritableDb } from "./handles.ts";
import { isForeignFile } from "./foreign-file.ts";
import { newestVersion } from "./migrations/list.ts";
import { isDamage } from "./sqlite-fault.ts";

/** What lies at a path where a store is expected. */
export type Inspection =
  | { readonly kind: "absent" | "empty" }
  /** A document, a picture, a text: no database at all. */
  | { readonly kind: "document" }
  /** A database that is not this program's. */
  | { readonly kind: "of-other-program" }
  | { readonly kind: "newer"; readonly found: number }
  | { readonly kind: "damaged" }
  | { readonly kind: "whole"; readonly version: number };

/**
 * Looks at a file without changing a byte of it, so that a damaged store can be kept as it is. Throws what SQLite or the
 * file system throws when the file cannot be read at all. Of a file that `isKnownWhole` only the first pages are read.
 */
export function inspectFile(path: string, busyTimeout?: number, isKnownWhole = false): Inspection {
  if (!existsSync(path)) return { kind: "absent" };
  if (statSync(path).size === 0) return { kind: "empty" };
  if (isForeignFile(path)) return { kind: "document" };
  try {
    const db = connectReadOnly(path, busyTimeout);
    try {
      return inspectStore(db, isKnownWhole);
    } finally {
      db.close();
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { kind: "damaged" };
  }
}

/** Whether the file is a whole store of a version that this program knows. */
export function isRestorable(path: string): boolean {
  try {
    return inspectFile(path).kind === "whole";
  } catch {
    return false;
  }
}

/** The same for a connection that is open already; throws what SQLite throws where a page cannot be read. */
export function inspectStore(db: WritableDb, isKnownWhole = false): Inspection {
  if (isEmptyStore(db)) return { kind: "empty" };
  if (!isOwnStore(db)) return { kind: "of-other-program" };
  const version = schemaVersionOf(db);
  if (version > newestVersion) return { kind: "newer", found: version };
  return isKnownWhole || isWhole(db) ? { kind: "whole", version } : { kind: "damaged" };
}

import { randomUUID } from "node:crypto";

/** What the user chose a file for: to be written, or to be read. */
export type FileUse = "write" | "read";

/** Stands between the window and the disk: the window holds grants, only main knows the paths behind them. */
export interface FileGrants {
  /** A grant for a file that the user has just chosen. */
  readonly give: (path: string, use?: FileUse) => string;
  /** The path behind a grant; null for one that was never given, or not for this use. Without a use, any will do. */
  readonly pathOf: (grant: string, use?: FileUse) => string | null;
}

/** Grants live as long as the program runs: a report may be opened hours after it was written. */
export function createFileGrants(newGrant: () => string = randomUUID): FileGrants {
  const granted = new Map<string, { readonly path: string; readonly use: FileUse }>();
  return {
    give(path, use = "write") {
      const grant = newGrant();
      granted.set(grant, { path, use });
      return grant;
    },
    pathOf(grant, use) {
      const found = granted.get(grant);
      return found === undefined || (use !== undefined && found.use !== use) ? null : found.path;
    },
  };
}

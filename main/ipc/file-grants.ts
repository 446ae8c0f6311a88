import { randomUUID } from "node:crypto";

/** Stands between the window and the disk: the window holds grants, only main knows the paths behind them. */
export interface FileGrants {
  /** A grant for a file that the user has just chosen. */
  readonly give: (path: string) => string;
  /** The path behind a grant; null for one that was never given. */
  readonly pathOf: (grant: string) => string | null;
}

/** Grants live as long as the program runs: a report may be opened hours after it was written. */
export function createFileGrants(newGrant: () => string = randomUUID): FileGrants {
  const paths = new Map<string, string>();
  return {
    give(path) {
      const grant = newGrant();
      paths.set(grant, path);
      return grant;
    },
    pathOf: (grant) => paths.get(grant) ?? null,
  };
}

import { statSync } from "node:fs";
import { basename } from "node:path";
import { automaticCopies, keptBefore } from "../store/automatic-copies.ts";
import type { StoreCopy } from "../../shared/ipc/questions/store.ts";

/** A copy beside the store: where it lies, what it is. */
export type FoundCopy = Omit<StoreCopy, "holds"> & { readonly path: string };

/** Every file beside the store that can take its place, the newest first. */
export function copiesBeside(storePath: string): readonly FoundCopy[] {
  const kinds = {
    daily: automaticCopies(storePath),
    "before-restore": keptBefore(storePath, "恢复前"),
    "before-upgrade": keptBefore(storePath, "升级前"),
  } as const;
  return (["daily", "before-restore", "before-upgrade"] as const)
    .flatMap((kind) =>
      kinds[kind].map(({ path, madeAt }) => ({
        kind,
        path,
        name: basename(path),
        madeAt: madeAt.toISOString(),
        bytes: statSync(path).size,
      })),
    )
    .toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

/** Where a copy lies that was chosen by its name or, by a path, anywhere; null when there is none of that name. */
export function pathOfCopy(storePath: string, chosen: string | { readonly copy: string }): string | null {
  if (typeof chosen === "string") return chosen;
  return copiesBeside(storePath).find(({ name }) => name === chosen.copy)?.path ?? null;
}

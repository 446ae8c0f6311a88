import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { isReadOnly } from "../store/open-read-only.ts";
import { insertVerification, readSnapshotParts, readSnapshotSummary } from "../store/snapshots.ts";
import { damagedParts } from "./snapshot-parts.ts";

/** Recomputes every hash of a snapshot and remembers the outcome where the store can be written. A damaged part is an answer, not an error. */
export const verifySnapshot: UseCase<"snapshots:verify"> = (context, { id }) => {
  const summary = readSnapshotSummary(context.db, id);
  if (summary === null) return fail({ kind: "not-found", what: "snapshot" });
  const damaged = damagedParts(readSnapshotParts(context.db, id), summary.sha256);
  const verification = { verifiedAt: context.now(), intact: damaged.length === 0, damagedParts: damaged };
  if (!isReadOnly(context.db)) insertVerification(context.db, { id: context.newId(), snapshotId: id, ...verification });
  return succeed(verification);
};

import { compareSnapshots } from "../archive/compare-snapshots.ts";
import { createSnapshot } from "../archive/create-snapshot.ts";
import { exportSnapshot } from "../archive/export-snapshot.ts";
import { listSnapshots } from "../archive/list-snapshots.ts";
import { readSnapshotReports } from "../archive/read-snapshot-reports.ts";
import { verifySnapshot } from "../archive/verify-snapshot.ts";
import { createCarries } from "../carry/create-carries.ts";
import { readCarry } from "../carry/read-carry.ts";

/** From one year to the next: the archive, and what goes on. */
export const archiveUseCases = {
  "snapshots:list": listSnapshots,
  "snapshots:create": createSnapshot,
  "snapshots:reports": readSnapshotReports,
  "snapshots:compare": compareSnapshots,
  "snapshots:verify": verifySnapshot,
  "snapshots:export": exportSnapshot,
  "carries:read": readCarry,
  "carries:create": createCarries,
} as const;

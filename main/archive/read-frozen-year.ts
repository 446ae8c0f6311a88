import type { ReadableDb } from "../store/handles.ts";
import { readSnapshotParts } from "../store/snapshots.ts";
import { readSnapshotDocument, type SnapshotDocument } from "./snapshot-document.ts";
import { partNames } from "./snapshot-parts.ts";

/** The frozen year of a snapshot, lifted to the present format; null when the store has no such snapshot. */
export function readFrozenYear(db: ReadableDb, snapshotId: string): SnapshotDocument | null {
  const part = readSnapshotParts(db, snapshotId).find(({ name }) => name === partNames.data);
  return part === undefined ? null : readSnapshotDocument(new TextDecoder().decode(part.bytes));
}

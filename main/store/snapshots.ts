import type { SnapshotSummary, SnapshotVerification } from "../../shared/ipc/questions/snapshots.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** One file of a snapshot, with the SHA-256 of its bytes in hexadecimal. */
export interface SnapshotPart {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A year as it is frozen. `format` is the version of the data's shape; `sha256` covers the whole. */
export interface NewSnapshot extends Omit<SnapshotSummary, "bytes" | "finalReports" | "lastVerification"> {
  readonly format: number;
  readonly parts: readonly SnapshotPart[];
}

/** A verification to remember: `id` is its own. */
export interface NewVerification extends SnapshotVerification {
  readonly id: string;
  readonly snapshotId: string;
}

interface SummaryColumns extends Omit<SnapshotSummary, "lastVerification"> {
  readonly verifiedAt: string | null;
  readonly intact: number | null;
  readonly damagedParts: string | null;
}

const selectSummary = `
  SELECT snapshot.id, snapshot.year, as_of AS asOf, created_at AS createdAt, item_count AS itemCount,
    observation_count AS observationCount, source_count AS sourceCount, chart_count AS chartCount,
    (SELECT coalesce(sum(length(bytes)), 0) FROM snapshot_part WHERE snapshot_part.snapshot_id = snapshot.id) AS bytes,
    (SELECT count(*) FROM snapshot_part WHERE snapshot_part.snapshot_id = snapshot.id AND name GLOB '定稿/*.docx') AS finalReports,
    sha256, verified_at AS verifiedAt, intact, damaged_parts AS damagedParts
  FROM snapshot LEFT JOIN snapshot_verification AS newest ON newest.key =
    (SELECT max(key) FROM snapshot_verification WHERE snapshot_verification.snapshot_id = snapshot.id)`;

/** Freezes a year for good: from here on the store refuses every change of it and of the snapshot. */
export function insertSnapshot(db: WritableDb, snapshot: NewSnapshot): void {
  statement(
    db,
    `INSERT INTO snapshot (id, year, as_of, created_at, format, sha256, item_count, observation_count, source_count,
       chart_count, part_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    snapshot.id,
    snapshot.year,
    snapshot.asOf,
    snapshot.createdAt,
    snapshot.format,
    snapshot.sha256,
    snapshot.itemCount,
    snapshot.observationCount,
    snapshot.sourceCount,
    snapshot.chartCount,
    snapshot.parts.length,
  );
  const insertPart = statement(db, "INSERT INTO snapshot_part (snapshot_id, name, sha256, bytes) VALUES (?, ?, ?, ?)");
  for (const { name, sha256, bytes } of snapshot.parts) insertPart.run(snapshot.id, name, sha256, bytes);
}

/** The shelf, the newest year first. */
export function listSnapshots(db: ReadableDb): SnapshotSummary[] {
  return statement<SummaryColumns>(db, `${selectSummary} ORDER BY snapshot.year DESC`).all().map(toSummary);
}

/** What the shelf shows of one snapshot, or null when there is none of this id. */
export function readSnapshotSummary(db: ReadableDb, id: string): SnapshotSummary | null {
  const columns = statement<SummaryColumns>(db, `${selectSummary} WHERE snapshot.id = ?`).get(id);
  return columns === undefined ? null : toSummary(columns);
}

/** The files of a snapshot by name; none when there is no such snapshot. */
export function readSnapshotParts(db: ReadableDb, id: string): SnapshotPart[] {
  const sql = "SELECT name, sha256, bytes FROM snapshot_part WHERE snapshot_id = ? ORDER BY name";
  return statement<SnapshotPart>(db, sql).all(id);
}

/** Remembers how a verification ended. */
export function insertVerification(db: WritableDb, verification: NewVerification): void {
  const { id, snapshotId, verifiedAt, intact, damagedParts } = verification;
  statement(
    db,
    `INSERT INTO snapshot_verification (id, snapshot_id, verified_at, intact, damaged_parts) VALUES (?, ?, ?, ?, ?)`,
  ).run(id, snapshotId, verifiedAt, intact ? 1 : 0, JSON.stringify(damagedParts));
}

function toSummary({ verifiedAt, intact, damagedParts, ...summary }: SummaryColumns): SnapshotSummary {
  if (verifiedAt === null || damagedParts === null) return { ...summary, lastVerification: null };
  return {
    ...summary,
    lastVerification: { verifiedAt, intact: intact === 1, damagedParts: JSON.parse(damagedParts) },
  };
}

import { fail, succeed } from "../../shared/result.ts";
import type { SnapshotSummary } from "../../shared/ipc/questions/snapshots.ts";
import type { UseCase } from "../engine/use-case.ts";
import { saveFile } from "../files/save-file.ts";
import { readSnapshotParts, readSnapshotSummary, type SnapshotPart } from "../store/snapshots.ts";
import { sha256 } from "../files/sha256.ts";
import { damagedParts } from "./snapshot-parts.ts";
import { snapshotReadme } from "./snapshot-readme.ts";
import { zipOf, type ZipEntry } from "./zip-of.ts";

/**
 * Writes a snapshot as a .zip that can be read without this program: report, workbook, data, a description and
 * manifest.json with the SHA-256 of each file. Refuses to write a snapshot that no longer fits its seal.
 */
export const exportSnapshot: UseCase<"snapshots:export"> = async (context, { id, destination }) => {
  const summary = readSnapshotSummary(context.db, id);
  if (summary === null) return fail({ kind: "not-found", what: "snapshot" });
  const parts = readSnapshotParts(context.db, id);
  const damaged = damagedParts(parts, summary.sha256);
  if (damaged.length > 0) return fail({ kind: "snapshot-damaged", id, parts: damaged });
  context.progress(0.3, "打包");
  const entries = exportedFiles(summary, parts);
  const zip = await zipOf(entries, new Date(summary.createdAt));
  if (context.cancelled()) return fail({ kind: "cancelled" });
  context.progress(0.8, "写入文件");
  const saved = await saveFile(destination, zip);
  return saved.ok ? succeed({ path: destination, bytes: zip.length, files: entries.length }) : saved;
};

function exportedFiles(summary: SnapshotSummary, parts: readonly SnapshotPart[]): readonly ZipEntry[] {
  const files = [...parts.map(({ name, bytes }) => ({ name, bytes })), snapshotReadme(summary, parts)];
  const manifest = {
    program: "合作年报",
    year: summary.year,
    asOf: summary.asOf,
    archivedAt: summary.createdAt,
    seal: summary.sha256,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return [
    ...files,
    { name: "manifest.json", bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) },
  ];
}

import { reportFileStem } from "../../shared/domain/report-file-name.ts";
import { sha256 } from "../files/sha256.ts";
import type { SnapshotPart } from "../store/snapshots.ts";

/** Names of what a snapshot holds, beside the files of each 定稿. */
export const partNames = {
  data: "data.json",
  report: "report.docx",
  items: "items.xlsx",
  findings: "检查清单.txt",
} as const;

const finalFolder = "定稿/";

/** Name without ending of the files of a 定稿: its place among those of the year, from 1, and its title. */
export function finalReportName(place: number, title: string): string {
  return `${finalFolder}${place} ${reportFileStem(title)}`;
}

/** Whether a part belongs to a 定稿. */
export function isFinalReport(name: string): boolean {
  return name.startsWith(finalFolder);
}

/** A part with its own hash. */
export function snapshotPart(name: string, bytes: Uint8Array): SnapshotPart {
  return { name, bytes, sha256: sha256(bytes) };
}

/**
 * The seal of the whole: SHA-256 over the parts' lines `hash  name`, sorted by name — the form that `sha256sum` prints,
 * so that the seal can be recomputed without this program.
 */
export function seal(parts: readonly Pick<SnapshotPart, "name" | "sha256">[]): string {
  const lines = parts.map(({ name, sha256: hash }) => `${hash}  ${name}\n`);
  return sha256(lines.toSorted((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1)).join(""));
}

/** Names of the parts whose bytes no longer fit their hash; "封存编码" when the seal of the whole does not fit. */
export function damagedParts(parts: readonly SnapshotPart[], sealed: string): readonly string[] {
  const damaged = parts.filter(({ bytes, sha256: hash }) => sha256(bytes) !== hash).map(({ name }) => name);
  return seal(parts) === sealed ? damaged : [...damaged, "封存编码"];
}

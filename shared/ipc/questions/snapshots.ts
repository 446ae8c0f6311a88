import { z } from "zod";
import type { YearComparison } from "../../domain/comparison/year-comparison.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { FrozenReport } from "../../domain/frozen-report.ts";
import { fileGrant, id, isoDate, revision, taskId, year } from "../fields.ts";
import { question } from "../question.ts";

/** One archived year on the shelf. */
export interface SnapshotSummary {
  readonly id: string;
  readonly year: number;
  readonly asOf: IsoDate;
  readonly createdAt: string;
  readonly itemCount: number;
  readonly observationCount: number;
  readonly sourceCount: number;
  readonly chartCount: number;
  /** How many 定稿 were frozen with the year. */
  readonly finalReports: number;
  readonly bytes: number;
  /** SHA-256 over the whole, hexadecimal. */
  readonly sha256: string;
  readonly lastVerification: SnapshotVerification | null;
}

export interface SnapshotVerification {
  readonly verifiedAt: string;
  readonly intact: boolean;
  /** Names of the parts whose hash no longer fits. */
  readonly damagedParts: readonly string[];
}

export const snapshotQuestions = {
  "snapshots:list": question<readonly SnapshotSummary[]>()(z.strictObject({})),
  "snapshots:create": question<SnapshotSummary>()(
    z.strictObject({ taskId, year, asOf: isoDate, basedOn: revision.nullable() }),
  ),
  /** The reports archived with the year, each with what was found in it. */
  "snapshots:reports": question<readonly FrozenReport[]>()(z.strictObject({ id })),
  /** Two years against each other, in either order: archived ones as they were frozen, open ones as they are. */
  "snapshots:compare": question<YearComparison>()(z.strictObject({ years: z.tuple([year, year]) })),
  "snapshots:verify": question<SnapshotVerification>()(z.strictObject({ taskId, id })),
  "snapshots:export": question<{ readonly path: string; readonly bytes: number; readonly files: number }>()(
    z.strictObject({ taskId, id, destination: fileGrant }),
  ),
};

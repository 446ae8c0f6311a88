import { z } from "zod";
import type { Finding } from "../../domain/inspect/finding.ts";
import type { OwnProfile } from "../../domain/inspect/own-profile.ts";
import { fileGrant, name, taskId } from "../fields.ts";
import { profileChoice } from "../own-profile.ts";
import { question } from "../question.ts";

/** Largest file that may be handed over by its bytes; a larger one has to be chosen in the dialog. */
export const largestDroppedFile = 50 * 2 ** 20;

/** A file that was dropped on the window. */
const droppedFile = z.strictObject({
  name,
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length <= largestDroppedFile, "不能超过50兆字节，更大的文件请用“选择文件”打开"),
});

/** A Word file: chosen in the dialog, or dropped. */
export const wordFile = z.union([fileGrant, droppedFile]);

export interface InspectedFile {
  readonly name: string;
  /** In the order of the rules' numbers. */
  readonly findings: readonly Finding[];
}

/** What was mended in the copy, and what the copy still shows. */
export interface RepairedFile {
  readonly path: string;
  readonly bytes: number;
  readonly repaired: readonly Finding[];
  readonly findings: readonly Finding[];
}

/** One line of the list that is written: everything in words. */
const listedFinding = z.strictObject({
  level: z.enum(["error", "warning", "manual"]),
  rule: z.string().max(20),
  label: z.string().max(200),
  basis: z.string().max(500),
  places: z.string().max(30_000),
  expected: z.string().max(10_000),
  found: z.string().max(10_000),
});

export type ListedFinding = z.output<typeof listedFinding>;

/** Most findings of one list: every rule tells what it found paragraph by paragraph. */
const mostListed = 100_000;

export const inspectionQuestions = {
  /** Holds any Word file against a profile. */
  "inspections:inspect": question<InspectedFile>()(
    z.strictObject({ taskId, source: wordFile, profile: profileChoice }),
  ),
  /** Mends what is safe to mend, in a new file; the inspected one stays as it is. */
  "inspections:repair": question<RepairedFile>()(
    z.strictObject({ taskId, source: wordFile, profile: profileChoice, destination: fileGrant }),
  ),
  /** An office's own profile from a file that was chosen. */
  "inspections:readProfile": question<OwnProfile>()(z.strictObject({ source: fileGrant })),
  /** Writes findings that are on screen as a workbook, in their order. */
  "inspections:exportFindings": question<{ readonly path: string; readonly bytes: number }>()(
    z.strictObject({
      destination: fileGrant,
      /** Name of the inspected file, and of the profile. */
      name,
      profile: name,
      findings: z.array(listedFinding).max(mostListed),
    }),
  ),
};

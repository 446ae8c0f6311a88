import { z } from "zod";
import type { Finding } from "../../domain/inspect/finding.ts";
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
const wordFile = z.union([fileGrant, droppedFile]);

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

export const inspectionQuestions = {
  /** Holds any Word file against a profile. */
  "inspections:inspect": question<InspectedFile>()(
    z.strictObject({ taskId, source: wordFile, profile: profileChoice }),
  ),
  /** Mends what is safe to mend, in a new file; the inspected one stays as it is. */
  "inspections:repair": question<RepairedFile>()(
    z.strictObject({ taskId, source: wordFile, profile: profileChoice, destination: fileGrant }),
  ),
};

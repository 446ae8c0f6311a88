import { z } from "zod";
import type { BuiltReport } from "../../domain/report.ts";
import { fileGrant, isoDate, revision, taskId, year } from "../fields.ts";
import { question } from "../question.ts";

export const chartModes = ["native", "picture"] as const;
export type ChartMode = (typeof chartModes)[number];

export interface ReportPreview extends BuiltReport {
  /** The year's revision that the preview was made from; an export names it in `basedOn`. */
  readonly revision: number;
}

/** What was written, as `hezuo report --json` prints it. */
export interface WrittenReport {
  readonly path: string;
  readonly bytes: number;
  readonly items: number;
  readonly charts: number;
  readonly warnings: readonly string[];
}

export const reportQuestions = {
  "reports:preview": question<ReportPreview>()(z.strictObject({ year, asOf: isoDate })),
  "reports:export": question<WrittenReport>()(
    z.strictObject({
      taskId,
      year,
      asOf: isoDate,
      basedOn: revision.nullable(),
      charts: z.enum(chartModes),
      destination: fileGrant,
    }),
  ),
};

import { z } from "zod";
import type { BuiltReport } from "../../domain/report.ts";
import { fileGrant, isoDate, revision, taskId, year } from "../fields.ts";
import { question } from "../question.ts";

export const chartModes = ["native", "picture"] as const;
export type ChartMode = (typeof chartModes)[number];

/** How formally the report goes out: as it is, with a cover, or with 版头 and 版记. */
export const reportForms = ["plain", "cover", "red-head"] as const;
export type ReportForm = (typeof reportForms)[number];

/** A line of 目录 with the page that it is expected on. */
export interface ContentsLine {
  readonly level: 1 | 2;
  readonly text: string;
  readonly page: number;
}

export interface ReportPreview extends BuiltReport {
  /** Empty where no 目录 was asked for. */
  readonly contents: readonly ContentsLine[];
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

/** Left out, they stand for the ordinary report without 目录. */
const layout = { form: z.enum(reportForms).optional(), contents: z.boolean().optional() };

export const reportQuestions = {
  "reports:preview": question<ReportPreview>()(z.strictObject({ year, asOf: isoDate, ...layout })),
  "reports:export": question<WrittenReport>()(
    z.strictObject({
      taskId,
      year,
      asOf: isoDate,
      basedOn: revision.nullable(),
      charts: z.enum(chartModes),
      ...layout,
      destination: fileGrant,
    }),
  ),
};

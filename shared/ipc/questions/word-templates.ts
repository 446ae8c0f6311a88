import { z } from "zod";
import type { KnownPlaceholder } from "../../domain/template/known-placeholder.ts";
import type { TemplateProblem } from "../../domain/template/template-problem.ts";
import { fileGrant, isoDate, revision, taskId, year } from "../fields.ts";
import { question } from "../question.ts";
import { chartModes, type WrittenReport } from "./reports.ts";

/** An office's own Word file, looked through before it is filled. */
export interface ExaminedTemplate {
  readonly name: string;
  /** How many placeholders will be filled. */
  readonly filled: number;
  readonly problems: readonly TemplateProblem[];
}

export interface FilledReport extends WrittenReport {
  readonly problems: readonly TemplateProblem[];
}

export const wordTemplateQuestions = {
  /** Every placeholder that may stand in an office's own Word file, for a year. */
  "wordTemplates:placeholders": question<readonly KnownPlaceholder[]>()(z.strictObject({ year, asOf: isoDate })),
  /** What filling a file would fill, and what it could not. */
  "wordTemplates:examine": question<ExaminedTemplate>()(z.strictObject({ year, asOf: isoDate, source: fileGrant })),
  /** Writes the year's report by filling an office's own Word file, which stays as it is. */
  "wordTemplates:fill": question<FilledReport>()(
    z.strictObject({
      taskId,
      year,
      asOf: isoDate,
      basedOn: revision.nullable(),
      charts: z.enum(chartModes),
      source: fileGrant,
      destination: fileGrant,
    }),
  ),
};

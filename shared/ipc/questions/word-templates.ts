import { z } from "zod";
import type { KnownPlaceholder } from "../../domain/template/known-placeholder.ts";
import type { TemplateProblem } from "../../domain/template/template-problem.ts";
import type { WordTemplate } from "../../domain/template/word-template.ts";
import { fileGrant, id, isoDate, name, revision, taskId, year } from "../fields.ts";
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

/** A file that the user has chosen, or a template that is kept in the program. */
const templateSource = z.union([fileGrant, z.strictObject({ kept: id })]);

export const wordTemplateQuestions = {
  /** The templates that the office keeps in the program, by name. */
  "wordTemplates:list": question<readonly WordTemplate[]>()(z.strictObject({})),
  /** Fails with `input-not-acceptable` where the name is taken or the file cannot be filled. */
  "wordTemplates:add": question<WordTemplate>()(z.strictObject({ name, source: fileGrant })),
  "wordTemplates:replace": question<WordTemplate>()(z.strictObject({ id, basedOn: revision, source: fileGrant })),
  "wordTemplates:rename": question<WordTemplate>()(z.strictObject({ id, basedOn: revision, name })),
  "wordTemplates:remove": question<null>()(z.strictObject({ id, basedOn: revision })),
  /** Writes a kept template to a file, to be changed there. */
  "wordTemplates:save": question<{ readonly path: string; readonly bytes: number }>()(
    z.strictObject({ id, destination: fileGrant }),
  ),
  /** Every placeholder that may stand in an office's own Word file, for a year. */
  "wordTemplates:placeholders": question<readonly KnownPlaceholder[]>()(z.strictObject({ year, asOf: isoDate })),
  /** What filling a file would fill, and what it could not. */
  "wordTemplates:examine": question<ExaminedTemplate>()(
    z.strictObject({ year, asOf: isoDate, source: templateSource }),
  ),
  /** Writes the year's report by filling an office's own Word file, which stays as it is. */
  "wordTemplates:fill": question<FilledReport>()(
    z.strictObject({
      taskId,
      year,
      asOf: isoDate,
      basedOn: revision.nullable(),
      charts: z.enum(chartModes),
      source: templateSource,
      destination: fileGrant,
    }),
  ),
  /** The same with a report that was written in the program. */
  "wordTemplates:fillDraft": question<FilledReport>()(
    z.strictObject({
      taskId,
      id,
      basedOn: revision.nullable(),
      charts: z.enum(chartModes),
      source: templateSource,
      destination: fileGrant,
    }),
  ),
};

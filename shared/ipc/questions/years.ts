import { z } from "zod";
import type { ReportingYear } from "../../domain/year-data.ts";
import { isoDate, optionalName, revision, year } from "../fields.ts";
import { question } from "../question.ts";

export interface YearSummary extends ReportingYear {
  readonly itemCount: number;
}

export const yearQuestions = {
  "years:list": question<readonly YearSummary[]>()(z.strictObject({})),
  "years:create": question<ReportingYear>()(z.strictObject({ year })),
  "years:update": question<ReportingYear>()(
    z.strictObject({
      year,
      basedOn: revision,
      changes: z
        .strictObject({ cutOffDate: isoDate.nullable(), reportTitle: optionalName, signingUnit: optionalName })
        .partial(),
    }),
  ),
};

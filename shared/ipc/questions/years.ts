import { z } from "zod";
import { isDecimal, type Decimal } from "../../domain/decimal.ts";
import { statedPaceUses } from "../../domain/lamp-rule.ts";
import { timeBases, type Lamp } from "../../domain/pace.ts";
import type { ReportingYear } from "../../domain/year-data.ts";
import { isoDate, optionalName, revision, year } from "../fields.ts";
import { question } from "../question.ts";

export interface YearSummary extends ReportingYear {
  readonly itemCount: number;
}

const points = z.custom<Decimal>((value) => typeof value === "string" && isDecimal(value), "百分点数应是数字");

/** The form of a rule; what its figures may be is told by `lampRuleProblems`. */
export const lampRule = z.strictObject({
  yellowBeyond: points,
  redBeyond: points,
  timeBasis: z.enum(timeBases),
  expiredDeadlineIsRed: z.boolean(),
  dueSoonDays: z.int(),
  delayedStatusIsRed: z.boolean(),
  statedPace: z.enum(statedPaceUses),
});

/** How many items of a year get each lamp. */
export type LampCounts = Readonly<Record<Lamp, number>>;

export const yearQuestions = {
  "years:list": question<readonly YearSummary[]>()(z.strictObject({})),
  /** What a rule would make of the year's lamps at a date, and what they are now. */
  "years:previewLamps": question<{ readonly wanted: LampCounts; readonly present: LampCounts }>()(
    z.strictObject({ year, asOf: isoDate, rule: lampRule }),
  ),
  /** With `takeOverFields` the year begins with the fields of the year before, which is the first step that can be undone. */
  "years:create": question<ReportingYear>()(z.strictObject({ year, takeOverFields: z.boolean().optional() })),
  "years:update": question<ReportingYear>()(
    z.strictObject({
      year,
      basedOn: revision,
      changes: z
        .strictObject({
          cutOffDate: isoDate.nullable(),
          reportTitle: optionalName,
          signingUnit: optionalName,
          lampRule,
        })
        .partial(),
    }),
  ),
};

import { z } from "zod";
import { isDecimal, type Decimal } from "../../domain/decimal.ts";
import { qualifiers, type CitedSentence, type Observation } from "../../domain/year-data.ts";
import { id, name, optionalName, partialDate, revision, text, year } from "../fields.ts";
import { question } from "../question.ts";

const decimal = z.custom<Decimal>(
  (value) => typeof value === "string" && isDecimal(value),
  "应是数字，最多18位整数和9位小数",
);

/** What a person fills in about one figure. */
const observationFields = z.strictObject({
  indicator: name,
  value: decimal,
  unit: text(40),
  qualifier: z.enum(qualifiers),
  asOf: partialDate.nullable(),
  target: decimal.nullable(),
  scope: optionalName,
  mechanism: optionalName,
  field: optionalName,
});

/** The figures of a year, those of earlier years of the same kind to compare with, and where the year's own come from. */
export interface IndicatorTable {
  readonly observations: readonly Observation[];
  /** The earliest year first, each year in its order. */
  readonly earlier: readonly Observation[];
  readonly citations: readonly CitedSentence[];
}

export const indicatorQuestions = {
  "indicators:read": question<IndicatorTable>()(z.strictObject({ year })),
  "observations:create": question<Observation>()(z.strictObject({ year, observation: observationFields })),
  "observations:update": question<Observation>()(
    z.strictObject({ id, basedOn: revision, changes: observationFields.partial() }),
  ),
  /** Deletes a figure with its citations; answers the step that undoing takes back. */
  "observations:delete": question<{ readonly stepId: string }>()(z.strictObject({ id, basedOn: revision })),
};

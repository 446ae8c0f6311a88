import { z } from "zod";
import type { OwnColumn } from "../../domain/own-column.ts";
import type { Field, Observation, Worklist } from "../../domain/year-data.ts";
import { name, optionalName, partialDate, year } from "../fields.ts";
import { question } from "../question.ts";

/** The words a year's forms and filters offer. */
export interface Catalog {
  readonly worklists: readonly Worklist[];
  readonly mechanisms: readonly string[];
  readonly fields: readonly Field[];
  readonly parties: readonly string[];
  readonly units: readonly string[];
  /** 自定义列 of the year's lists, those of a list together in their order. */
  readonly ownColumns: readonly OwnColumn[];
}

export const catalogQuestions = {
  "catalog:read": question<Catalog>()(z.strictObject({ year })),
  "worklists:create": question<Worklist>()(
    z.strictObject({
      year,
      mechanism: name,
      title: name,
      issuingBody: optionalName,
      documentNumber: optionalName,
      issuedOn: partialDate.nullable(),
    }),
  ),
  "observations:list": question<readonly Observation[]>()(z.strictObject({ year })),
};

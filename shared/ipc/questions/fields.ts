import { z } from "zod";
import type { FieldRow } from "../../domain/fields/field-row.ts";
import { id, name, optionalName, revision, year } from "../fields.ts";
import { question } from "../question.ts";

/** The fields of a year in their order, and those of the year before that they can go on with. */
export interface FieldRegister {
  readonly fields: readonly FieldRow[];
  /** Null for the first year of its kind. */
  readonly former: { readonly year: number; readonly fields: readonly FieldRow[] } | null;
}

export const fieldQuestions = {
  "fields:read": question<FieldRegister>()(z.strictObject({ year })),
  "fields:create": question<FieldRow>()(z.strictObject({ year, name, group: optionalName })),
  "fields:update": question<FieldRow>()(
    z.strictObject({
      id,
      basedOn: revision,
      changes: z.strictObject({ name, group: optionalName, formerIds: z.array(id).max(200) }).partial(),
    }),
  ),
  "fields:delete": question<null>()(z.strictObject({ id, basedOn: revision })),
  /** Puts the fields of a year into this order; all of them must be named. */
  "fields:order": question<FieldRegister>()(z.strictObject({ year, ids: z.array(id).min(1).max(500) })),
  /** Brings in those fields of the year before that are not there yet, each going on with its namesake. */
  "fields:takeOver": question<FieldRegister>()(z.strictObject({ year })),
};

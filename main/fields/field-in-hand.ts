import type { FieldRow } from "../../shared/domain/fields/field-row.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { readFieldRow } from "../store/fields.ts";
import type { ReadableDb } from "../store/handles.ts";
import { openYear } from "../years/open-year.ts";

/** The field of this id and revision. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function fieldInHand(db: ReadableDb, id: string, basedOn: number): Result<FieldRow> {
  const field = readFieldRow(db, id);
  if (field === null) return fail({ kind: "not-found", what: "field" });
  const year = openYear(db, field.year);
  if (!year.ok) return year;
  if (field.revision === basedOn) return succeed(field);
  return fail({ kind: "edited-elsewhere", current: { kind: "field", row: field } });
}

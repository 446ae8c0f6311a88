import type { FieldRegister } from "../../shared/ipc/questions/fields.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { formerYearOf, listFieldRows } from "../store/fields.ts";
import type { ReadableDb } from "../store/handles.ts";
import { existingYear } from "../years/open-year.ts";

/** The fields of a year and those of the year before. Fails with `not-found`. */
export const readFields: UseCase<"fields:read"> = ({ db }, { year }) => {
  const existing = existingYear(db, year);
  return existing.ok ? succeed(fieldRegister(db, year)) : existing;
};

/** The fields of a year as the register shows them. */
export function fieldRegister(db: ReadableDb, year: number): FieldRegister {
  const former = formerYearOf(db, year);
  return {
    fields: listFieldRows(db, year),
    former: former === null ? null : { year: former, fields: listFieldRows(db, former) },
  };
}

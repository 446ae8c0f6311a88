import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { listFieldRows, updateFieldRow } from "../store/fields.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { openYear } from "../years/open-year.ts";
import { fieldRegister } from "./read-fields.ts";

/**
 * Puts the fields of a year into another order, which reports and charts follow. Fails with `not-found` (also when the fields
 * are no longer those that were seen) or `year-archived`.
 */
export const orderFields: UseCase<"fields:order"> = (context, { year, ids }) =>
  inStep(context, () => {
    const { db, now } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    const fields = listFieldRows(db, year);
    const known = fields.map(({ id }) => id).toSorted();
    if (known.join() !== ids.toSorted().join()) return fail({ kind: "not-found", what: "field" });
    for (const field of fields) {
      const position = ids.indexOf(field.id);
      if (position !== field.position) updateFieldRow(db, { ...field, position }, now());
    }
    nameStep(db, "调整领域的次序");
    return succeed(fieldRegister(db, year));
  });

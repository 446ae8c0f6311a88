import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { formerYearOf, insertField, listFieldRows, replaceFormerFields } from "../store/fields.ts";
import type { WritableDb } from "../store/handles.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { nameKey } from "../store/words.ts";
import { openYear } from "../years/open-year.ts";
import { fieldRegister } from "./read-fields.ts";

/** Brings the fields of the year before into a year, see `takeOver`. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const takeOverFields: UseCase<"fields:takeOver"> = (context, { year }) =>
  inStep(context, () => {
    const { db, now } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    const former = formerYearOf(db, year);
    if (former === null) {
      const message = "没有更早的年度，没有可以沿用的领域，请直接新增领域";
      return fail({ kind: "input-not-acceptable", problems: [{ field: "", message }] });
    }
    takeOver(db, former, year, now());
    nameStep(db, `沿用${former}年度的领域`);
    return succeed(fieldRegister(db, year));
  });

/** Adds the fields of a former year that are not there yet, with their groups; each goes on with its namesake. */
export function takeOver(db: WritableDb, former: number, year: number, now: string): void {
  const present = new Map(listFieldRows(db, year).map((field) => [nameKey(field.name), field]));
  for (const field of listFieldRows(db, former)) {
    const own = present.get(nameKey(field.name));
    const { id, formerIds } = own ?? insertField(db, { year, name: field.name, group: field.group }, now);
    if (formerIds.length === 0) replaceFormerFields(db, id, [field.id], now);
  }
}

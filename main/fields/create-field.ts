import { fieldProblems } from "../../shared/domain/fields/field-rules.ts";
import { tidyName } from "../../shared/domain/tidy-text.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { insertField, listFieldRows } from "../store/fields.ts";
import { inStep } from "../store/history-step.ts";
import { openYear } from "../years/open-year.ts";

/** Adds a field to the year, behind the others. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const createField: UseCase<"fields:create"> = (context, { year, name, group }) =>
  inStep(context, () => {
    const { db, now } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    const typed = name.trim();
    const problems = fieldProblems(typed, listFieldRows(db, year));
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(insertField(db, { year, name: typed, group: tidyName(group) }, now()));
  });

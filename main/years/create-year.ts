import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { takeOver } from "../fields/take-over-fields.ts";
import { formerYearOf } from "../store/fields.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { readYear } from "../store/years.ts";
import { beginYear } from "./begin-year.ts";

/**
 * Begins a year for real data; its lamps follow the rule of the newest year before it, and on demand it begins with the fields of
 * that year. Undoing takes these back, the year stays. Fails with `year-exists`.
 */
export const createYear: UseCase<"years:create"> = (context, { year, takeOverFields = false }) =>
  inStep(context, () => {
    const { db, now } = context;
    if (readYear(db, year) !== null) return fail({ kind: "year-exists", year });
    const begun = beginYear(db, year, now());
    const former = takeOverFields ? formerYearOf(db, year) : null;
    if (former !== null) {
      takeOver(db, former, year, now());
      nameStep(db, `沿用${former}年度的领域`);
    }
    return succeed(readYear(db, year) ?? begun);
  });

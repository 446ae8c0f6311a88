import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as sources from "../store/sources.ts";
import { openYear } from "../years/open-year.ts";

/** Unties a sentence from what it proves. Fails with `not-found` or `year-archived`. */
export const deleteCitation: UseCase<"citations:delete"> = (context, { id }) =>
  inStep(context, () => {
    const { db } = context;
    const year = sources.yearOfCitation(db, id);
    if (year === null) return fail({ kind: "not-found", what: "citation" });
    const open = openYear(db, year);
    if (!open.ok) return open;
    sources.deleteCitation(db, id);
    return succeed(null);
  });

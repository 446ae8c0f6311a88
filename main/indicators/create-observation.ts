import { observationProblems, tidyObservation } from "../../shared/domain/indicators/observation-rules.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { insertObservation, nextObservationPosition } from "../store/observations.ts";
import { openYear } from "../years/open-year.ts";

/** Enters a figure behind the others of its year. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const createObservation: UseCase<"observations:create"> = (context, { year, observation }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    const typed = tidyObservation(observation);
    const problems = observationProblems(typed);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    const position = nextObservationPosition(db, year);
    return succeed(insertObservation(db, { ...typed, year, position }, { id: newId(), now: now() }));
  });

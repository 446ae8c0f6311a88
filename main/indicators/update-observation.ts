import { observationProblems, tidyObservation } from "../../shared/domain/indicators/observation-rules.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as observations from "../store/observations.ts";
import { observationInHand } from "./observation-in-hand.ts";

/** Changes single fields of a figure. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`. */
export const updateObservation: UseCase<"observations:update"> = (context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const observation = observationInHand(db, id, basedOn);
    if (!observation.ok) return observation;
    const typed = tidyObservation(changes);
    const problems = observationProblems(typed);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(observations.updateObservation(db, id, typed, now()));
  });

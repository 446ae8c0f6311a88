import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { runningStep } from "../store/history-steps.ts";
import { inStep } from "../store/history-step.ts";
import * as observations from "../store/observations.ts";
import { observationInHand } from "./observation-in-hand.ts";

/** Deletes a figure with its citations, undoably. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const deleteObservation: UseCase<"observations:delete"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db } = context;
    const observation = observationInHand(db, id, basedOn);
    if (!observation.ok) return observation;
    observations.deleteObservation(db, id);
    return succeed({ stepId: runningStep(db, observation.value.year).id });
  });

import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { runningStep } from "../store/history-steps.ts";
import { yearsCiting } from "../store/source-list.ts";
import * as sources from "../store/sources.ts";
import { sourceInHand } from "./source-in-hand.ts";

/**
 * Deletes a source with its citations, undoably in the year worked on. One that other years cite stays: their citations
 * could not be brought back from here. Errors: see `sourceInHand`, and `source-cited-elsewhere`.
 */
export const deleteSource: UseCase<"sources:delete"> = (context, seen) =>
  inStep(
    context,
    () => {
      const { db } = context;
      const source = sourceInHand(db, seen);
      if (!source.ok) return source;
      const years = yearsCiting(db, seen.id).flatMap(({ year }) => (year === seen.year ? [] : [year]));
      if (years.length > 0) return fail({ kind: "source-cited-elsewhere", years });
      sources.deleteSource(db, seen.id);
      return succeed({ stepId: runningStep(db, seen.year).id });
    },
    { year: seen.year },
  );

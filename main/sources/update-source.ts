import { sourceProblems, tidySource } from "../../shared/domain/sources/tidy-source.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as sources from "../store/sources.ts";
import { sourceInHand } from "./source-in-hand.ts";

/** Changes what is said about a source; its text stays. Errors: see `sourceInHand`, and `input-not-acceptable`. */
export const updateSource: UseCase<"sources:update"> = (context, { changes, ...seen }) =>
  inStep(
    context,
    () => {
      const { db, now } = context;
      const source = sourceInHand(db, seen);
      if (!source.ok) return source;
      const typed = tidySource(changes);
      const problems = sourceProblems(typed);
      if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
      return succeed(sources.updateSource(db, seen.id, typed, now()));
    },
    { year: seen.year },
  );

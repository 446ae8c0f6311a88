import { progressProblems } from "../../shared/domain/item-rules.ts";
import { tidyProgress } from "../../shared/domain/tidy-item.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as progress from "../store/progress.ts";
import { progressInHand } from "./progress-in-hand.ts";

/** Changes single fields of an entry. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`. */
export const updateProgress = ((context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const entry = progressInHand(db, id, basedOn);
    if (!entry.ok) return entry;
    const typed = tidyProgress(changes);
    const problems = progressProblems(typed);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(progress.updateProgress(db, id, typed, now()));
  })) satisfies UseCase<"progress:update">;

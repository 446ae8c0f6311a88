import type { TakenStep } from "../../shared/ipc/questions/history.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import { applyStep } from "../store/history-apply.ts";
import type { Direction } from "../store/history-rows.ts";
import { markStep, newestStep, oldestUndoneStep, siblingsOf, type StoredStep } from "../store/history-steps.ts";
import { isConstraintFault } from "../store/history-faults.ts";
import { inTransaction } from "../store/transaction.ts";
import { openYear } from "../years/open-year.ts";
import { stepLabel } from "./step-label.ts";
import { nextSteps } from "./step-list.ts";

type Context = Pick<UseCaseContext, "db" | "now">;

/**
 * Undoes the newest step of a year or redoes the one undone last, all of it or nothing; that is no step of its own. Fails
 * with `not-found`, `year-archived`, `step-not-next` when another step is the next one, or `step-blocked` when what it
 * changed is not as it left it. Where it merged a word, what that changed in other years goes with it as far as it still is as the step left
 * it; where something has changed since, that year stays as it is.
 */
export function takeStep(
  { db, now }: Context,
  { year, stepId }: { readonly year: number; readonly stepId: string },
  direction: Direction,
): Result<TakenStep> {
  const next = direction === "undo" ? newestStep(db, year) : oldestUndoneStep(db, year);
  const label = next === null ? "" : stepLabel(db, next);
  try {
    return inTransaction(db, () => {
      const open = openYear(db, year);
      if (!open.ok) return open;
      if (next === null || next.id !== stepId || next.kind === "begin") return fail({ kind: "step-not-next", year });
      if (!taken({ db, now }, next, direction)) return fail({ kind: "step-blocked", label });
      for (const sibling of siblingsOf(db, next)) takeWithIt({ db, now }, sibling, direction);
      return succeed({ label, ...nextSteps(db, year) });
    });
  } catch (error) {
    // A reference from elsewhere, or a name that was taken meanwhile.
    if (isConstraintFault(error)) return fail({ kind: "step-blocked", label });
    throw error;
  }
}

/** All of a sibling, or nothing of it. */
function takeWithIt(context: Context, step: StoredStep, direction: Direction): void {
  if ((step.undoneAt === null) !== (direction === "undo")) return;
  try {
    inTransaction(context.db, () =>
      taken(context, step, direction) ? succeed(null) : fail({ kind: "step-blocked", label: "" }),
    );
  } catch (error) {
    if (!isConstraintFault(error)) throw error;
  }
}

function taken({ db, now }: Context, step: StoredStep, direction: Direction): boolean {
  const at = now();
  markStep(db, step.key, direction === "undo" ? at : null);
  return applyStep(db, step.key, direction, at);
}

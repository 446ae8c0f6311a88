import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { existingYear } from "../years/open-year.ts";
import { lastSteps, nextSteps } from "./step-list.ts";

/** The last steps of a year, and which of them can be undone and redone now. Fails with `not-found`. */
export const listSteps: UseCase<"history:steps"> = ({ db }, { year, limit = 0 }) => {
  const existing = existingYear(db, year);
  if (!existing.ok) return existing;
  const isFrozen = existing.value.snapshotId !== null;
  const next = isFrozen ? { undo: null, redo: null } : nextSteps(db, year);
  return succeed({ ...next, steps: lastSteps(db, year, limit) });
};

import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { existingYear } from "../years/open-year.ts";
import { stepList } from "./step-list.ts";

/** The last steps of a year, and which of them can be undone and redone now. Fails with `not-found`. */
export const listSteps: UseCase<"history:steps"> = ({ db }, { year }) => {
  const existing = existingYear(db, year);
  if (!existing.ok) return existing;
  const steps = stepList(db, year);
  const isFrozen = existing.value.snapshotId !== null;
  return succeed(isFrozen ? { ...steps, undo: null, redo: null } : steps);
};

import type { NextSteps, StepSummary } from "../../shared/domain/history/step.ts";
import type { ReadableDb } from "../store/handles.ts";
import { listSteps, newestStep, oldestUndoneStep, type StoredStep } from "../store/history-steps.ts";
import { stepLabel } from "./step-label.ts";

/** The steps of a year that are next in each direction. Behind a beginning nothing can be undone. */
export function nextSteps(db: ReadableDb, year: number): NextSteps {
  const newest = newestStep(db, year);
  const undone = oldestUndoneStep(db, year);
  return {
    undo: newest === null || newest.kind === "begin" ? null : summaryOf(db, newest),
    redo: undone === null ? null : summaryOf(db, undone),
  };
}

/** The last steps of a year, the newest first. */
export function lastSteps(db: ReadableDb, year: number, limit: number): readonly StepSummary[] {
  return listSteps(db, year, limit).map((step) => summaryOf(db, step));
}

function summaryOf(db: ReadableDb, step: StoredStep): StepSummary {
  const { id, kind, createdAt, undoneAt } = step;
  return { id, label: stepLabel(db, step), kind, createdAt, undoneAt };
}

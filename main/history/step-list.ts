import type { StepList, StepSummary } from "../../shared/domain/history/step.ts";
import type { ReadableDb } from "../store/handles.ts";
import { listSteps, newestStep, oldestUndoneStep, type StoredStep } from "../store/history-steps.ts";
import { stepLabel } from "./step-label.ts";

/** Steps that the window lists. */
const stepsShown = 50;

/** The last steps of a year and which of them is next in each direction. Behind a beginning nothing can be undone. */
export function stepList(db: ReadableDb, year: number): StepList {
  const newest = newestStep(db, year);
  const undone = oldestUndoneStep(db, year);
  return {
    undo: newest === null || newest.kind === "begin" ? null : summaryOf(db, newest),
    redo: undone === null ? null : summaryOf(db, undone),
    steps: listSteps(db, year, stepsShown).map((step) => summaryOf(db, step)),
  };
}

function summaryOf(db: ReadableDb, step: StoredStep): StepSummary {
  const { id, kind, createdAt, undoneAt } = step;
  return { id, label: stepLabel(db, step), kind, createdAt, undoneAt };
}

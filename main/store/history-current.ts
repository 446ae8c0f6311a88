import type { ReadableDb, WritableDb } from "./handles.ts";
import { settleStep, type WrittenStep } from "./history-merge.ts";
import { statement } from "./statement.ts";

/** What the step being written is to be called; what is null finds itself: a fresh id, the time, words from its changes. */
export interface StepStart {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly label: string | null;
  /** The year that rows of no year of their own belong to, such as a source nobody cites yet. */
  readonly year: number | null;
}

/** The step being written, with a line for each year it has changed so far; without a year the rest of it is null. */
interface CurrentStep extends Omit<WrittenStep, "key"> {
  readonly announced: number;
  readonly key: number | null;
}

/** Names the step that the running transaction writes. Inside another named step it changes nothing. */
export function announceStep(db: WritableDb, { id, startedAt, label, year }: StepStart): void {
  statement(db, "UPDATE current_step SET id = ?, started_at = ?, label = ?, year = ? WHERE id IS NULL").run(
    id,
    startedAt,
    label,
    year,
  );
}

/** Ends the step being written, so that what comes next begins a new one; see `settleStep`. */
export function endStep(db: WritableDb): void {
  const lines = currentStep(db);
  if (lines.every(({ key, announced }) => key === null && announced === 0)) return;
  for (const { key, ...step } of lines) if (key !== null) settleStep(db, { ...step, key });
  statement(
    db,
    "UPDATE current_step SET serial = serial + 1, id = NULL, started_at = NULL, label = NULL, year = NULL",
  ).run();
}

/** Does the work without keeping its changes; afterwards they are kept again. */
export function withoutRecording<Value>(db: WritableDb, work: () => Value): Value {
  const record = statement(db, "UPDATE current_step SET recording = ?");
  record.run(0);
  const value = work();
  // Work that throws takes the whole transaction back, and this with it.
  record.run(1);
  return value;
}

function currentStep(db: ReadableDb): CurrentStep[] {
  return statement<CurrentStep>(
    db,
    `SELECT current_step.id IS NOT NULL AS announced, step.key, step.year, step.kind, step.label,
       created_at AS createdAt, changed_at AS changedAt
     FROM current_step LEFT JOIN step ON step.key BETWEEN serial << 12 AND serial << 12 | 4095`,
  ).all();
}

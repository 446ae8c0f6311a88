import type { ReadableDb, WritableDb } from "./handles.ts";
import { settleStep } from "./history-merge.ts";
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

interface CurrentStep {
  readonly serial: number;
  readonly announced: number;
  readonly written: number;
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

/**
 * Ends the step being written, so that what comes next begins a new one; see `settleStep`.
 */
export function endStep(db: WritableDb): void {
  const { serial, announced, written } = currentStep(db);
  if (written === 1) for (const key of stepsOf(db, serial)) settleStep(db, key);
  if (written === 0 && announced === 0) return;
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

function currentStep(db: ReadableDb): CurrentStep {
  const found = statement<CurrentStep>(
    db,
    `SELECT serial, id IS NOT NULL AS announced,
       EXISTS (SELECT 1 FROM step WHERE key BETWEEN serial << 12 AND serial << 12 | 4095) AS written
     FROM current_step`,
  ).get();
  if (found === undefined) throw new Error("the store has lost its current step");
  return found;
}

function stepsOf(db: ReadableDb, serial: number): number[] {
  const sql = "SELECT key FROM step WHERE key BETWEEN :serial << 12 AND :serial << 12 | 4095 AND kind = 'change'";
  return statement<{ key: number }>(db, sql)
    .all({ serial })
    .map(({ key }) => key);
}

import type { WritableDb } from "./handles.ts";
import { announceStep, withoutRecording } from "./history-current.ts";
import { statement } from "./statement.ts";
import { inTransaction } from "./transaction.ts";
import { uuidV7Of } from "./uuid.ts";

/** What naming a step needs of a use case's context. */
export interface StepContext {
  readonly db: WritableDb;
  readonly now: () => string;
  readonly newId: () => string;
}

export interface StepName {
  /** Such as 导入128条事项; without it the step is told by what it changed. */
  readonly label?: string;
  /** The year that rows of no year of their own belong to. */
  readonly year?: number;
}

/**
 * Does all of the work or none of it, as one step that can be undone, under the context's time and a fresh id. A step
 * inside another one is part of that.
 */
export function inStep<Value>({ db, now, newId }: StepContext, work: () => Value, name: StepName = {}): Value {
  return inTransaction(db, () => {
    announceStep(db, { id: newId(), startedAt: now(), label: name.label ?? null, year: name.year ?? null });
    return work();
  });
}

/** Names the running step when what it is called shows only in the course of it; not inside a step that has a name. */
export function nameStep(db: WritableDb, label: string): void {
  statement(db, "UPDATE current_step SET label = ? WHERE label IS NULL").run(label);
  statement(
    db,
    `UPDATE step SET label = current_step.label FROM current_step WHERE step.key BETWEEN serial << 12 AND serial << 12 | 4095`,
  ).run();
}

/**
 * Does all of the work or none of it, and keeps none of its changes: for filling whole years at once, which would double the
 * store. The years that came with it begin with this step, behind which nothing can be undone.
 */
export function inBeginning<Value>(
  { db, now }: Pick<StepContext, "db" | "now">,
  label: string,
  work: () => Value,
): Value {
  return inTransaction(db, () => {
    const known = new Set(years(db));
    const value = withoutRecording(db, work);
    for (const year of years(db).filter((one) => !known.has(one))) insertBeginning(db, year, label, now());
    return value;
  });
}

function insertBeginning(db: WritableDb, year: number, label: string, now: string): void {
  statement(
    db,
    `INSERT INTO step (key, id, year, kind, label, created_at, changed_at)
     SELECT serial << 12 | :year, :id, :year, 'begin', :label, :now, :now FROM current_step`,
  ).run({ year, id: uuidV7Of(now, `begin ${year}`), label, now });
}

function years(db: WritableDb): number[] {
  return statement<{ year: number }>(db, "SELECT year FROM reporting_year")
    .all()
    .map(({ year }) => year);
}

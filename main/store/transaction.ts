import type { WritableDb } from "./handles.ts";
import { endStep } from "./history-current.ts";
import { statement } from "./statement.ts";

/**
 * Does all of the work or none of it: what it wrote is kept when it answers, and taken back when it throws or answers
 * an error. The outermost call holds the right to write from its start, so that what it reads cannot change under it;
 * a call inside another one is a part that can be taken back alone. What the outermost call changed is one step of the
 * history.
 */
export function inTransaction<Value>(db: WritableDb, work: () => Value): Value {
  const isOutermost = !db.inTransaction;
  const [begin, commit, rollback] = isOutermost ? whole : part;
  const say = (words: readonly string[]) => words.forEach((sql) => statement(db, sql).run());
  say(begin);
  try {
    const value = work();
    const refused = isRefusal(value);
    if (isOutermost && !refused) endStep(db);
    say(refused ? rollback : commit);
    return value;
  } catch (error) {
    // SQLite itself takes everything back when the disk is full; then there is nothing left to roll back.
    if (db.inTransaction) say(rollback);
    throw error;
  }
}

const whole = [["BEGIN IMMEDIATE"], ["COMMIT"], ["ROLLBACK"]] as const;
const part = [["SAVEPOINT part"], ["RELEASE part"], ["ROLLBACK TO part", "RELEASE part"]] as const;

function isRefusal(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false && "error" in value;
}

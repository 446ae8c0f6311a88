import type { Outline } from "./drafts.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** A state that the text had, or has when what was undone is done again. */
export interface TrailStep extends Outline {
  readonly place: number;
  readonly savedAt: string;
  /** The one block that was changed after it; empty when it was more than one, or their order. */
  readonly touched: string;
}

export type TrailSide = "past" | "future";

/** Steps that can be undone. */
const mostSteps = 300;
const columns = "place, saved_at AS savedAt, touched, outline, outline_hash AS outlineHash";

/** The next state on one side of the present; null at the end. */
export function nextStep(db: ReadableDb, draftKey: number, side: TrailSide): TrailStep | null {
  const sql = `SELECT ${columns} FROM draft_trail WHERE draft_key = ? AND side = ? ORDER BY place DESC LIMIT 1`;
  return statement<TrailStep>(db, sql).get(draftKey, side) ?? null;
}

/** The states before the present, the newest first. */
export function pastSteps(db: ReadableDb, draftKey: number): TrailStep[] {
  const sql = `SELECT ${columns} FROM draft_trail WHERE draft_key = ? AND side = 'past' ORDER BY place DESC`;
  return statement<TrailStep>(db, sql).all(draftKey);
}

/** Puts a state next to the present; the oldest of too many go. */
export function pushStep(db: WritableDb, draftKey: number, side: TrailSide, step: Omit<TrailStep, "place">): void {
  const place = (nextStep(db, draftKey, side)?.place ?? 0) + 1;
  statement(
    db,
    `INSERT INTO draft_trail (draft_key, side, place, saved_at, touched, outline, outline_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(draftKey, side, place, step.savedAt, step.touched, step.outline, step.outlineHash);
  statement(db, "DELETE FROM draft_trail WHERE draft_key = ? AND side = ? AND place <= ?").run(
    draftKey,
    side,
    place - mostSteps,
  );
}

/** Notes that typing went on in the block of the newest step. */
export function prolongStep(db: WritableDb, draftKey: number, { place }: TrailStep, savedAt: string): void {
  const sql = "UPDATE draft_trail SET saved_at = ? WHERE draft_key = ? AND side = 'past' AND place = ?";
  statement(db, sql).run(savedAt, draftKey, place);
}

/** Drops one step of a report; the others keep their places. */
export function dropStep(db: WritableDb, draftKey: number, side: TrailSide, place: number): void {
  statement(db, "DELETE FROM draft_trail WHERE draft_key = ? AND side = ? AND place = ?").run(draftKey, side, place);
}

/** What was undone can no longer be done again. */
export function dropFuture(db: WritableDb, draftKey: number): void {
  statement(db, "DELETE FROM draft_trail WHERE draft_key = ? AND side = 'future'").run(draftKey);
}

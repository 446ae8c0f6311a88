import type { WordKind, WordRow } from "../../shared/domain/words/word-row.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { inStep, type StepContext } from "../store/history-step.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readWordRow } from "../store/word-bank.ts";
import { openYear } from "../years/open-year.ts";

interface ChangedWord {
  /** The year worked on, whose history keeps the change. */
  readonly year: number;
  readonly kind: WordKind;
  readonly id: string;
  readonly basedOn: number;
}

/** The word of this id and revision. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
function wordInHand(db: ReadableDb, { year, kind, id, basedOn }: ChangedWord): Result<WordRow> {
  const open = openYear(db, year);
  if (!open.ok) return open;
  const word = readWordRow(db, kind, id);
  if (word === null) return fail({ kind: "not-found", what: "word" });
  if (word.revision === basedOn) return succeed(word);
  return fail({ kind: "edited-elsewhere", current: { kind: "word", row: word } });
}

/**
 * Changes a word as one step of the year worked on, from the word as the person saw it. Fails as `wordInHand` does, or as the
 * change itself.
 */
export function inStepOfWord<Value>(
  context: StepContext,
  given: ChangedWord,
  change: (word: WordRow) => Result<Value>,
): Result<Value> {
  return inStep(
    context,
    () => {
      const found = wordInHand(context.db, given);
      return found.ok ? change(found.value) : found;
    },
    { year: given.year },
  );
}

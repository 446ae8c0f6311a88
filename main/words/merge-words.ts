import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { wordLabels } from "../../shared/domain/words/word-row.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { nameStep } from "../store/history-step.ts";
import { findWord, mergeWordRows, readWordRow, usesOfWord } from "../store/word-bank.ts";
import { touchedItems } from "./read-words.ts";
import { inStepOfWord } from "./word-in-hand.ts";

/**
 * Merges a word into another in all years that are not archived, as one step. Fails with `not-found`, `year-archived` (the year
 * worked on), `edited-elsewhere` or `input-not-acceptable`.
 */
export const mergeWords: UseCase<"words:merge"> = (context, { intoId, ...given }) =>
  inStepOfWord(context, given, (word) => {
    const { db, now } = context;
    const { kind, id } = given;
    const into = readWordRow(db, kind, intoId);
    if (into === null) return fail({ kind: "not-found", what: "word" });
    if (id === intoId) return refused(`“${word.name}”不能并入它自己，请另选一个${wordLabels[kind]}`);
    const isGone = [word, into].find(({ name }) => findWord(db, kind, name)?.mergedInto !== null);
    if (isGone !== undefined) return refused(`“${isGone.name}”已经并入别的${wordLabels[kind]}，请刷新后另选`);
    const years = usesOfWord(db, kind, id);
    mergeWordRows(db, kind, id, intoId, now());
    nameStep(db, `把${quotedName(word.name)}并入${quotedName(into.name)}`);
    return succeed({ years, items: touchedItems(years) });
  });

function refused(message: string): Result<never> {
  return fail({ kind: "input-not-acceptable", problems: [{ field: "intoId", message }] });
}

import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { listInWords } from "../../shared/domain/list-in-words.ts";
import { wordLabels, type WordRow } from "../../shared/domain/words/word-row.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { nameStep } from "../store/history-step.ts";
import { dropWord, usesOfWord } from "../store/word-bank.ts";
import { inStepOfWord } from "./word-in-hand.ts";

/**
 * Takes a word that no item uses out of the bank, as one step. Fails with `not-found`, `year-archived`, `edited-elsewhere`, or
 * with `input-not-acceptable` while items of any year use it.
 */
export const deleteWord: UseCase<"words:delete"> = (context, given) =>
  inStepOfWord(context, given, (word) => {
    const { db, now } = context;
    const message = reasonToKeep(db, word);
    if (message !== null) return fail({ kind: "input-not-acceptable", problems: [{ field: "", message }] });
    dropWord(db, word.kind, word.id, now());
    nameStep(db, `删除${wordLabels[word.kind]}${quotedName(word.name)}`);
    return succeed(null);
  });

function reasonToKeep(db: ReadableDb, { kind, id, name }: WordRow): string | null {
  const uses = usesOfWord(db, kind, id).map(({ year, items }) => `${year}年度${items}条`);
  if (uses.length === 0) return null;
  return `还有事项用到“${name}”（${listInWords(uses)}），不能删除；名称写法不同的，可以合并`;
}

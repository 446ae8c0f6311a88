import { foldText, type Folding } from "../../shared/domain/search/folding.ts";
import { wantedWords } from "../../shared/domain/search/wanted-words.ts";
import { sentencesOf } from "../../shared/domain/sources/sentences.ts";
import type { FoundSentence } from "../../shared/ipc/questions/sources.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { noteOfSource } from "../reports/source-notes.ts";
import { loadFolding } from "../search/spelling.ts";
import { bringIndexUpToDate } from "../search/write-index.ts";
import { eachSourceWith, type SourceText } from "../store/source-list.ts";

/** Sentences that hold every word, traditional characters as simplified. Blanks find nothing. */
export const findSentences: UseCase<"sources:findSentences"> = async ({ db }, { text, limit }) => {
  const folding = await loadFolding();
  const wanted = wantedWords(text, folding);
  const words = wanted.map((word) => word.text);
  const found: FoundSentence[] = [];
  if (words.length === 0) return succeed(found);
  await bringIndexUpToDate(db);
  for (const source of eachSourceWith(db, wanted)) {
    found.push(...sentencesWith(source, words, folding).slice(0, limit - found.length));
    if (found.length >= limit) break;
  }
  return succeed(found);
};

function sentencesWith(source: SourceText, words: readonly string[], folding: Folding): readonly FoundSentence[] {
  const isWanted = (folded: string) => words.every((word) => folded.includes(word));
  // Most texts hold nothing of it, and folding them whole costs less than sentence by sentence.
  if (!isWanted(foldText(source.text, folding))) return [];
  return sentencesOf(source.text)
    .filter((one) => isWanted(foldText(one.text, folding)))
    .map((one) => ({
      sourceId: source.id,
      sourceTitle: source.title,
      sentence: one.text,
      note: noteOfSource(source),
    }));
}

import { foldText } from "../../shared/domain/search/folding.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import { wordKinds } from "../../shared/domain/words/word-row.ts";
import type { Spelling } from "../../shared/domain/search/spelling.ts";
import { nearDoubles } from "../../shared/domain/words/near-doubles.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { loadSpelling } from "../search/spelling.ts";
import { listMergedNames, listWordNames, listWordRows, readWordRow, usesOfWord } from "../store/word-bank.ts";

/** The words of a kind, and the pairs among them that may be one. */
export const readWords: UseCase<"words:read"> = ({ db }, { kind }) => {
  const words = listWordRows(db, kind);
  return succeed({ words, doubles: nearDoubles(words) });
};

/** How each word may be typed: by its name, its 简称, and the first letters of its pinyin. */
export const readSpellings: UseCase<"words:spellings"> = async ({ db }) => {
  const spelling = await loadSpelling();
  const words = listWordNames(db);
  knownInitials = new Map(words.map(({ name }) => [name, knownInitials.get(name) ?? initialsOf(name, spelling)]));
  const former = groupBy(
    wordKinds.flatMap((kind) => listMergedNames(db, kind)),
    ({ present }) => present,
  );
  return succeed(
    words.map((word) => ({
      ...word,
      initials: knownInitials.get(word.name) ?? "",
      former: (former.get(word.name) ?? []).map(({ name }) => name),
    })),
  );
};

/** Of the words last asked for: pinyin is looked up once for each, and the list is asked for again after every new word. */
let knownInitials: ReadonlyMap<string, string> = new Map();

function initialsOf(name: string, { folding, soundsOf }: Spelling): string {
  return soundsOf(foldText(name, folding))
    .map((sound) => sound.charAt(0))
    .join("");
}

/** Where a word is used, year by year. Fails with `not-found`. */
export const readWordUses: UseCase<"words:uses"> = ({ db }, { kind, id }) => {
  if (readWordRow(db, kind, id) === null) return fail({ kind: "not-found", what: "word" });
  const years = usesOfWord(db, kind, id);
  return succeed({ years, items: touchedItems(years) });
};

/** Items of the years that are not archived. */
export function touchedItems(years: readonly { readonly items: number; readonly archived: boolean }[]): number {
  return years.reduce((sum, { items, archived }) => sum + (archived ? 0 : items), 0);
}

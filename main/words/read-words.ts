import { foldText } from "../../shared/domain/search/folding.ts";
import { nearDoubles } from "../../shared/domain/words/near-doubles.ts";
import { wordKinds } from "../../shared/domain/words/word-row.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { loadSpelling } from "../search/spelling.ts";
import { listWordRows, readWordRow, usesOfWord } from "../store/word-bank.ts";

/** The words of a kind, and the pairs among them that may be one. */
export const readWords: UseCase<"words:read"> = ({ db }, { kind }) => {
  const words = listWordRows(db, kind);
  return succeed({ words, doubles: nearDoubles(words) });
};

/** How each word may be typed: by its name, its 简称, and the first letters of its pinyin. */
export const readSpellings: UseCase<"words:spellings"> = async ({ db }) => {
  const { folding, soundsOf } = await loadSpelling();
  const words = wordKinds.flatMap((kind) => listWordRows(db, kind));
  return succeed(
    words.map(({ name, shortName }) => {
      const sounds = soundsOf(foldText(name, folding));
      return { name, shortName, initials: sounds.map((sound) => sound.charAt(0)).join("") };
    }),
  );
};

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

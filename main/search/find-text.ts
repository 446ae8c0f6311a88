import { wantedWords } from "../../shared/domain/search/wanted-words.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as search from "../store/search.ts";
import { loadFolding, loadSpelling } from "./spelling.ts";
import { bringIndexUpToDate } from "./write-index.ts";

/**
 * Finds a text in items, problems, progress, indicators, lists, sources and reports of all years, the best matches first; names by
 * their pinyin too. Blanks find nothing.
 */
export const findText: UseCase<"search:find"> = async ({ db }, { text, limit, perKind = null, kind = null }) => {
  const folding = await loadFolding();
  const words = wantedWords(text, folding);
  const mayBeSound = words.some(({ letters }) => letters !== null);
  const soundsOf = mayBeSound ? (await loadSpelling()).soundsOf : null;
  await bringIndexUpToDate(db);
  return succeed({ hits: search.findText(db, { words, folding, soundsOf, limit, perKind, only: kind }) });
};

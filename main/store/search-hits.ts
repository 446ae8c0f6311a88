import { excerptOf } from "../../shared/domain/search/excerpt.ts";
import { foldText } from "../../shared/domain/search/folding.ts";
import { looseSoundRanges, soundedName, soundRanges } from "../../shared/domain/search/name-sounds.ts";
import type { Spelling } from "../../shared/domain/search/spelling.ts";
import { joinedRanges, rangesOf, type TextRange } from "../../shared/domain/search/text-range.ts";
import type { WantedWord } from "../../shared/domain/search/wanted-words.ts";
import type { SearchHit } from "../../shared/ipc/questions/store.ts";
import type { ReadableDb } from "./handles.ts";
import { foundAt } from "./search-places.ts";
import { namedKinds, readShownRows, type ShownRow } from "./search-rows.ts";

/** What is looked for, and how texts are compared with it. */
export interface Wanted {
  /** Folded with the same folding that the index was written with. */
  readonly words: readonly WantedWord[];
  readonly folding: Spelling["folding"];
  /** Null when no word may be a sound. */
  readonly soundsOf: Spelling["soundsOf"] | null;
}

/** The rows at these places with the words around the first match; places whose row is gone are left out. */
export function searchHits(db: ReadableDb, places: readonly number[], wanted: Wanted): SearchHit[] {
  return readShownRows(db, places.map(foundAt)).map(({ place: { kind }, row }) => {
    const { id, year, title } = row;
    const titleMatches = nameMatches(title, wanted);
    const [text, matches] = shownText(row, namedKinds.includes(kind) ? titleMatches : null, wanted);
    const excerpt = excerptOf(text, matches);
    return { kind, id, year, title, titleMatches, excerpt: excerpt.text, excerptMatches: excerpt.matches };
  });
}

/** The first text that holds a word, and where; `titleMatches` is null for a title that is not the row's own. */
function shownText(
  row: ShownRow,
  titleMatches: readonly TextRange[] | null,
  wanted: Wanted,
): readonly [string, readonly TextRange[]] {
  if (titleMatches !== null && titleMatches.length > 0) return [row.title, titleMatches];
  const texts = row.texts();
  const found = firstMatch(texts, wanted);
  if (found !== null) return found;
  const { problem, names: allNames } = row.more();
  const inProblem = problem === null ? null : firstMatch([problem], wanted);
  if (inProblem !== null) return inProblem;
  const names = [...new Set(allNames)].join("、");
  const matches = nameMatches(names, wanted);
  return matches.length > 0 ? [names, matches] : [texts[0] ?? problem ?? row.title, []];
}

function firstMatch(texts: readonly string[], wanted: Wanted): readonly [string, readonly TextRange[]] | null {
  for (const text of texts) {
    const matches = textMatches(text, wanted);
    if (matches.length > 0) return [text, matches];
  }
  return null;
}

function textMatches(text: string, { words, folding }: Wanted): readonly TextRange[] {
  const folded = foldText(text, folding);
  return joinedRanges(words.flatMap((word) => rangesOf(folded, word.text)));
}

/** Where the words stand in a name, or the characters whose sounds they are. */
function nameMatches(name: string, { words, folding, soundsOf }: Wanted): readonly TextRange[] {
  const folded = foldText(name, folding);
  const sounded = soundsOf === null ? [] : soundedName(folded, soundsOf(folded));
  return joinedRanges(
    words.flatMap(({ text, letters }) => {
      const written = rangesOf(folded, text);
      if (written.length > 0 || letters === null) return written;
      const spoken = soundRanges(sounded, letters);
      return spoken.length > 0 ? spoken : looseSoundRanges(sounded, letters);
    }),
  );
}

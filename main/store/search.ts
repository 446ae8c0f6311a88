import { looseFit } from "../../shared/domain/search/name-sounds.ts";
import type { WantedWord } from "../../shared/domain/search/wanted-words.ts";
import type { SearchHit } from "../../shared/ipc/questions/store.ts";
import type { ReadableDb } from "./handles.ts";
import { nameExpression, ofKind, textExpression } from "./search-expression.ts";
import { searchHits, type Wanted } from "./search-hits.ts";
import { searchKinds, type SearchKind } from "../../shared/domain/search/search-kinds.ts";
import type { NamePart } from "./search-tokens.ts";
import { statement } from "./statement.ts";

export interface SearchRequest extends Wanted {
  /** How many hits are wanted at most. */
  readonly limit: number;
  /** How many of each kind at most, so that one kind does not hide the others; null for no such limit. */
  readonly perKind: number | null;
  /** Null for all kinds. */
  readonly only: SearchKind | null;
}

/** A row of the index, and how well it answers: 0 is best. */
interface FoundRow {
  readonly place: number;
  readonly rank: number;
}

/**
 * Rows of all years that hold every word: first those whose name is the word, then whose name begins with it, then whose
 * name holds it, then all others; of each the newest year first, within a year items, problems, progress, figures, lists,
 * sources and reports last. Names are found by pinyin as well. What was changed since the index was written is not seen.
 */
export function findText(db: ReadableDb, request: SearchRequest): SearchHit[] {
  const { words, limit, perKind, only } = request;
  if (words.length === 0) return [];
  const kinds = perKind === null || only !== null ? [only] : searchKinds;
  const most = Math.min(limit, perKind ?? limit);
  const found = kinds.flatMap((kind) => findRows(db, words, kind, most));
  const best = (found.length > 0 || only !== null ? found : findLoosely(db, words))
    .toSorted(betterFirst)
    .slice(0, limit);
  return searchHits(
    db,
    best.map(({ place }) => place),
    request,
  );
}

const nameParts: readonly NamePart[] = ["whole", "beginning", "anywhere"];

/** The best places of one kind, or of all; the rank is 0 for the best. */
function findRows(db: ReadableDb, words: readonly WantedWord[], kind: SearchKind | null, most: number): FoundRow[] {
  const found = new Map<number, FoundRow>();
  const add = (rank: number, index: "name_search" | "text_search", expression: string) => {
    if (found.size >= most) return;
    // Those of better rank are met again: room is left for them.
    const places = placesOf(db, index, ofKind(expression, kind), most + found.size);
    for (const place of places) if (!found.has(place) && found.size < most) found.set(place, { place, rank });
  };
  const holdsInName = nameExpression(words, "anywhere");
  const named = placesOf(db, "name_search", ofKind(holdsInName, kind), 1).length > 0;
  if (named) for (const [rank, part] of nameParts.entries()) add(rank, "name_search", nameExpression(words, part));
  add(nameParts.length, "text_search", textExpression(words));
  return [...found.values()];
}

function placesOf(db: ReadableDb, index: "name_search" | "text_search", expression: string, most: number): number[] {
  return statement<{ rowid: number }>(db, `SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid LIMIT ?`)
    .all(expression, most)
    .map(({ rowid }) => rowid);
}

/** Names that fit letters with a slip of the finger, the closest first; for a single word of three letters or more. */
function findLoosely(db: ReadableDb, words: readonly WantedWord[]): FoundRow[] {
  const letters = words.length === 1 ? (words[0]?.letters ?? "") : "";
  if (letters.length < 3) return [];
  return statement<{ rowid: number; letters: string }>(
    db,
    "SELECT rowid, letters FROM name_search WHERE letters LIKE ?",
  )
    .all(`%${Array.from(letters).join("%")}%`)
    .flatMap(({ rowid, letters: sounds }) => {
      const fit = looseFit(sounds.split(" "), letters);
      return fit === null ? [] : [{ place: rowid, rank: fit.length + (fit.at(-1) ?? 0) - (fit[0] ?? 0) }];
    });
}

function betterFirst(one: FoundRow, other: FoundRow): number {
  return one.rank - other.rank || one.place - other.place;
}

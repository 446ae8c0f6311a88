import type { WantedWord } from "../../shared/domain/search/wanted-words.ts";
import type { Condition } from "./conditions.ts";
import { wordExpression } from "./search-expression.ts";
import { keyOfPlace, placesBetween } from "./search-places.ts";

/**
 * True for an item of the year that holds the word in its texts, its progress, or the name of a place or unit, as
 * `findText` finds it; reads the search index, which must not be behind.
 */
export function textCondition(year: number, word: WantedWord): Condition {
  const wanted = wordExpression(word, "anywhere");
  const found = [
    { sql: inIndex("text_search"), places: placesBetween(year, "item", "problem") },
    { sql: inIndex("name_search"), places: placesBetween(year, "item", "item") },
    {
      sql: `SELECT item_key FROM progress_entry WHERE key IN (${inIndex("text_search")})`,
      places: placesBetween(year, "progress", "progress"),
    },
  ];
  return {
    sql: `item.key IN (${found.map(({ sql }) => sql).join("\n UNION ALL ")})`,
    values: found.flatMap(({ places }) => [wanted, ...places]),
  };
}

/** The keys of the rows that match, between two places. */
function inIndex(index: "name_search" | "text_search"): string {
  return `SELECT ${keyOfPlace} FROM ${index} WHERE ${index} MATCH ? AND rowid BETWEEN ? AND ?`;
}

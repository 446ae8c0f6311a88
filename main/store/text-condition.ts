import type { WantedWord } from "../../shared/domain/search/wanted-words.ts";
import type { Condition } from "./item-filter.ts";
import { wordExpression } from "./search-expression.ts";
import { keyOfPlace, placesBetween } from "./search-places.ts";

/**
 * True for an item of the year that holds the word in its texts, its progress, or the name of a place or unit, as
 * `findText` finds it; reads the search index, which must not be behind.
 */
export function textCondition(year: number, word: WantedWord): Condition {
  const wanted = wordExpression(word, "anywhere");
  const inIndex = (index: "name_search" | "text_search") =>
    `SELECT ${keyOfPlace} FROM ${index} WHERE ${index} MATCH ? AND rowid BETWEEN ? AND ?`;
  return {
    sql: `item.key IN (${inIndex("text_search")}
      UNION ALL ${inIndex("name_search")}
      UNION ALL SELECT item_key FROM progress_entry WHERE key IN (${inIndex("text_search")}))`,
    values: [
      ...[wanted, ...placesBetween(year, "item", "problem")],
      ...[wanted, ...placesBetween(year, "item", "item")],
      ...[wanted, ...placesBetween(year, "progress", "progress")],
    ],
  };
}

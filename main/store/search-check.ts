import type { ReadableDb } from "./handles.ts";
import { searchPlaceOf } from "./search-places.ts";

/** The places that a written index holds: every row with a name or a text, but those that wait to be written. */
const placesOfRows = `
  SELECT ${searchPlaceOf("year", "item", "key")} AS place FROM item
  UNION ALL SELECT ${searchPlaceOf("year", "problem", "key")} FROM item
    WHERE problem IS NOT NULL OR EXISTS (SELECT 1 FROM item_problem WHERE item_key = item.key
      AND coalesce(item_problem.problem, cause, measure, responsible_unit_key) IS NOT NULL)
  UNION ALL SELECT ${searchPlaceOf("year", "progress", "progress_entry.key")}
    FROM progress_entry JOIN item ON item.key = item_key WHERE coalesce(text, physical_progress) IS NOT NULL
  UNION ALL SELECT ${searchPlaceOf("year", "observation", "key")} FROM observation
  UNION ALL SELECT ${searchPlaceOf("year", "worklist", "key")} FROM worklist
  UNION ALL SELECT ${searchPlaceOf("0", "source", "key")} FROM source
  UNION ALL SELECT ${searchPlaceOf("year", "draft", "key")} FROM draft WHERE deleted_at IS NULL`;

/** An item that waits is written together with its 存在问题. */
const waiting = `
  SELECT place FROM search_pending UNION ALL SELECT place + ${2 ** 37} FROM search_pending`;

/**
 * How the search index differs from the rows it was written from, one sentence (in English, for whoever repairs) for each
 * difference; empty for a store of before there was this index.
 */
export function searchDifferences(db: ReadableDb): string[] {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'text_search'").get() === undefined) return [];
  const written = "SELECT id FROM text_search_docsize";
  return [
    [`SELECT place FROM (${placesOfRows}) EXCEPT ${written} EXCEPT SELECT * FROM (${waiting})`, "rows are missing"],
    [`${written} EXCEPT SELECT place FROM (${placesOfRows}) EXCEPT SELECT * FROM (${waiting})`, "rows too many are"],
  ].flatMap(([difference = "", words = ""]) => {
    const found = db.prepare<unknown[], { rows: number }>(`SELECT count(*) AS rows FROM (${difference})`).get();
    return found === undefined || found.rows === 0 ? [] : [`${found.rows} ${words} in the search index`];
  });
}

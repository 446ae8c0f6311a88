import Database from "better-sqlite3";
import { keyOfPlace, placesBetween } from "../../../main/store/search-places.ts";
import { textPhrase } from "../../../main/store/search-tokens.ts";

/** The least that a question can cost: SQL written for just this answer, on the same file, with everything prepared. */
export interface BareSql {
  /** First rows and number of the rows that match. */
  readonly list: (condition: keyof typeof conditions) => unknown;
  /** Numbers and sums of the year by field and 状态. */
  readonly overview: () => unknown;
  /** The first rows that hold a text, ranked by FTS5 or in the order of their numbers. */
  readonly search: (text: string, order: "rank" | "rowid", most: number) => unknown;
  readonly close: () => void;
}

const newest = (column: string) => `(SELECT ${column} FROM progress_entry WHERE item_key = item.key
  AND as_of_day <= :asOf AND ${column} IS NOT NULL ORDER BY as_of_day DESC, key DESC LIMIT 1)`;

const [firstPlace, lastPlace] = placesBetween(2025, "item", "problem");
const [firstProgress, lastProgress] = placesBetween(2025, "progress", "progress");
const holds = (first: number, last: number) =>
  `SELECT ${keyOfPlace} FROM text_search WHERE text_search MATCH :text AND rowid BETWEEN ${first} AND ${last}`;

/** What is asked of the list, as one would write it by hand. */
const conditions = {
  all: "TRUE",
  status: "status = 'delayed'",
  field: "field_key = :field",
  party: "item.key IN (SELECT item_key FROM item_party WHERE party_key = :party)",
  lamp: `(status = 'delayed' OR (status IN ('notStarted', 'inProgress') AND (due_day < :asOf OR pace = 'behind'
    OR planned_this_year > 0 AND ${newest("done_this_year")} * 100.0 / planned_this_year - 75 < -15)))`,
  text: `item.key IN (${holds(firstPlace, lastPlace)} UNION ALL
    SELECT item_key FROM progress_entry WHERE key IN (${holds(firstProgress, lastProgress)}))`,
};

const row = `SELECT item.*, worklist.id AS list, mechanism.name AS mechanism, field.name AS field, unit.name AS lead,
    (SELECT group_concat(name, '、' ORDER BY position) FROM item_party JOIN party ON party.key = party_key
      WHERE item_key = item.key) AS parties,
    (SELECT group_concat(name, '、' ORDER BY position) FROM item_responsible_unit JOIN unit ON unit.key = unit_key
      WHERE item_key = item.key) AS units,
    ${newest("text")}, ${newest("done_this_year")}, ${newest("done_since_start")}, ${newest("percent")},
    ${newest("physical_progress")}
  FROM item JOIN worklist ON worklist.key = worklist_key JOIN mechanism ON mechanism.key = mechanism_key
    LEFT JOIN field ON field.key = field_key LEFT JOIN unit ON unit.key = lead_unit_key`;

/** Opens the file beside the program with the same memory for its pages; `named` gives the names that the filters ask for. */
export function openBareSql(path: string, asOf: string, named: Readonly<Record<string, string>>): BareSql {
  const db = new Database(path, { readonly: true });
  db.pragma("cache_size = -65536");
  const keyOf = (table: string, name: string) =>
    db.prepare(`SELECT key FROM ${table} WHERE name = ?`).pluck().get(name);
  const values = {
    year: 2025,
    asOf,
    field: keyOf("field", named["field"] ?? ""),
    party: keyOf("party", named["party"] ?? ""),
    text: textPhrase(named["text"] ?? ""),
  };
  const lists = Object.entries(conditions).map(
    ([name, condition]) =>
      [
        name,
        [
          db.prepare(`${row} WHERE item.year = :year AND ${condition}
        ORDER BY item.worklist_key, item.number_order, item.key LIMIT 200`),
          db.prepare(`SELECT count(*) FROM item WHERE year = :year AND ${condition}`),
        ],
      ] as const,
  );
  const statements = new Map(lists);
  const overview = db.prepare(`SELECT field_key, status, count(*), sum(planned_this_year), sum(done) FROM (
    SELECT field_key, status, planned_this_year, ${newest("done_this_year")} AS done FROM item WHERE year = :year ORDER BY key)
    GROUP BY field_key, status`);
  const searches = {
    rank: db.prepare("SELECT rowid FROM text_search WHERE text_search MATCH ? ORDER BY rank LIMIT ?"),
    rowid: db.prepare("SELECT rowid FROM text_search WHERE text_search MATCH ? ORDER BY rowid LIMIT ?"),
  };
  return {
    list: (condition) => statements.get(condition)?.map((statement) => statement.all(values)),
    overview: () => overview.all(values),
    search: (text, order, most) => searches[order].all(textPhrase(text), most),
    close: () => db.close(),
  };
}

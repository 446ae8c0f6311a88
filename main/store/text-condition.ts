import type { Condition } from "./item-filter.ts";

/** The trigram index finds a part of a text from this many characters on. */
const shortestIndexed = 3;

const itemTexts = ["number", "title", "content", "annual_goal", "problem", "next_step", "remark"];
const progressTexts = ["text", "physical_progress"];

/** True for an item of the year that holds the word in its texts, its progress, or the name of a place or unit. */
export function textCondition(year: number, word: string): Condition {
  const parts = isIndexed(word) ? indexedTexts(word) : scannedTexts(year, word);
  const all = [...parts, ...namedBy(word)];
  return {
    sql: `item.key IN (${all.map(({ sql }) => sql).join("\n UNION ALL ")})`,
    values: all.flatMap(({ values }) => values),
  };
}

export function isIndexed(word: string): boolean {
  return [...word].length >= shortestIndexed;
}

/** The word as one phrase of FTS5, whatever signs it holds. */
export function phrase(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

/** Whether any of the columns holds the word; Latin letters of either case are the same. */
export function holds(columns: readonly string[], word: string): Condition {
  const hasCase = word.toLowerCase() !== word.toUpperCase();
  const plain = (column: string) => (hasCase ? `lower(${column})` : column);
  return {
    sql: columns.map((column) => `instr(${plain(column)}, ?) > 0`).join(" OR "),
    values: columns.map(() => word.toLowerCase()),
  };
}

function indexedTexts(word: string): Condition[] {
  return [
    { sql: "SELECT rowid FROM item_search WHERE item_search MATCH ?", values: [phrase(word)] },
    {
      sql: `SELECT item_key FROM progress_entry
        WHERE key IN (SELECT rowid FROM progress_entry_search WHERE progress_entry_search MATCH ?)`,
      values: [phrase(word)],
    },
  ];
}

function scannedTexts(year: number, word: string): Condition[] {
  const inItem = holds(itemTexts, word);
  const inProgress = holds(progressTexts, word);
  return [
    { sql: `SELECT key FROM item WHERE year = ? AND (${inItem.sql})`, values: [year, ...inItem.values] },
    { sql: `SELECT item_key FROM progress_entry WHERE ${inProgress.sql}`, values: inProgress.values },
  ];
}

function namedBy(word: string): Condition[] {
  const inName = holds(["name"], word);
  const named = (table: string) => `SELECT key FROM ${table} WHERE ${inName.sql}`;
  return [
    { sql: `SELECT item_key FROM item_party WHERE party_key IN (${named("party")})`, values: inName.values },
    { sql: `SELECT item_key FROM item_responsible_unit WHERE unit_key IN (${named("unit")})`, values: inName.values },
    { sql: `SELECT key FROM item WHERE lead_unit_key IN (${named("unit")})`, values: inName.values },
  ];
}

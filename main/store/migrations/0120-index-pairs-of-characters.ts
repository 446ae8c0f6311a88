import type { Migration } from "./migration.ts";

const formerTriggers = ["item", "progress_entry", "source"].flatMap((table) =>
  ["insert", "delete", "update"].map((event) => `DROP TRIGGER ${table}_search_${event};`),
);
const formerIndexes = ["item", "progress_entry", "source"].map((table) => `DROP TABLE ${table}_search;`);

/**
 * The words of names and of all other texts, written by search-index.ts as pairs of neighbouring characters: two
 * characters are one look-up, more are a phrase. `letters` are the sounds of a name. A row's number is its place in the
 * order of what is found: newest year first, see search-places.ts.
 */
const indexes = `
  CREATE VIRTUAL TABLE name_search USING fts5 (
    name, letters UNINDEXED, content = '', contentless_delete = 1, contentless_unindexed = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE text_search USING fts5 (
    text, problem, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE TABLE search_pending (place INTEGER PRIMARY KEY) STRICT;
`;

// In SQL << and | bind equally strong: sums and products say what is meant.
const place = (year: string, kind: number, key: string) =>
  `((3000 - ${year}) * ${2 ** 40} + ${kind * 2 ** 37} + ${key})`;

/** What is searched: SQL for a row's place, where `row` stands for `old` or `new`, and the columns whose change counts. */
interface Searched {
  readonly table: string;
  readonly place: string;
  readonly columns: readonly string[];
}

const searched: readonly Searched[] = [
  {
    table: "item",
    place: place("row.year", 0, "row.key"),
    columns: "year number title content annual_goal problem next_step remark lead_unit_key".split(" "),
  },
  {
    table: "progress_entry",
    place: place("(SELECT year FROM item WHERE key = row.item_key)", 2, "row.key"),
    columns: ["text", "physical_progress"],
  },
  {
    table: "observation",
    place: place("row.year", 3, "row.key"),
    columns: ["year", "indicator_key", "value", "unit", "scope"],
  },
  {
    table: "worklist",
    place: place("row.year", 4, "row.key"),
    columns: ["year", "title", "document_number", "issuing_body", "mechanism_key"],
  },
  { table: "source", place: place("0", 5, "row.key"), columns: ["title", "publisher", "text"] },
];

const queue = (select: string) => `INSERT INTO search_pending (place) ${select} ON CONFLICT DO NOTHING;`;

/** A row without a place (its item is gone already) was queued with its item. */
const queueRow = (sql: string, row: "old" | "new") => {
  const found = sql.replaceAll("row.", `${row}.`);
  return queue(`SELECT ${found} WHERE ${found} IS NOT NULL`);
};

function triggers({ table, place: sql, columns }: Searched): string {
  const changed = columns.map((column) => `old.${column} IS NOT new.${column}`).join(" OR ");
  return `
  CREATE TRIGGER ${table}_insert_searched AFTER INSERT ON ${table} BEGIN ${queueRow(sql, "new")} END;
  CREATE TRIGGER ${table}_delete_searched AFTER DELETE ON ${table} BEGIN ${queueRow(sql, "old")} END;
  CREATE TRIGGER ${table}_update_searched AFTER UPDATE OF ${columns.join(", ")} ON ${table} WHEN ${changed}
    BEGIN ${queueRow(sql, "old")} ${queueRow(sql, "new")} END;`;
}

const placeOfItem = place("item.year", 0, "item.key");

const queueItem = (row: "old" | "new") => queue(`SELECT ${placeOfItem} FROM item WHERE item.key = ${row}.item_key`);

/** An item is found by its places and units as well, so a change of those is a change of the item. */
function listTriggers(table: string): string {
  return `
  CREATE TRIGGER ${table}_insert_searched AFTER INSERT ON ${table} BEGIN ${queueItem("new")} END;
  CREATE TRIGGER ${table}_delete_searched AFTER DELETE ON ${table} BEGIN ${queueItem("old")} END;
  CREATE TRIGGER ${table}_update_searched AFTER UPDATE ON ${table} BEGIN ${queueItem("old")} ${queueItem("new")} END;`;
}

/** A word that is spelt anew, and the rows that are found by it. */
const words = [
  {
    table: "party",
    rows: `SELECT ${placeOfItem} FROM item_party JOIN item ON item.key = item_key WHERE party_key = new.key`,
  },
  {
    table: "unit",
    rows: `SELECT ${placeOfItem} FROM item WHERE lead_unit_key = new.key OR key IN (
      SELECT item_key FROM item_responsible_unit WHERE unit_key = new.key)`,
  },
  {
    table: "indicator",
    rows: `SELECT ${place("year", 3, "key")} FROM observation WHERE indicator_key = new.key`,
  },
  {
    table: "mechanism",
    rows: `SELECT ${place("year", 4, "key")} FROM worklist WHERE mechanism_key = new.key`,
  },
].map(
  ({ table, rows }) => `
  CREATE TRIGGER ${table}_update_searched AFTER UPDATE OF name ON ${table} WHEN old.name IS NOT new.name
    BEGIN ${queue(rows)} END;`,
);

/** What the store holds already is written into the index like what comes later. */
const queueAll = searched.map(
  ({ table, place: sql }) =>
    `INSERT INTO search_pending (place) SELECT ${sql.replaceAll("row.", `${table}.`)} FROM ${table};`,
);

export const indexPairsOfCharacters: Migration = {
  version: 120,
  name: "index-pairs-of-characters",
  up: (db) => {
    const following = [
      ...searched.map(triggers),
      ...["item_party", "item_responsible_unit"].map(listTriggers),
      ...words,
    ];
    db.exec([...formerTriggers, ...formerIndexes, indexes, ...following, ...queueAll].join("\n"));
  },
};

import type { Migration } from "./migration.ts";

interface SearchedTable {
  readonly table: string;
  readonly columns: readonly string[];
}

const searched: readonly SearchedTable[] = [
  {
    table: "item",
    columns: ["number", "title", "content", "annual_goal", "problem", "next_step", "remark"],
  },
  { table: "progress_entry", columns: ["text", "physical_progress"] },
  { table: "source", columns: ["title", "publisher", "text"] },
];

/**
 * A trigram index `<table>_search` that finds any part of a text from three characters on. It keeps no second copy of
 * the texts; triggers keep it in step, an update only when a text really changed.
 */
function searchIndex({ table, columns }: SearchedTable): string {
  const index = `${table}_search`;
  const names = columns.join(", ");
  const values = (row: "old" | "new") => columns.map((column) => `${row}.${column}`).join(", ");
  const add = `INSERT INTO ${index} (rowid, ${names}) VALUES (new.key, ${values("new")});`;
  const remove = `INSERT INTO ${index} (${index}, rowid, ${names}) VALUES ('delete', old.key, ${values("old")});`;
  const changed = columns.map((column) => `old.${column} IS NOT new.${column}`).join(" OR ");
  return `
  CREATE VIRTUAL TABLE ${index} USING fts5 (
    ${names}, content = '${table}', content_rowid = 'key', tokenize = 'trigram');
  CREATE TRIGGER ${index}_insert AFTER INSERT ON ${table} BEGIN ${add} END;
  CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table} BEGIN ${remove} END;
  CREATE TRIGGER ${index}_update AFTER UPDATE ON ${table} WHEN ${changed} BEGIN ${remove} ${add} END;
`;
}

export const createSearch: Migration = {
  version: 80,
  name: "create-search",
  up: (db) => {
    for (const table of searched) {
      db.exec(searchIndex(table));
      db.exec(`INSERT INTO ${table.table}_search (${table.table}_search) VALUES ('rebuild')`);
    }
  },
};

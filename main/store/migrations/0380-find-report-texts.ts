import type { Migration } from "./migration.ts";

// As in migration 120: a report is the seventh kind of what is found.
const place = (row: string) => `((3000 - ${row}.year) * ${2 ** 40} + ${6 * 2 ** 37} + ${row}.key)`;
const queue = (row: "old" | "new") =>
  `INSERT INTO search_pending (place) VALUES (${place(row)}) ON CONFLICT DO NOTHING;`;

const columns = ["year", "title", "outline_hash", "deleted_at"];
const changed = columns.map((column) => `old.${column} IS NOT new.${column}`).join(" OR ");

/** A report waits to be read into the index whenever its text becomes another: a save itself writes one number only. */
const triggers = `
  CREATE TRIGGER draft_insert_searched AFTER INSERT ON draft BEGIN ${queue("new")} END;
  CREATE TRIGGER draft_delete_searched AFTER DELETE ON draft BEGIN ${queue("old")} END;
  CREATE TRIGGER draft_update_searched AFTER UPDATE OF ${columns.join(", ")} ON draft WHEN ${changed}
    BEGIN ${queue("old")} ${queue("new")} END;
`;

const queueAll = `INSERT INTO search_pending (place) SELECT ${place("draft")} FROM draft;`;

export const findReportTexts: Migration = {
  version: 380,
  name: "find-report-texts",
  up: (db) => db.exec(triggers + queueAll),
};

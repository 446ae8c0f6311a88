import type { Migration } from "./migration.ts";

/** How a changed row of each table leads to the years it belongs to; `row` stands for `old` or `new`. */
const yearsOf: Readonly<Record<string, string>> = {
  worklist: "row.year",
  field: "row.year",
  item: "row.year",
  observation: "row.year",
  citation: "row.year",
  item_party: "(SELECT year FROM item WHERE key = row.item_key)",
  item_responsible_unit: "(SELECT year FROM item WHERE key = row.item_key)",
  progress_entry: "(SELECT year FROM item WHERE key = row.item_key)",
};

const bump = (years: string) => `UPDATE reporting_year SET revision = revision + 1 WHERE year IN (${years});`;

function triggers([table, years]: [string, string]): string {
  const changed = years.replaceAll("row.", "new.");
  const gone = years.replaceAll("row.", "old.");
  return `
  CREATE TRIGGER ${table}_insert_counts AFTER INSERT ON ${table} BEGIN ${bump(changed)} END;
  CREATE TRIGGER ${table}_update_counts AFTER UPDATE ON ${table} BEGIN ${bump(changed)} END;
  CREATE TRIGGER ${table}_delete_counts AFTER DELETE ON ${table} BEGIN ${bump(gone)} END;
`;
}

/** The year itself, and sources, which belong to every year that cites them. */
const further = `
  CREATE TRIGGER reporting_year_update_counts
    AFTER UPDATE OF kind, cut_off_date, report_title, signing_unit ON reporting_year BEGIN ${bump("new.year")} END;
  CREATE TRIGGER source_update_counts AFTER UPDATE ON source
    BEGIN ${bump("SELECT year FROM citation WHERE source_key = new.key")} END;
`;

export const countChangesOfAYear: Migration = {
  version: 90,
  name: "count-changes-of-a-year",
  up: (db) => db.exec(Object.entries(yearsOf).map(triggers).join("") + further),
};

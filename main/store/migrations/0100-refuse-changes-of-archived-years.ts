import type { Migration } from "./migration.ts";

/** How a row of each table leads to the year it belongs to; `row` stands for `old` or `new`. */
const yearOf: Readonly<Record<string, string>> = {
  worklist: "row.year",
  field: "row.year",
  item: "row.year",
  observation: "row.year",
  citation: "row.year",
  item_party: "(SELECT year FROM item WHERE key = row.item_key)",
  item_responsible_unit: "(SELECT year FROM item WHERE key = row.item_key)",
  progress_entry: "(SELECT year FROM item WHERE key = row.item_key)",
};

/** The message carries the year: store-error.ts reads it. */
const refuse = (years: string) =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year IN (${years});`;

function triggers([table, year]: [string, string]): string {
  const before = year.replaceAll("row.", "old.");
  const after = year.replaceAll("row.", "new.");
  return `
  CREATE TRIGGER ${table}_insert_refused BEFORE INSERT ON ${table} BEGIN ${refuse(after)} END;
  CREATE TRIGGER ${table}_update_refused BEFORE UPDATE ON ${table} BEGIN ${refuse(`${before}, ${after}`)} END;
  CREATE TRIGGER ${table}_delete_refused BEFORE DELETE ON ${table} BEGIN ${refuse(before)} END;
`;
}

/** The year itself, and sources, which are frozen as soon as an archived year cites them. */
const further = `
  CREATE TRIGGER reporting_year_update_refused
    BEFORE UPDATE OF year, kind, cut_off_date, report_title, signing_unit ON reporting_year
    BEGIN ${refuse("old.year")} END;
  CREATE TRIGGER reporting_year_delete_refused BEFORE DELETE ON reporting_year BEGIN ${refuse("old.year")} END;
  CREATE TRIGGER source_update_refused BEFORE UPDATE ON source
    BEGIN ${refuse("SELECT year FROM citation WHERE source_key = old.key")} END;
  CREATE TRIGGER source_delete_refused BEFORE DELETE ON source
    BEGIN ${refuse("SELECT year FROM citation WHERE source_key = old.key")} END;
`;

export const refuseChangesOfArchivedYears: Migration = {
  version: 100,
  name: "refuse-changes-of-archived-years",
  up: (db) => db.exec(Object.entries(yearOf).map(triggers).join("") + further),
};

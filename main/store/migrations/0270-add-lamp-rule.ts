import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

const bump = "UPDATE reporting_year SET revision = revision + 1 WHERE year = new.year;";
const refuse = "SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year = old.year;";

/** What makes the lamps of a year red and yellow, see shared/domain/lamp-rule.ts; NULL stands for the usual rule. */
export const addLampRule: Migration = {
  version: 270,
  name: "add-lamp-rule",
  up: (db) => {
    db.exec(`
  ALTER TABLE reporting_year ADD COLUMN lamp_rule TEXT CHECK (json_valid(lamp_rule));
  CREATE TRIGGER reporting_year_lamp_rule_refused BEFORE UPDATE OF lamp_rule ON reporting_year
    WHEN old.lamp_rule IS NOT new.lamp_rule BEGIN ${refuse} END;
  CREATE TRIGGER reporting_year_lamp_rule_counts AFTER UPDATE OF lamp_rule ON reporting_year
    WHEN old.lamp_rule IS NOT new.lamp_rule BEGIN ${bump} END;
`);
    recordChangesOf(db, {
      table: "reporting_year",
      identity: "year",
      year: "row.year",
      item: "NULL",
      onlyUpdates: true,
    });
  },
};

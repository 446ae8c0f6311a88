import { expect, test } from "vitest";
import { rowsOf10, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

test("a year keeps a rule for its lamps: none at first, counted, recorded, and refused once it is archived", async () => {
  await withStoreBefore(270, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    takeStep();
    const year = () => db.prepare("SELECT lamp_rule, revision FROM reporting_year").get();
    expect(year()).toEqual({ lamp_rule: null, revision: 2 });
    expect(() => db.exec("UPDATE reporting_year SET lamp_rule = 'half a {rule'")).toThrow(/CHECK/);
    db.exec("UPDATE reporting_year SET lamp_rule = '{}'");
    expect(year()).toEqual({ lamp_rule: "{}", revision: 3 });
    const recorded = db.prepare("SELECT column_name, old, new FROM change WHERE table_name = 'reporting_year'");
    expect(recorded.all()).toEqual([{ column_name: "lamp_rule", old: null, new: "{}" }]);
    db.exec(rowsOf70);
    expect(() => db.exec("UPDATE reporting_year SET lamp_rule = NULL")).toThrow("year-archived 2021");
  });
});

import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

test("a word can stand for another and has a short name; a change of it belongs to the year worked on", async () => {
  await withStoreBefore(350, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    db.exec(`INSERT INTO party (key, id, name, name_key, merged_into_key, created_at, updated_at)
      VALUES (2, '017d7000-0000-7000-8000-0000000000c2', '内江', '内江', 1, '', '')`);
    expect(() => db.exec("UPDATE party SET merged_into_key = key")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE unit SET short_name = '' WHERE key = 1; UPDATE party SET short_name = ''")).toThrow(
      /CHECK/,
    );
    db.exec("UPDATE current_step SET serial = serial + 1");
    db.exec("UPDATE party SET short_name = '内' WHERE key = 1");
    const recorded = db.prepare(
      "SELECT step_key & 4095 AS year, column_name, new FROM change WHERE table_name = 'party'",
    );
    expect(recorded.all()).toEqual([]);
    db.exec("UPDATE current_step SET year = 2021; UPDATE party SET short_name = '内江' WHERE key = 1");
    expect(recorded.all()).toEqual([{ year: 2021, column_name: "short_name", new: "内江" }]);
    expect(db.prepare("SELECT title FROM item").pluck().all()).toEqual(["成渝中线高铁"]);
  });
});

import { expect, test } from "vitest";
import { rowsOf10, rowsOf70, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

test("a store keeps named views, each name once for a year, and an archived year's as well", async () => {
  await withStoreBefore(230, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf70);
    takeStep();
    const changes = db.prepare("SELECT count(*) FROM change").pluck();
    const before = changes.get();
    const insert = db.prepare(
      `INSERT INTO list_view (id, created_at, updated_at, name, name_key, year, content) VALUES (?, '', '', ?, ?, ?, ?)`,
    );
    insert.run(id(1), "产业项目", "产业项目", 2021, "{}");
    insert.run(id(2), "产业项目", "产业项目", null, "{}");
    expect(() => insert.run(id(3), "产业项目", "产业项目", 2021, "{}")).toThrow(/UNIQUE/);
    expect(() => insert.run(id(4), "滞后", "滞后", 2021, "{half")).toThrow(/CHECK/);
    expect(() => insert.run(id(5), "滞后", "滞后", 2020, "{}")).toThrow(/FOREIGN KEY/);
    expect(changes.get()).toBe(before);
    expect(db.prepare("SELECT title FROM item").pluck().all()).toEqual(["成渝中线高铁"]);
  });
});

function id(last: number): string {
  return `017d7000-0000-7000-8000-00000000010${last}`;
}

import { expect, test } from "vitest";
import { rowsOf10, withStoreBefore } from "../../support/older-store.ts";

test("a store remembers what the columns of a workbook mean, one meaning for each header", async () => {
  await withStoreBefore(110, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    takeStep();
    const insert = db.prepare("INSERT INTO import_columns (header, columns, used_at) VALUES (?, ?, '')");
    const header = "0".repeat(64);
    expect(() => insert.run(header, "[half a list")).toThrow(/CHECK/);
    expect(() => insert.run("too short", "[]")).toThrow(/CHECK/);
    insert.run(header, '[{"column":1,"field":"title","unit":null}]');
    expect(() => insert.run(header, "[]")).toThrow(/UNIQUE/);
    expect(db.prepare("SELECT columns ->> '$[0].field' AS field FROM import_columns").all()).toEqual([
      { field: "title" },
    ]);
    expect(db.prepare("SELECT title FROM worklist").all()).toEqual([{ title: "合作事项清单" }]);
  });
});

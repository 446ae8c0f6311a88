import { expect, test } from "vitest";
import { rowsOf10, withStoreBefore } from "../../support/older-store.ts";

test("a store takes figures of indicators, and their digits stay as they were written", async () => {
  await withStoreBefore(40, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    takeStep();
    db.exec(`
      INSERT INTO indicator (key, id, name, name_key, created_at, updated_at)
        VALUES (1, '017d7000-0000-7000-8000-000000000001', '对口帮扶资金', '对口帮扶资金', '', '');
      INSERT INTO observation (id, year, indicator_key, value, unit, qualifier, position, created_at, updated_at)
        VALUES ('017d7000-0000-7000-8000-000000000002', 2021, 1, '4.20', '亿元', 'exact', 0, '', '');`);
    expect(
      db.prepare("SELECT name, value, unit FROM observation JOIN indicator ON indicator.key = indicator_key").all(),
    ).toEqual([{ name: "对口帮扶资金", value: "4.20", unit: "亿元" }]);
  });
});

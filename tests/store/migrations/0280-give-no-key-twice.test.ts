import { expect, test } from "vitest";
import { rowsOf10, withStoreBefore } from "../../support/older-store.ts";

const source = (key: number) => `INSERT INTO source (key, id, kind, title, original_text, text, created_at, updated_at)
  VALUES (${key}, '017d7000-0000-7000-8000-00000000030${key}', 'article', '简报', '', '', '', '');`;

test("an older store counts its keys on from the highest that a row has or had", async () => {
  await withStoreBefore(280, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    db.exec("UPDATE current_step SET year = 2021");
    db.exec(source(2) + source(7));
    db.exec("UPDATE current_step SET serial = 2; DELETE FROM source WHERE key = 7");
    takeStep();
    const last = db.prepare("SELECT table_name, key FROM last_key ORDER BY table_name");
    expect(last.raw().all()).toEqual([
      ["citation", 0],
      ["observation", 0],
      ["source", 7],
    ]);
    db.exec(source(7) + source(9) + source(4));
    expect(last.raw().all()[2]).toEqual(["source", 9]);
  });
});

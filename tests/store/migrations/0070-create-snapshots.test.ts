import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

test("a store takes a snapshot of a year, and nothing can touch it afterwards", async () => {
  await withStoreBefore(70, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    db.exec(rowsOf70);
    const attempts = [
      "UPDATE snapshot SET sha256 = lower(sha256)",
      "DELETE FROM snapshot",
      "UPDATE snapshot_part SET bytes = x'01'",
      "DELETE FROM snapshot_part",
      "INSERT OR REPLACE INTO snapshot_part SELECT snapshot_id, name, sha256, x'01' FROM snapshot_part",
      "INSERT INTO snapshot_part SELECT snapshot_id, 'more', sha256, bytes FROM snapshot_part",
    ];
    for (const attempt of attempts) expect(() => db.exec(attempt), attempt).toThrow("year-archived 2021");
    expect(db.prepare("SELECT hex(bytes) AS bytes FROM snapshot_part").all()).toEqual([{ bytes: "00" }]);
  });
});

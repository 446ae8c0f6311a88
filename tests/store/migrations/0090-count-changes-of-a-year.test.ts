import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf30, withStoreBefore } from "../../support/older-store.ts";

test("an older year keeps its count, and every later change counts", async () => {
  await withStoreBefore(90, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf30);
    const revision = () => db.prepare<[], { revision: number }>("SELECT revision FROM reporting_year").get()?.revision;
    db.exec("UPDATE item SET status = 'delayed'");
    takeStep();
    expect(revision()).toBe(1);
    db.exec("UPDATE item SET status = 'completed'");
    expect(revision()).toBe(2);
    db.exec("UPDATE progress_entry SET percent = '50'");
    expect(revision()).toBe(3);
    db.exec("UPDATE reporting_year SET cut_off_date = '2021-12-31'");
    expect(revision()).toBe(4);
  });
});

import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const problem = `INSERT INTO item_problem (key, id, item_key, problem, state, created_at, updated_at)
  VALUES (1, '017d7000-0000-7000-8000-000000000201', 1, '用地手续没有办完', 'open', '', '');`;

test("an item keeps its problems: counted in its year, recorded, found, and refused once the year is archived", async () => {
  await withStoreBefore(260, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    db.exec("UPDATE item SET problem = '进度偏慢'; DELETE FROM search_pending");
    takeStep();
    const revision = () => Number(db.prepare("SELECT revision FROM reporting_year").pluck().get());
    const before = revision();
    db.exec(problem);
    db.exec("UPDATE item_problem SET cause = '指标未落实', state = 'solved', solved_on = '2021-11'");
    expect(revision()).toBe(before + 2);
    expect(db.prepare("SELECT count(*) FROM search_pending").pluck().get()).toBe(1);
    const recorded = db.prepare("SELECT op, item_key FROM change WHERE table_name = 'item_problem'");
    expect(recorded.all()).toEqual([{ op: "insert", item_key: 1 }]);
    expect(() => db.exec("UPDATE item_problem SET state = 'open'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE item_problem SET solved_on = '2021-13'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE item_problem SET cause = ''")).toThrow(/CHECK/);
    db.exec(rowsOf70);
    expect(() => db.exec("UPDATE item_problem SET cause = '另一原因'")).toThrow("year-archived 2021");
    expect(() => db.exec("DELETE FROM item_problem")).toThrow("year-archived 2021");
    expect(() => db.exec(problem.replace("(1, '017d", "(2, '117d"))).toThrow("year-archived 2021");
    expect(db.prepare("SELECT title, problem FROM item").all()).toEqual([
      { title: "成渝中线高铁", problem: "进度偏慢" },
    ]);
  });
});

import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { asWritable } from "../../main/store/handles.ts";
import { inOrder } from "../../main/store/list-in-order.ts";
import { plannedOnce, statement } from "../../main/store/statement.ts";

const values = ["007", "7", "", "+7", "?", ":year", 7, -1, 0, 1.5, 2 ** 40, null, Buffer.from("7")];

function aTable() {
  const db = new Database(":memory:");
  db.exec("CREATE TABLE kept (text TEXT, number INTEGER, anything ANY)");
  for (const value of values) db.prepare("INSERT INTO kept VALUES (?, ?, ?)").run(value, value, value);
  return db;
}

test("a value finds and becomes with the sign what it finds and becomes without it", () => {
  const db = aTable();
  const questions = [
    ...["text", "number", "anything"].flatMap((column) =>
      ["=", "IS", "<", ">=", "IN ("].map(
        (is) => `SELECT rowid FROM kept WHERE ${column} ${is} ?${is === "IN (" ? ")" : ""}`,
      ),
    ),
    "SELECT typeof(?) AS kind",
    "INSERT INTO kept SELECT value, value, value FROM (SELECT ? AS value) RETURNING *, typeof(text), typeof(number)",
  ];
  const answers = (prepared: (sql: string) => string) =>
    values.flatMap((value) => questions.map((sql) => [sql, value, db.prepare(prepared(sql)).all(value)]));
  db.exec("BEGIN");
  const expected = answers((sql) => sql);
  db.exec("ROLLBACK; BEGIN");
  expect(answers(plannedOnce)).toEqual(expected);
});

test("what is quoted stays as it is written", () => {
  const db = asWritable(aTable());
  const sql = "SELECT '?', 'it''s :year?', :year AS \"?\", strftime('%H:%M', ?)";
  expect(plannedOnce(sql)).toBe("SELECT '?', 'it''s :year?', +:year AS \"?\", strftime('%H:%M', +?)");
  expect(statement(db, sql).raw().get({ year: 2025 }, "2025-01-01 10:30")).toEqual(["?", "it's :year?", 2025, "10:30"]);
});

test("a list is gathered in the order of its places, whatever leads to it", () => {
  const db = asWritable(new Database(":memory:"));
  db.exec(`CREATE TABLE name (key INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE listed (owner INTEGER, position INTEGER, name_key INTEGER, PRIMARY KEY (owner, position)) WITHOUT ROWID;
    INSERT INTO name VALUES (1, '甲'), (2, '乙'), (3, '丙');
    INSERT INTO listed VALUES (1, 2, 1), (1, 0, 3), (1, 1, 2), (2, 0, 2);`);
  const joined = inOrder("name.name", "name CROSS JOIN listed ON name.key = name_key WHERE owner = ?");
  const gathered = (owner: number) => statement(db, `SELECT ${joined} AS names`).get(owner);
  expect([1, 2, 3].map(gathered)).toEqual([{ names: '["丙","乙","甲"]' }, { names: '["乙"]' }, { names: "[]" }]);
});

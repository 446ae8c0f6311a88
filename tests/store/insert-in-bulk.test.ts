import { expect, test } from "vitest";
import type { WritableDb } from "../../main/store/handles.ts";
import { inBeginning, inStep } from "../../main/store/history-step.ts";
import { insertInBulk } from "../../main/store/insert-in-bulk.ts";
import { insertItemRow, insertItemRows } from "../../main/store/item-rows.ts";
import { nameKeys, rememberedNameKeys } from "../../main/store/name-keys.ts";
import { insertProgressRow, insertProgressRows } from "../../main/store/progress.ts";
import { insertCitation, insertSource } from "../../main/store/sources.ts";
import { readYear } from "../../main/store/years.ts";
import { anItem, aProgressEntry, aYearData, testTime } from "../support/builders.ts";
import { archive } from "../support/desk-year.ts";
import { aDesk, type Desk } from "../support/desk.ts";
import { fillStore } from "../support/fill-store.ts";
import { contentOf, redo, stepsOf, undo } from "../support/history.ts";

const data = aYearData();
const [worklistId = ""] = data.worklists.map(({ id }) => id);

/** Items with all that an import gives them, under ids of their own. */
function insertItems(db: WritableDb, count: number): void {
  const source = insertSource(
    db,
    { kind: "notice", title: "通知", publisher: null, publishedOn: null, originalText: "", text: "" },
    { id: idOf("source", 0), now: testTime },
  );
  for (let index = 0; index < count; index += 1) {
    const item = anItem({ id: idOf("item", index), worklistId, title: `第${index}项`, parties: ["内江市", "荣昌区"] });
    insertItemRow(db, null, item, testTime);
    insertProgressRow(db, { key: null, entry: aProgressEntry({ id: idOf("entry", index), itemId: item.id }) });
    insertCitation(db, {
      id: idOf("citation", index),
      sourceId: source.id,
      sentence: item.title,
      targetKind: "item",
      targetId: item.id,
    });
  }
}

function idOf(kind: string, index: number): string {
  return `00000000-0000-7000-8000-${(kind + index).padStart(12, "0")}`;
}

function aDeskWithYear(): { readonly desk: Desk; readonly db: WritableDb } {
  const desk = aDesk();
  const { db } = desk.context();
  // Recorded nowhere: the history begins after it.
  inBeginning({ db, now: () => testTime }, "样例", () => fillStore(db, data));
  return { desk, db };
}

const insertSingly = (db: WritableDb) => insertItems(db, 30);
const insertAtOnce = (db: WritableDb) => insertInBulk(db, 2021, () => insertItems(db, 30));

/** What the history, the search index and the schema know after the rows were inserted in one step. */
function knownAfter(insert: (db: WritableDb) => void) {
  const { desk, db } = aDeskWithYear();
  inStep({ ...desk.context(), db }, () => insert(db), { label: "导入" });
  const all = (sql: string) => db.prepare(sql).all();
  return {
    changes: all("SELECT step_key, table_name, row_key, op, column_name, item_key, old, new FROM change"),
    places: all("SELECT count(*) = count(DISTINCT place) AS areDistinct, max(place) AS last FROM change"),
    count: all("SELECT place FROM current_step"),
    steps: all("SELECT key, year, kind, label FROM step"),
    pending: all("SELECT place FROM search_pending ORDER BY place"),
    schema: all("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"),
    content: contentOf(db),
  };
}

test("rows inserted at once leave the same history, the same content and the same to be searched as row by row", () => {
  expect(knownAfter(insertAtOnce)).toEqual(knownAfter(insertSingly));
});

test("they are one step, which is undone and redone like any other, and the year counts them", async () => {
  const { desk, db } = aDeskWithYear();
  const before = contentOf(db);
  const revision = readYear(db, 2021)?.revision ?? 0;
  inStep({ ...desk.context(), db }, () => insertAtOnce(db), { label: "导入30条事项" });
  expect(readYear(db, 2021)?.revision).toBeGreaterThan(revision);
  const after = contentOf(db);
  expect(await stepsOf(desk)).toEqual(["导入30条事项", ...(await stepsOf(desk)).slice(1)]);
  await undo(desk);
  expect(contentOf(db)).toEqual(before);
  await redo(desk);
  expect(contentOf(db)).toEqual(after);
});

test("a change after them in the same step is part of the new row", () => {
  const { desk, db } = aDeskWithYear();
  inStep({ ...desk.context(), db }, () => {
    insertAtOnce(db);
    db.prepare("UPDATE item SET remark = '补充' WHERE id = ?").run(idOf("item", 1));
  });
  expect(db.prepare("SELECT 1 FROM change WHERE op = 'update'").all()).toEqual([]);
});

test("what fails in the middle leaves nothing behind, and every later change is kept again", () => {
  const { desk, db } = aDeskWithYear();
  const known = () => ({
    content: contentOf(db),
    schema: db.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all(),
    changes: db.prepare("SELECT * FROM change").all(),
  });
  const before = known();
  const failing = () =>
    insertInBulk(db, 2021, () => {
      insertItems(db, 3);
      throw new Error("the power failed");
    });
  expect(() => inStep({ ...desk.context(), db }, failing)).toThrow("the power failed");
  expect(known()).toEqual(before);
  inStep({ ...desk.context(), db }, () => insertItems(db, 1));
  expect(known().changes.length).toBeGreaterThan(before.changes.length);
});

test("an archived year takes none", () => {
  const { desk, db } = aDeskWithYear();
  archive(desk, 2021);
  expect(() => inStep({ ...desk.context(), db }, () => insertAtOnce(db))).toThrow("year-archived 2021");
});

const entryOf = (index: number) => aProgressEntry({ id: idOf("entry", index), itemId: idOf("item", index) });

test("items written by the hundred are the same as those written one by one, with their places, units and entries", () => {
  const items = Array.from({ length: 137 }, (_, index) =>
    anItem({
      id: idOf("item", index),
      worklistId,
      title: `第${index}项`,
      field: index % 3 === 0 ? null : `领域${index % 5}`,
      leadUnit: `单位${index % 7}`,
      parties: [`地方${index % 4}`, " ", `地方${index % 6}`],
      responsibleUnits: index % 2 === 0 ? [] : [`单位${index % 9}`, `单位${index % 9} `],
    }),
  );
  const singly = (db: WritableDb) => {
    for (const item of items) insertItemRow(db, null, item, testTime);
    for (const index of items.keys()) insertProgressRow(db, { key: null, entry: entryOf(index) });
  };
  const byTheHundred = (db: WritableDb, keys: typeof nameKeys) => {
    const first = insertItemRows(db, items, keys(db, testTime));
    insertProgressRows(
      db,
      items.map((_item, index) => ({ entry: entryOf(index), itemKey: first + index })),
    );
  };
  const expected = knownAfter(singly);
  expect(knownAfter((db) => byTheHundred(db, nameKeys))).toEqual(expected);
  expect(knownAfter((db) => insertInBulk(db, 2021, () => byTheHundred(db, rememberedNameKeys)))).toEqual(expected);
});

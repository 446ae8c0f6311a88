import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deleteInBulk } from "../../main/store/delete-in-bulk.ts";
import type { WritableDb } from "../../main/store/handles.ts";
import { applyStep } from "../../main/store/history-apply.ts";
import { withoutRecording } from "../../main/store/history-current.ts";
import type { Direction } from "../../main/store/history-rows.ts";
import { markStep, newestStep, oldestUndoneStep } from "../../main/store/history-steps.ts";
import { inBeginning, inStep } from "../../main/store/history-step.ts";
import { deleteItem, keepDeletedItem } from "../../main/store/items.ts";
import { inTransaction } from "../../main/store/transaction.ts";
import { readYear } from "../../main/store/years.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import { fail, succeed } from "../../shared/result.ts";
import { anItemProblem } from "../support/item-problems.ts";
import {
  aCitation,
  anItem,
  aProgressEntry,
  aSource,
  aWorklist,
  aYearData,
  testId,
  testTime,
} from "../support/builders.ts";
import { aDesk, type Desk } from "../support/desk.ts";
import { fillStore } from "../support/fill-store.ts";
import { anOwnColumn } from "../support/own-columns.ts";
import { contentOf, redo, undo } from "../support/history.ts";
import { randomYear } from "../support/random-year.ts";
import { aMove } from "../support/worklist-care.ts";

type Delete = (db: WritableDb, year: number, ids: readonly string[]) => void;

const stampOf = (index: number) => ({
  id: `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`,
  now: testTime,
});

const singly: Delete = (db, _year, ids) => {
  for (const [index, id] of ids.entries()) deleteItem(db, id, stampOf(index));
};

const atOnce: Delete = (db, year, ids) => {
  const keys = ids.map((id, index) => keepDeletedItem(db, id, stampOf(index)));
  deleteInBulk(db, year, keys);
};

/** Items with a row of everything that can belong to one. */
function aYearWithAllRows(): YearData {
  const list = aWorklist();
  const stored = { id: testId(), revision: 1, createdAt: testTime, updatedAt: testTime };
  const items = ["高速", "铁路", "园区", "协议"].map((title) =>
    anItem({ title, worklistId: list.id, parties: ["内江市", "荣昌区"], "own:投资主体": `${title}公司` }),
  );
  const progress = items.map(({ id }) => aProgressEntry({ itemId: id, text: "已开工" }));
  const source = aSource();
  const cited = (targetKind: "item" | "progress", targetId: string) =>
    aCitation({ sourceId: source.id, targetKind, targetId });
  return aYearData({
    worklists: [list],
    ownColumns: [{ ...anOwnColumn(), ...stored, worklistId: list.id, position: 0 }],
    items,
    progress,
    problems: items.map(({ id }) => anItemProblem(id, { problem: "用地未落实" })),
    moves: items.map(({ id }) => aMove(list.id, id)),
    carries: items.map(({ id }) => ({ ...stored, id: testId(), itemId: id, formerId: testId(), formerYear: 2020 })),
    sources: [source],
    citations: [...items.map(({ id }) => cited("item", id)), ...progress.map(({ id }) => cited("progress", id))],
  });
}

function aDeskWith(data: YearData): { readonly desk: Desk; readonly db: WritableDb } {
  const desk = aDesk();
  const { db } = desk.context();
  inBeginning({ db, now: () => testTime }, "样例", () => fillStore(db, data));
  return { desk, db };
}

function deleteSome({ desk, db }: ReturnType<typeof aDeskWith>, data: YearData, remove: Delete, every: number): void {
  const ids = data.items.filter((_item, index) => index % every === 0).map(({ id }) => id);
  inStep({ ...desk.context(), db }, () => remove(db, data.year.year, ids), { label: "删除" });
}

/** All that the file holds but for the random names of steps, how often a year was counted, and in which order a step went. */
function known(db: WritableDb): unknown {
  const tables = db
    .prepare<unknown[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT IN ('reporting_year', 'step', 'change') AND name NOT LIKE '%_search%'`,
    )
    .all();
  const all = (sql: string) => db.prepare(sql).all();
  return {
    ...Object.fromEntries(tables.map(({ name }) => [name, all(`SELECT * FROM ${name}`)])),
    pending: all("SELECT place FROM search_pending"),
    steps: all("SELECT key, year, kind, label FROM step"),
    changes: all("SELECT step_key, table_name, row_key, op, column_name, item_key, old, new FROM change"),
    places: all("SELECT count(*) = count(DISTINCT place) AS areDistinct, max(place) AS last FROM change"),
    schema: all("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"),
  };
}

function sameBothWays(data: YearData, every: number): void {
  const [one, other] = [aDeskWith(data), aDeskWith(data)];
  deleteSome(one, data, singly, every);
  deleteSome(other, data, atOnce, every);
  expect(known(other.db)).toEqual(known(one.db));
}

test("items of any year deleted at once leave what they leave when they are deleted one by one", () => {
  fc.assert(
    fc.property(randomYear, fc.integer({ min: 1, max: 3 }), (data, every) => sameBothWays(data, every)),
    { numRuns: 20 },
  );
});

test("so do items with sources, moves, own columns and problems", () => {
  const data = aYearWithAllRows();
  for (const every of [1, 2]) sameBothWays(data, every);
});

/** Takes the last step of the year back or brings it back, moving rows of `manyFrom` or more of a table at once. */
function take(db: WritableDb, year: number, direction: Direction, manyFrom: number): boolean {
  const step = direction === "undo" ? newestStep(db, year) : oldestUndoneStep(db, year);
  if (step === null) throw new Error(`there is nothing to ${direction}`);
  return inTransaction(db, () => {
    markStep(db, step.key, direction === "undo" ? testTime : null);
    return applyStep(db, step.key, direction, "2021-12-02T00:00:00.000Z", manyFrom);
  });
}

/** What waits for the search index is written there before each step, as a search between the two would do. */
function sameTakenBothWays(data: YearData, manyFrom: number): void {
  const [one, other] = [aDeskWith(data), aDeskWith(data)];
  for (const desk of [one, other]) deleteSome(desk, data, atOnce, 1);
  for (const direction of ["undo", "redo", "undo"] as const) {
    for (const { db } of [one, other]) db.exec("DELETE FROM search_pending");
    const taken = [
      take(one.db, data.year.year, direction, Infinity),
      take(other.db, data.year.year, direction, manyFrom),
    ];
    expect(taken).toEqual([true, true]);
    expect(known(other.db)).toEqual(known(one.db));
  }
}

test("rows that are brought back and taken away at once are what they are one by one", () => {
  sameTakenBothWays(aYearWithAllRows(), 1);
  const withItems = randomYear.filter(({ items }) => items.length > 0);
  fc.assert(
    fc.property(withItems, fc.integer({ min: 1, max: 4 }), (data, manyFrom) => sameTakenBothWays(data, manyFrom)),
    { numRuns: 10 },
  );
});

test("few entries and problems of many items are found again when all come back", () => {
  const { progress, problems, ...data } = aYearWithAllRows();
  sameTakenBothWays({ ...data, progress: progress.slice(0, 1), problems: problems.slice(0, 1), citations: [] }, 4);
});

test("a step whose rows are no more as it left them is refused whole", async () => {
  const data = aYearWithAllRows();
  const { desk, db } = aDeskWith(data);
  deleteSome({ desk, db }, data, atOnce, 1);
  withoutRecording(db, () => db.exec("DELETE FROM deletion WHERE rowid = (SELECT min(rowid) FROM deletion)"));
  const before = known(db);
  const { year } = data.year;
  const undone = () =>
    inTransaction(db, () => (take(db, year, "undo", 1) ? succeed(null) : fail({ kind: "cancelled" })));
  expect(undone()).toEqual(fail({ kind: "cancelled" }));
  expect(known(db)).toEqual(before);
});

test("what was deleted at once comes back with one step, and goes again", async () => {
  const data = aYearWithAllRows();
  const { desk, db } = aDeskWith(data);
  const { year } = data.year;
  const [before, revision] = [contentOf(db, year), readYear(db, year)?.revision ?? 0];
  deleteSome({ desk, db }, data, atOnce, 1);
  expect(readYear(db, year)?.revision).toBeGreaterThan(revision);
  const after = contentOf(db, year);
  expect(after).not.toEqual(before);
  await undo(desk, year);
  expect(contentOf(db, year)).toEqual(before);
  await redo(desk, year);
  expect(contentOf(db, year)).toEqual(after);
});

test("a long selection in the list goes at once: it is found no more, comes back with its step, and is found again", async () => {
  const list = aWorklist();
  const items = Array.from({ length: 120 }, (_, index) => anItem({ title: `第${index}段公路`, worklistId: list.id }));
  const { desk, db } = aDeskWith(aYearData({ worklists: [list], items }));
  const { year } = aYearData().year;
  const [asOf, page] = [isoDate("2021-12-31"), { year, filter: {}, sort: null, offset: 0, limit: 200 }];
  const found = async () => (await desk.get("search:find", { text: "段公路", limit: 200 })).hits.length;
  const ids = (await desk.get("items:page", { ...page, asOf })).rows.map(({ item }) => item.id);
  const runs = [{ offset: 0, count: 110, seen: ids.slice(0, 110) }];
  const deleted = await desk.get("items:deleteRows", {
    taskId: testId(),
    year,
    asOf,
    rows: { filter: {}, sort: null, runs },
  });
  expect(deleted.deleted).toBe(110);
  expect((await desk.get("items:page", { ...page, asOf })).rows.map(({ item }) => item.id)).toEqual(ids.slice(110));
  expect(db.prepare("SELECT count(*) FROM deletion").pluck().get()).toBe(110);
  expect(await found()).toBe(10);
  expect((await undo(desk, year)).label).toContain("110");
  expect((await desk.get("items:page", { ...page, asOf })).rows.map(({ item }) => item.id)).toEqual(ids);
  expect(await found()).toBe(120);
});

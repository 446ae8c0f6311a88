import { expect, test } from "vitest";
import { deleteItem, insertItem, undeleteItem, updateItem } from "../../main/store/items.ts";
import { deleteProgress, insertProgress, undeleteProgress, updateProgress } from "../../main/store/progress.ts";
import type { WritableDb } from "../../main/store/handles.ts";
import { isIndexBehind } from "../../main/store/search-index.ts";
import { bringIndexUpToDate } from "../../main/search/write-index.ts";
import { indexWhenIdle } from "../../main/search/index-when-idle.ts";
import { setTimeout as wait } from "node:timers/promises";
import { anObservation, aWorklist, aYearData, testId, testTime } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { findIn } from "../support/searching.ts";
import { withTempStore } from "../support/temp-store.ts";

const worklist = aWorklist({ mechanism: "甲", title: "乙" });
const stamp = () => ({ id: testId(), now: testTime });
const fill = (db: WritableDb) => fillStore(db, aYearData({ worklists: [worklist], observations: [anObservation()] }));
const withStore = (use: (db: WritableDb) => Promise<void>) => withTempStore({ fill }, ({ db }) => use(db));
const kindsFound = async (db: WritableDb, text: string) => (await findIn(db, text)).map(({ kind }) => kind);
const enter = (db: WritableDb, title: string) => insertItem(db, 2021, { worklistId: worklist.id, title }, stamp());

test("what is entered, edited, deleted and brought back is found as it stands", async () => {
  await withStore(async (db) => {
    const { id } = enter(db, "血橙出口基地");
    expect(await kindsFound(db, "血橙")).toEqual(["item"]);
    updateItem(db, id, { title: "柠檬出口基地", problem: "冷链不足" }, testTime);
    expect(await kindsFound(db, "血橙")).toEqual([]);
    expect(await kindsFound(db, "xcck")).toEqual([]);
    expect(await kindsFound(db, "nmck")).toEqual(["item"]);
    expect(await kindsFound(db, "冷链")).toEqual(["problem"]);
    updateItem(db, id, { problem: null }, testTime);
    expect(await kindsFound(db, "冷链")).toEqual([]);

    const deletion = stamp();
    deleteItem(db, id, deletion);
    expect(await kindsFound(db, "柠檬")).toEqual([]);
    undeleteItem(db, deletion.id, testTime);
    expect(await kindsFound(db, "柠檬")).toEqual(["item"]);
  });
});

test("progress entries are followed likewise", async () => {
  await withStore(async (db) => {
    const item = enter(db, "一项");
    const entry = insertProgress(db, item.id, { text: "完成路基工程" }, stamp());
    expect(await kindsFound(db, "路基")).toEqual(["progress"]);
    updateProgress(db, entry.id, { text: "完成桥梁工程", physicalProgress: "桥面铺装" }, testTime);
    expect(await kindsFound(db, "路基")).toEqual([]);
    expect(await kindsFound(db, "桥面")).toEqual(["progress"]);
    const deletion = stamp();
    deleteProgress(db, entry.id, deletion);
    expect(await kindsFound(db, "桥梁")).toEqual([]);
    undeleteProgress(db, deletion.id, testTime);
    expect(await kindsFound(db, "桥梁")).toEqual(["progress"]);
  });
});

test("places and units are followed, also when they are spelt anew", async () => {
  await withStore(async (db) => {
    const { id } = enter(db, "一项");
    updateItem(db, id, { parties: ["资中县"], leadUnit: "资中县农业农村局", responsibleUnits: ["市交通局"] }, testTime);
    expect(await kindsFound(db, "资中")).toEqual(["item"]);
    expect(await kindsFound(db, "交通局")).toEqual(["item"]);
    updateItem(db, id, { parties: ["安岳县"], responsibleUnits: [] }, testTime);
    expect(await kindsFound(db, "安岳")).toEqual(["item"]);
    expect(await kindsFound(db, "交通局")).toEqual([]);
    db.exec(
      "UPDATE party SET name = '安岳柠檬县' WHERE name = '安岳县'; UPDATE unit SET name = '农委' WHERE name LIKE '资中%'",
    );
    expect(await kindsFound(db, "安岳柠檬")).toEqual(["item"]);
    expect(await kindsFound(db, "农委")).toEqual(["item"]);
    expect(await kindsFound(db, "资中")).toEqual([]);
    db.exec("UPDATE indicator SET name = '新名指标'; UPDATE mechanism SET name = '新名机制'");
    expect((await kindsFound(db, "新名")).toSorted()).toEqual(["observation", "worklist"]);
  });
});

test("what a transaction took back is not found", async () => {
  await withStore(async (db) => {
    db.exec("BEGIN");
    enter(db, "血橙出口基地");
    db.exec("ROLLBACK");
    expect(await kindsFound(db, "血橙")).toEqual([]);
  });
});

test("thousands of rows entered at once are found, however many parts the index is written in", async () => {
  await withStore(async (db) => {
    db.exec("BEGIN");
    for (let index = 0; index < 1300; index += 1) enter(db, `第${index}号事项`);
    db.exec("COMMIT");
    expect(await kindsFound(db, "第0号")).toEqual(["item"]);
    expect(await kindsFound(db, "第1299号")).toEqual(["item"]);
    expect((await findIn(db, "号事", { limit: 200 })).length).toBe(200);
    expect(isIndexBehind(db)).toBe(false);
  });
});

test("in a pause the index is written without being asked, and a closed store is left alone", async () => {
  await withStore(async (db) => {
    const faults: unknown[] = [];
    const indexing = indexWhenIdle(db, (error) => faults.push(error));
    enter(db, "血橙出口基地");
    indexing.wake();
    while (isIndexBehind(db)) await wait(20);
    enter(db, "柠檬出口基地");
    indexing.wake();
    indexing.stop();
    await wait(1000);
    expect(isIndexBehind(db)).toBe(true);
    expect(faults).toEqual([]);
    await bringIndexUpToDate(db);
  });
});

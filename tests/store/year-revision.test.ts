import { describe, expect, test } from "vitest";
import type { WritableDb } from "../../main/store/handles.ts";
import { deleteItem, insertItem, undeleteItem, updateItem } from "../../main/store/items.ts";
import { insertObservation } from "../../main/store/observations.ts";
import { deleteProgress, insertProgress, undeleteProgress, updateProgress } from "../../main/store/progress.ts";
import {
  insertSnapshot,
  listSnapshots,
  readSnapshotParts,
  readSnapshotSummary,
  insertVerification,
} from "../../main/store/snapshots.ts";
import { insertCitation } from "../../main/store/sources.ts";
import { storeError } from "../../main/store/store-error.ts";
import { putField } from "../../main/store/words.ts";
import { insertWorklist, updateWorklist } from "../../main/store/worklists.ts";
import { deleteItemMove, insertItemMove, updateItemMove } from "../../main/store/item-moves.ts";
import {
  deleteWorklistVersion,
  insertWorklistVersion,
  updateWorklistVersion,
} from "../../main/store/worklist-versions.ts";
import { deleteItemProblem, insertItemProblem, updateItemProblem } from "../../main/store/item-problems.ts";
import { defaultLampRule } from "../../shared/domain/lamp-rule.ts";
import { anItemProblem } from "../support/item-problems.ts";
import { readYearData } from "../../main/store/year-data.ts";
import { insertYear, listYears, readYear, updateYear } from "../../main/store/years.ts";
import {
  aCitation,
  aDate,
  anItem,
  anObservation,
  aProgressEntry,
  aSource,
  aWorklist,
  aYearData,
  testId,
  testTime,
} from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { aMove, aVersion } from "../support/worklist-care.ts";
import { withTempStore } from "../support/temp-store.ts";

const worklist = aWorklist();
const item = anItem({ worklistId: worklist.id });
const entry = aProgressEntry({ itemId: item.id });
const observation = anObservation();
const source = aSource();
const cited = aCitation({ sourceId: source.id, targetId: observation.id });
const problem = anItemProblem(item.id, { problem: "用地手续没有办完" });
const version = aVersion(worklist.id);
const move = aMove(worklist.id, item.id, { versionId: version.id });
const deletedItem = testId();
const deletedEntry = testId();
const data = aYearData({
  worklists: [worklist],
  items: [item],
  progress: [entry],
  problems: [problem],
  versions: [version],
  moves: [move],
  observations: [observation],
  sources: [source],
  citations: [cited],
});

/** The year 2021 as above, with an item and an entry deleted before, and the untouched year 2022. */
function fill(db: WritableDb): void {
  fillStore(db, data);
  insertYear(db, { year: 2022, kind: "demo" }, testTime);
  const gone = insertItem(db, 2021, { worklistId: worklist.id, title: "删去的一项" }, stamp());
  deleteItem(db, gone.id, { id: deletedItem, now: testTime });
  const goneEntry = insertProgress(db, item.id, { text: "删去的一条" }, stamp());
  deleteProgress(db, goneEntry.id, { id: deletedEntry, now: testTime });
}

const stamp = () => ({ id: testId(), now: testTime });

/** Everything that can be done to a year. */
const changes: readonly [string, (db: WritableDb) => unknown][] = [
  ["its cut-off date", (db) => updateYear(db, 2021, { cutOffDate: aDate("2021-12-31") }, testTime)],
  ["a new list", (db) => insertWorklist(db, aWorklist(), stamp())],
  ["a new field", (db) => putField(db, 2021, "新的领域", testTime)],
  ["a field's group", (db) => db.exec("UPDATE field SET group_name = '硬联通'")],
  [
    "what a field goes on with",
    (db) => db.exec("INSERT INTO field_former SELECT key, 0, key FROM field WHERE year = 2021"),
  ],
  ["a new item", (db) => insertItem(db, 2021, { worklistId: worklist.id, title: "新的一项" }, stamp())],
  ["an item's title", (db) => updateItem(db, item.id, { title: "新的名称" }, testTime)],
  ["an item's places", (db) => updateItem(db, item.id, { parties: ["资中县"] }, testTime)],
  ["an item's units", (db) => updateItem(db, item.id, { responsibleUnits: [] }, testTime)],
  ["an item less", (db) => deleteItem(db, item.id, stamp())],
  ["an item back", (db) => undeleteItem(db, deletedItem, testTime)],
  ["new progress", (db) => insertProgress(db, item.id, { text: "新的一条" }, stamp())],
  ["changed progress", (db) => updateProgress(db, entry.id, { text: "改过的一条" }, testTime)],
  ["progress less", (db) => deleteProgress(db, entry.id, stamp())],
  ["progress back", (db) => undeleteProgress(db, deletedEntry, testTime)],
  ["a new problem", (db) => insertItemProblem(db, item.id, { cause: "征地慢" }, stamp())],
  ["a changed problem", (db) => updateItemProblem(db, problem.id, { state: "solved" }, testTime)],
  ["a problem less", (db) => deleteItemProblem(db, problem.id)],
  [
    "the rule of its lamps",
    (db) => updateYear(db, 2021, { lampRule: { ...defaultLampRule, dueSoonDays: 10 } }, testTime),
  ],
  ["a list's new facts", (db) => updateWorklist(db, worklist.id, { documentNumber: "内府发〔2021〕3号" }, testTime)],
  ["a new version", (db) => insertWorklistVersion(db, worklist.id, aVersion(worklist.id), stamp())],
  ["a changed version", (db) => updateWorklistVersion(db, version.id, { summary: "调入2项" }, testTime)],
  ["a version less", (db) => deleteWorklistVersion(db, version.id, testTime)],
  ["a new move", (db) => insertItemMove(db, { key: null, row: aMove(worklist.id, item.id) })],
  ["a changed move", (db) => updateItemMove(db, move.id, { reason: "规划调整" }, testTime)],
  ["a move less", (db) => deleteItemMove(db, move.id)],
  ["a new figure", (db) => insertObservation(db, anObservation(), stamp())],
  ["a new sentence", (db) => insertCitation(db, aCitation({ sourceId: source.id, targetId: observation.id }))],
  ["a list's row", (db) => db.exec("UPDATE worklist SET title = '改过的清单'")],
  ["a figure's row", (db) => db.exec("UPDATE observation SET value = '168'")],
  ["a place's row", (db) => db.exec("DELETE FROM item_party")],
  ["a cited source's row", (db) => db.exec("UPDATE source SET text = '改过的原文'")],
  ["a sentence less", (db) => db.exec("DELETE FROM citation")],
];

describe("the year's revision counts", () => {
  test.each(changes)("%s", async (_, change) => {
    await withTempStore({ fill }, ({ db }) => {
      const before = readYear(db, 2021)?.revision ?? 0;
      change(db);
      expect(readYear(db, 2021)?.revision).toBeGreaterThan(before);
      expect(readYear(db, 2022)?.revision).toBe(1);
    });
  });
});

describe("an archived year refuses", () => {
  test.each(changes)("%s", async (_, change) => {
    await withTempStore({ fill }, ({ db, path }) => {
      archive(db);
      const before = readYearData(db, 2021);
      expect(errorOf(path, () => change(db))).toEqual({ kind: "year-archived", year: 2021 });
      expect(readYearData(db, 2021)).toEqual(before);
    });
  });
});

test("other years stay open beside an archived one, and share its words", async () => {
  await withTempStore({ fill }, ({ db }) => {
    archive(db);
    const { id } = insertWorklist(db, aWorklist({ year: 2022 }), stamp());
    const next = insertItem(
      db,
      2022,
      { worklistId: id, title: "续建", parties: ["内江市"], leadUnit: "市发展改革委" },
      stamp(),
    );
    expect(updateItem(db, next.id, { status: "completed" }, testTime).status).toBe("completed");
    expect(
      listYears(db).map(({ year, itemCount, snapshotId }) => ({ year, itemCount, archived: snapshotId !== null })),
    ).toEqual([
      { year: 2022, itemCount: 1, archived: false },
      { year: 2021, itemCount: 1, archived: true },
    ]);
  });
});

test("a snapshot comes back as it was put away, with its last verification", async () => {
  await withTempStore({ fill }, ({ db }) => {
    const snapshot = archive(db);
    const { format: _format, parts, ...summary } = snapshot;
    const shown = { ...summary, bytes: 6, finalReports: 0, lastVerification: null };
    expect(listSnapshots(db)).toEqual([shown]);
    expect(readSnapshotSummary(db, testId())).toBeNull();
    const read = readSnapshotParts(db, snapshot.id);
    expect(read.map(({ name, sha256, bytes }) => ({ name, sha256, bytes: new Uint8Array(bytes) }))).toEqual(parts);

    const verify = (verifiedAt: string, damagedParts: string[]) =>
      insertVerification(db, {
        id: testId(),
        snapshotId: snapshot.id,
        verifiedAt,
        intact: damagedParts.length === 0,
        damagedParts,
      });
    verify("2022-01-01T00:00:00.000Z", []);
    verify("2022-02-01T00:00:00.000Z", ["report.docx"]);
    expect(readSnapshotSummary(db, snapshot.id)).toEqual({
      ...shown,
      lastVerification: { verifiedAt: "2022-02-01T00:00:00.000Z", intact: false, damagedParts: ["report.docx"] },
    });
  });
});

test("a year is archived once", async () => {
  await withTempStore({ fill }, ({ db }) => {
    archive(db);
    expect(() => archive(db)).toThrow(/UNIQUE/);
  });
});

function archive(db: WritableDb) {
  const snapshot = {
    id: testId(),
    year: 2021,
    asOf: aDate("2021-12-31"),
    createdAt: testTime,
    format: 1,
    sha256: "a".repeat(64),
    itemCount: 1,
    observationCount: 1,
    sourceCount: 1,
    chartCount: 3,
    parts: [
      { name: "data.json", sha256: "b".repeat(64), bytes: new Uint8Array([1, 2, 3, 4]) },
      { name: "report.docx", sha256: "c".repeat(64), bytes: new Uint8Array([5, 6]) },
    ],
  };
  insertSnapshot(db, snapshot);
  return snapshot;
}

function errorOf(path: string, work: () => unknown) {
  try {
    work();
  } catch (error) {
    return storeError(error, path);
  }
  throw new Error("nothing was refused");
}

import { describe, expect, test } from "vitest";
import type { WritableDb } from "../../main/store/handles.ts";
import { deleteItem, insertItem, readItem, undeleteItem, updateItem } from "../../main/store/items.ts";
import { deleteProgress, listProgress, undeleteProgress, updateProgress } from "../../main/store/progress.ts";
import { listCitedSentences } from "../../main/store/sources.ts";
import { listFields, listParties, listUnits } from "../../main/store/words.ts";
import { readYearData } from "../../main/store/year-data.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import {
  aCitation,
  aDecimal,
  anItem,
  anObservation,
  aPartialDate,
  aProgressEntry,
  aSource,
  aWorklist,
  aYearData,
  testId,
  wan,
} from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { withTempStore } from "../support/temp-store.ts";

const later = "2021-12-02T00:00:00.000Z";
const worklist = aWorklist({ declaredCount: aDecimal("20"), declaredQualifier: "nearly", declaredUnit: "个" });
const item = anItem({
  number: "3",
  worklistId: worklist.id,
  kind: "platform",
  parties: ["内江市", "荣昌区", "重庆高新区"],
  responsibleUnits: ["市交通运输局", "市自然资源和规划局"],
  content: "共建川南渝西融合发展试验区。",
  totalInvestment: wan("165400"),
  plannedThisYear: wan("113200.01"),
  phase: "continued",
  pace: "behind",
  status: "delayed",
  dueDate: aPartialDate("2025"),
  problem: "用地指标不足。",
});
const entry = aProgressEntry({
  itemId: item.id,
  doneThisYear: wan("21150"),
  percent: aDecimal("33.30"),
  text: "已完成土地平整。",
});
const earlier = aProgressEntry({ itemId: item.id, asOf: null, text: "完成选址。" });
const observation = anObservation({ scope: "内江、荣昌", mechanism: "内江—荣昌", field: "公共服务共享", position: 2 });
const source = aSource();
const data: YearData = aYearData({
  worklists: [worklist],
  fields: [
    { name: "基础设施互通", position: 0, group: null, formerFields: [] },
    { name: "公共服务共享", position: 1, group: null, formerFields: [] },
  ],
  items: [item],
  progress: [earlier, entry],
  observations: [observation],
  sources: [source],
  citations: [
    aCitation({ sourceId: source.id, targetKind: "worklist", targetId: worklist.id }),
    aCitation({ sourceId: source.id, targetKind: "item", targetId: item.id }),
    aCitation({ sourceId: source.id, targetKind: "progress", targetId: entry.id }),
    aCitation({ sourceId: source.id, targetKind: "observation", targetId: observation.id }),
  ],
});

const contentOf = (db: WritableDb) => {
  const { year, ...content } = readYearData(db, 2021) ?? { year: null };
  return { ...content, year: { ...year, revision: 0 } };
};

test("a year comes back exactly as it was entered", async () => {
  await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
    expect(contentOf(db)).toEqual({ ...data, year: { ...data.year, revision: 0 } });
    expect(readYearData(db, 2020)).toBeNull();
  });
});

describe("changing an item", () => {
  test("changes what is given, leaves the rest, and counts", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      const changes = {
        title: "川南渝西融合发展试验区",
        parties: ["荣昌区"],
        leadUnit: null,
        field: "新的领域",
        status: undefined,
      };
      const changed = updateItem(db, item.id, changes, later);
      const { status: _status, ...given } = changes;
      expect(changed).toEqual({ ...item, ...given, revision: 2, updatedAt: later });
      expect(readItem(db, item.id)).toEqual(changed);
      expect(listFields(db, 2021).map(({ name }) => name)).toEqual(["基础设施互通", "公共服务共享", "新的领域"]);
    });
  });

  test("of progress changes what is given and leaves the rest", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      const changed = updateProgress(db, entry.id, { asOf: aPartialDate("2021-12-31"), doneThisYear: null }, later);
      expect(changed).toEqual({ ...entry, asOf: "2021-12-31", doneThisYear: null, revision: 2, updatedAt: later });
    });
  });

  test("to a list of another year is not possible", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      const other = aWorklist({ year: 2022 });
      fillStore(db, aYearData({ year: { ...data.year, year: 2022 }, worklists: [other] }));
      expect(() => updateItem(db, item.id, { worklistId: other.id }, later)).toThrow(/FOREIGN KEY/);
    });
  });
});

describe("names of places and units", () => {
  test("that differ only in width or blanks are one, as first written", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      const spellings = ["荣昌区", " 内江市　", "重庆（两江新区）", "重庆(两江新区)", "  "];
      const { id } = insertItem(
        db,
        2021,
        { worklistId: worklist.id, title: "又一项", parties: spellings },
        { id: testId(), now: later },
      );
      expect(readItem(db, id)?.parties).toEqual(["荣昌区", "内江市", "重庆（两江新区）"]);
      expect(listParties(db, 2021)).toEqual(["内江市", "荣昌区", "重庆高新区", "重庆（两江新区）"]);
      expect(updateItem(db, id, { leadUnit: "市发展改革委 " }, later).leadUnit).toBe("市发展改革委");
      expect(listUnits(db)).toEqual(["市发展改革委", "市交通运输局", "市自然资源和规划局"]);
      expect(updateItem(db, id, { leadUnit: " " }, later).leadUnit).toBeNull();
    });
  });

  test("of a year are those of its items, of all years all that were ever used", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      updateItem(db, item.id, { parties: ["内江市"], responsibleUnits: [] }, later);
      expect({ parties: listParties(db, 2021), units: listUnits(db, 2021) }).toEqual({
        parties: ["内江市"],
        units: ["市发展改革委"],
      });
      expect(listParties(db)).toHaveLength(3);
      expect(listUnits(db)).toHaveLength(3);
    });
  });
});

describe("deleting", () => {
  test("an item can be undone with its progress, its sentences and its place", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      const next = insertItem(
        db,
        2021,
        { worklistId: worklist.id, title: "下一项", number: "3" },
        { id: testId(), now: later },
      );
      const before = contentOf(db);
      const deletion = testId();
      deleteItem(db, item.id, { id: deletion, now: later });
      expect(contentOf(db)).toMatchObject({ items: [{ id: next.id }], progress: [], citations: [{}, {}] });
      insertItem(db, 2021, { worklistId: worklist.id, title: "其间的一项", number: "4" }, { id: testId(), now: later });

      expect(undeleteItem(db, deletion, later)).toEqual({ ...item, revision: 2, updatedAt: later });
      const after = contentOf(db);
      expect(after.items?.map(({ title }) => title)).toEqual([item.title, "下一项", "其间的一项"]);
      expect(after.progress).toEqual(before.progress);
      expect(new Set(after.citations)).toEqual(new Set(before.citations));
      expect(undeleteItem(db, deletion, later)).toBeNull();
      expect(undeleteItem(db, testId(), later)).toBeNull();
    });
  });

  test("progress can be undone with its sentences and its place", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      const deletion = testId();
      deleteProgress(db, earlier.id, { id: deletion, now: later });
      expect(listProgress(db, item.id)).toEqual([entry]);
      expect(undeleteProgress(db, deletion, later)).toEqual({ ...earlier, revision: 2, updatedAt: later });
      expect(listProgress(db, item.id).map(({ id }) => id)).toEqual([earlier.id, entry.id]);
      const proven = testId();
      deleteProgress(db, entry.id, { id: proven, now: later });
      undeleteProgress(db, proven, later);
      expect(listCitedSentences(db, [{ kind: "progress", id: entry.id }])).toHaveLength(1);
    });
  });

  test("progress whose item is gone is not put back, but comes back after its item", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      const [first, second] = [testId(), testId()];
      deleteProgress(db, entry.id, { id: first, now: later });
      deleteItem(db, item.id, { id: second, now: later });
      expect(undeleteProgress(db, first, later)).toBeNull();
      undeleteItem(db, second, later);
      expect(undeleteProgress(db, first, later)?.id).toBe(entry.id);
      expect(listProgress(db, item.id)).toHaveLength(2);
    });
  });

  test("leaves a record with the whole row", async () => {
    await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
      deleteItem(db, item.id, { id: testId(), now: later });
      const [record] = db
        .prepare<[], { content: string }>("SELECT kind, row_id, year, deleted_at, undone_at, content FROM deletion")
        .all();
      expect(record).toMatchObject({ kind: "item", row_id: item.id, year: 2021, deleted_at: later, undone_at: null });
      expect(JSON.parse(record?.content ?? "")).toMatchObject({ item, progress: [{ entry: earlier }, { entry }] });
    });
  });
});

test("each sentence comes with the name of its source", async () => {
  await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
    const targets = [
      { kind: "item", id: item.id },
      { kind: "worklist", id: worklist.id },
      { kind: "item", id: testId() },
    ] as const;
    const { id, title, publisher, publishedOn } = source;
    expect(listCitedSentences(db, targets)).toEqual([
      { citation: data.citations[1], source: { id, title, publisher, publishedOn } },
      { citation: data.citations[0], source: { id, title, publisher, publishedOn } },
    ]);
  });
});

import { expect, test } from "vitest";
import { findText } from "../../main/store/search.ts";
import {
  aCitation,
  anItem,
  anObservation,
  aProgressEntry,
  aSource,
  aWorklist,
  aYear,
  aYearData,
} from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { withTempStore } from "../support/temp-store.ts";

const long = `${"前文".repeat(40)}川渝高竹新区${"后文".repeat(40)}`;
const worklist = aWorklist({ title: "内江荣昌2021年合作事项清单" });
const item = anItem({ worklistId: worklist.id, title: "血橙出口基地", content: long });
const entry = aProgressEntry({ itemId: item.id, text: "血橙出口1.5亿元。" });
const observation = anObservation({ indicator: "血橙出口额" });
const source = aSource({ title: "合作一年间", text: "资中血橙走出国门。\n第二段。" });
const of2021 = aYearData({
  worklists: [worklist],
  items: [item],
  progress: [entry],
  observations: [observation],
  sources: [source],
  citations: [aCitation({ sourceId: source.id, targetId: observation.id })],
});
const next = anItem({ year: 2022, title: "血橙出口基地二期" });
const of2022 = aYearData({ year: aYear({ year: 2022 }), worklists: [aWorklist({ year: 2022 })], items: [next] });

const find = (text: string, limit = 20) =>
  withTempStore(
    {
      fill: (db) => {
        fillStore(db, of2021);
        fillStore(db, of2022);
      },
    },
    ({ db }) => findText(db, text, limit),
  );

test.each(["血橙", "血橙出口"])("%s is found in all years and kinds, titles first, then the newest", async (text) => {
  const hits = await find(text);
  expect(hits.map(({ kind, id, year }) => ({ kind, id, year }))).toEqual([
    { kind: "item", id: next.id, year: 2022 },
    { kind: "item", id: item.id, year: 2021 },
    { kind: "progress", id: item.id, year: 2021 },
    { kind: "observation", id: observation.id, year: 2021 },
    ...(text === "血橙" ? [{ kind: "source", id: source.id, year: null }] : []),
  ]);
});

test("a hit shows the words around the match", async () => {
  expect(await find("高竹新区")).toEqual([
    {
      kind: "item",
      id: item.id,
      year: 2021,
      title: "血橙出口基地",
      excerpt: `…${"前文".repeat(11)}川渝高竹新区${"后文".repeat(12)}…`,
    },
  ]);
  expect((await find("走出国门")).map(({ excerpt }) => excerpt)).toEqual(["资中血橙走出国门。"]);
});

test("every word must be there, wherever it stands in the row", async () => {
  expect((await find("出口基地 高竹")).map(({ id }) => id)).toEqual([item.id]);
  expect((await find("出口基地 高竹新区 国门")).map(({ id }) => id)).toEqual([]);
});

test("lists are found by title and by mechanism", async () => {
  expect((await find("合作事项清单")).map(({ kind, year }) => ({ kind, year }))).toEqual([
    { kind: "worklist", year: 2022 },
    { kind: "worklist", year: 2021 },
  ]);
  expect((await find("内江—荣昌")).map(({ kind }) => kind)).toEqual(["worklist", "worklist"]);
});

test("no more than the limit, and nothing for blanks and signs", async () => {
  expect(await find("血橙", 2)).toHaveLength(2);
  expect(await find("  ")).toEqual([]);
  expect(await find('"')).toEqual([]);
  expect(await find("* OR (")).toEqual([]);
});

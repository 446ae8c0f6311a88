import { expect, test } from "vitest";
import type { SearchHit } from "../../shared/ipc/questions/store.ts";
import {
  aCitation,
  aDecimal,
  anItem,
  anObservation,
  aProgressEntry,
  aSource,
  aWorklist,
  aYear,
  aYearData,
} from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { findIn, marked, type Searching } from "../support/searching.ts";
import { withTempStore } from "../support/temp-store.ts";

const long = `${"前文".repeat(40)}川渝高竹新区${"后文".repeat(40)}`;
const worklist = aWorklist({ title: "内江荣昌2021年合作事项清单" });
const item = anItem({
  worklistId: worklist.id,
  title: "血橙出口基地",
  content: long,
  parties: ["资中县"],
  leadUnit: "内江市农业农村局",
  responsibleUnits: ["内江市农业农村局"],
});
const entry = aProgressEntry({ itemId: item.id, text: "血橙出口1.5亿元。" });
const observation = anObservation({ indicator: "血橙出口额", value: aDecimal("1.6"), unit: "亿元" });
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

const fill = (db: Parameters<typeof fillStore>[0]) => {
  fillStore(db, of2021);
  fillStore(db, of2022);
};
const find = (text: string, searching: Searching = {}) =>
  withTempStore({ fill }, ({ db }) => findIn(db, text, searching));
const placesOf = (hits: readonly SearchHit[]) => hits.map(({ kind, id, year }) => ({ kind, id, year }));

test.each(["血橙", "血橙出口"])(
  "%s is found in all years and kinds, names first, then the newest year",
  async (text) => {
    expect(placesOf(await find(text))).toEqual([
      { kind: "item", id: next.id, year: 2022 },
      { kind: "item", id: item.id, year: 2021 },
      { kind: "observation", id: observation.id, year: 2021 },
      { kind: "progress", id: item.id, year: 2021 },
      ...(text === "血橙" ? [{ kind: "source", id: source.id, year: null }] : []),
    ]);
  },
);

test("the whole name goes before its beginning, that before its middle, and that before other texts", async () => {
  const titles = ["高铁建设", "成渝高铁", "高铁", "高铁新城"];
  const items = titles.map((title) => anItem({ worklistId: worklist.id, title }));
  const other = anItem({ worklistId: worklist.id, title: "综合枢纽", content: "含高铁站房。" });
  const year = aYearData({ worklists: [worklist], items: [other, ...items] });
  await withTempStore({ fill: (db) => fillStore(db, year) }, async ({ db }) => {
    const ranked = ["高铁", "高铁建设", "高铁新城", "成渝高铁", "综合枢纽"];
    expect((await findIn(db, "高铁")).map(({ title }) => title)).toEqual(ranked);
    expect((await findIn(db, "高铁", { limit: 2 })).map(({ title }) => title)).toEqual(ranked.slice(0, 2));
    expect((await findIn(db, "高铁 建设")).map(({ title }) => title)).toEqual(["高铁建设"]);
  });
});

test("a hit shows the words around the match, and where they stand", async () => {
  const [hit] = await find("高竹新区");
  expect(hit).toEqual({
    kind: "item",
    id: item.id,
    year: 2021,
    title: "血橙出口基地",
    titleMatches: [],
    excerpt: `…${"前文".repeat(11)}川渝高竹新区${"后文".repeat(12)}…`,
    excerptMatches: [{ start: 25, end: 29 }],
  });
  expect((await find("走出国门")).map(marked)).toEqual([["合作一年间", "资中血橙【走出国门】。"]]);
  expect((await find("出口 基地 2022")).map(marked)).toEqual([]);
  expect((await find("二期 出口")).map(marked)).toEqual([["血橙【出口】基地【二期】", "血橙【出口】基地【二期】"]]);
});

test("a problem is a result of its own, and counts together with the name of its item", async () => {
  const late = anItem({ worklistId: worklist.id, title: "成渝高铁", problem: "征地拆迁滞后。", content: "新建线路。" });
  const year = aYearData({ worklists: [worklist], items: [late] });
  await withTempStore({ fill: (db) => fillStore(db, year) }, async ({ db }) => {
    expect(placesOf(await findIn(db, "征地"))).toEqual([{ kind: "problem", id: late.id, year: 2021 }]);
    expect((await findIn(db, "征地")).map(marked)).toEqual([["成渝高铁", "【征地】拆迁滞后。"]]);
    expect(placesOf(await findIn(db, "高铁 征地"))).toEqual([{ kind: "item", id: late.id, year: 2021 }]);
    expect(placesOf(await findIn(db, "高铁"))).toEqual([{ kind: "item", id: late.id, year: 2021 }]);
  });
});

test("every word must be there, wherever it stands in the row", async () => {
  expect((await find("出口基地 高竹")).map(({ id }) => id)).toEqual([item.id]);
  expect((await find("出口基地 高竹新区 国门")).map(({ id }) => id)).toEqual([]);
});

test("items are found by their places and units, figures by their values", async () => {
  const [hit] = await find("资中县", { limit: 1 });
  expect(hit && [hit.kind, hit.id, marked(hit)]).toEqual([
    "item",
    item.id,
    ["血橙出口基地", "【资中县】、内江市农业农村局"],
  ]);
  expect((await find("1.6亿元")).map(({ id }) => id)).toEqual([observation.id]);
});

test("lists are found by title and by mechanism", async () => {
  expect((await find("合作事项清单")).map(({ kind, year }) => ({ kind, year }))).toEqual([
    { kind: "worklist", year: 2022 },
    { kind: "worklist", year: 2021 },
  ]);
  expect((await find("内江—荣昌")).map(({ kind }) => kind)).toEqual(["worklist", "worklist"]);
});

test("no more than the limit, and no more of each kind than wanted", async () => {
  expect(placesOf(await find("血橙", { limit: 2 }))).toEqual([
    { kind: "item", id: next.id, year: 2022 },
    { kind: "item", id: item.id, year: 2021 },
  ]);
  expect(placesOf(await find("血橙", { perKind: 1 }))).toEqual([
    { kind: "item", id: next.id, year: 2022 },
    { kind: "observation", id: observation.id, year: 2021 },
    { kind: "progress", id: item.id, year: 2021 },
    { kind: "source", id: source.id, year: null },
  ]);
});

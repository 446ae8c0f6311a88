import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WritableDb } from "../../main/store/handles.ts";
import { loadFolding } from "../../main/search/spelling.ts";
import { foldText } from "../../shared/domain/search/folding.ts";
import { anItem, anObservation, aSource, aCitation, aWorklist, aYearData } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { findIn, marked } from "../support/searching.ts";
import { withTempStore } from "../support/temp-store.ts";

const worklist = aWorklist({ mechanism: "甲", title: "乙" });
/** Found by its title alone. */
const named = (title: string) =>
  anItem({ worklistId: worklist.id, title, parties: [], leadUnit: null, responsibleUnits: [] });

function withTitles<Answer>(titles: readonly string[], use: (db: WritableDb) => Promise<Answer>): Promise<Answer> {
  const items = titles.map(named);
  const year = aYearData({ worklists: [worklist], items });
  return withTempStore({ fill: (db) => fillStore(db, year) }, ({ db }) => use(db));
}

const found = (titles: readonly string[], text: string) =>
  withTitles(titles, async (db) => (await findIn(db, text)).map(({ title }) => title));

describe("pinyin", () => {
  const titles = [
    "打造长江上游川渝优质血橙出口基地协议",
    "内江荣昌现代农业示范区",
    "重庆长寿区西安路改造",
    "5G基站共建",
  ];
  const [orange = "", area = "", street = "", station = ""] = titles;

  test.each([
    ["xcck", [orange]],
    ["xcckjd", [orange]],
    ["XCCK", [orange]],
    ["xhcj", [orange]],
    ["xuecheng", [orange]],
    ["xuechengchuk", [orange]],
    ["neijiang", [area]],
    ["nei jiang", [area]],
    ["neij", [area]],
    ["njrc", [area]],
    ["cqcs", [street]],
    ["changshou", [street]],
    ["xian", [area, street]],
    ["xi'anlu", [street]],
    ["5gjz", [station]],
    ["2021nian", []],
    ["ei jiang", []],
    ["qqqq", []],
  ])("%s finds what is spoken so", async (letters, expected) => {
    expect(await found(titles, letters)).toEqual(expected);
  });

  test("the characters that were meant are marked", async () => {
    await withTitles(titles, async (db) => {
      const titleOf = async (text: string) => (await findIn(db, text)).map((hit) => marked(hit)[0]);
      expect(await titleOf("xcck")).toEqual(["打造长江上游川渝优质【血橙出口】基地协议"]);
      expect(await titleOf("xhcj")).toEqual(["打造长江上游川渝优质【血橙出】口【基】地协议"]);
      expect(await titleOf("rongchang")).toEqual(["内江【荣昌】现代农业示范区"]);
      expect(await titleOf("5gjz")).toEqual(["【5G基站】共建"]);
    });
  });

  test("a name that begins so goes before one that holds it", async () => {
    expect(await found(["荣昌内江合作", "内江合作"], "neijiang")).toEqual(["内江合作", "荣昌内江合作"]);
    expect(await found(["荣昌内江", "内江", "内江合作"], "nj")).toEqual(["内江", "内江合作", "荣昌内江"]);
  });

  test("names of places, units, indicators and sources are found as well", async () => {
    const item = { ...named("一项"), parties: ["潼南区"], leadUnit: "遂宁市发展改革委" };
    const observation = anObservation({ indicator: "对口帮扶资金" });
    const source = aSource({ title: "成渝双城记", text: "一句。" });
    const citations = [aCitation({ sourceId: source.id, targetId: observation.id })];
    const year = aYearData({
      worklists: [worklist],
      items: [item],
      observations: [observation],
      sources: [source],
      citations,
    });
    await withTempStore({ fill: (db) => fillStore(db, year) }, async ({ db }) => {
      expect((await findIn(db, "tongnan")).map(marked)).toEqual([["一项", "【潼南】区、遂宁市发展改革委"]]);
      expect((await findIn(db, "snfgw")).map(({ id }) => id)).toEqual([]);
      expect((await findIn(db, "snsfz")).map(marked)).toEqual([["一项", "潼南区、【遂宁市发展】改革委"]]);
      expect((await findIn(db, "dkbf")).map(({ kind }) => kind)).toEqual(["observation"]);
      expect((await findIn(db, "shuangcheng")).map(({ kind }) => kind)).toEqual(["source"]);
    });
  });
});

describe("spelling", () => {
  test.each([
    ["內江", "内江荣昌合作协议"],
    ["協議", "内江荣昌合作协议"],
    ["内江", "內江榮昌合作協議"],
    ["荣昌合作协议", "內江榮昌合作協議"],
    ["平臺", "沱江平台"],
    ["平台", "沱江平臺"],
    ["為", "以合作为先"],
    ["裏程碑", "里程碑"],
    ["着力", "著力推進"],
    ["ｏｋ卡", "一张OK卡通办"],
    ["ok", "一张ＯＫ卡通办"],
    ["２０２１年", "2021年清单"],
    ["(一期)", "出口基地（一期）"],
    ["内江-荣昌", "内江—荣昌"],
    ['"双城"', "“双城”经济圈"],
    ["⼯程", "工程"],
  ])("%s finds %s", async (text, title) => {
    expect(await found([title, "无关事项"], text)).toEqual([title]);
  });

  test("what is marked is the text as it was written", async () => {
    await withTitles(["內江榮昌合作協議"], async (db) => {
      expect((await findIn(db, "协议")).map(marked)).toEqual([["內江榮昌合作【協議】", "內江榮昌合作【協議】"]]);
    });
  });
});

describe("signs are text like any other", () => {
  const titles = ["完成50%以上", "A_B试点", '“一核”* "两翼"', "走出去🚄工程", "(试点)AND项目", "合𡒄新城"];
  test.each([
    ["%", ["完成50%以上"]],
    ["50%", ["完成50%以上"]],
    ["_", ["A_B试点"]],
    ["A_B", ["A_B试点"]],
    ["*", ['“一核”* "两翼"']],
    ['"', ['“一核”* "两翼"']],
    ['* "两', ['“一核”* "两翼"']],
    ["🚄", ["走出去🚄工程"]],
    ["去🚄工", ["走出去🚄工程"]],
    ["🚀", []],
    [")AND", ["(试点)AND项目"]],
    ["AND", ["(试点)AND项目"]],
    ["NEAR(", []],
    ["* OR (", []],
    ["- 50", []],
    ["𡒄新", ["合𡒄新城"]],
    ["\ue002完", []],
    ["\u0000", []],
    ["　", []],
    ["^完成", []],
    ["name:", []],
  ])("%s", async (text, expected) => {
    expect(await found(titles, text)).toEqual(expected);
  });

  test("a text of 200 characters is found as a whole, and answered when it is nowhere", async () => {
    const title = Array.from({ length: 60 }, (_, place) => `第${place}段合作`).join("");
    await withTitles([title, "另一项"], async (db) => {
      expect((await findIn(db, title.slice(30, 230))).map((hit) => hit.title)).toEqual([title]);
      expect(await findIn(db, "合".repeat(200))).toEqual([]);
      expect(await findIn(db, "a".repeat(200))).toEqual([]);
      expect(await findIn(db, "xian".repeat(50))).toEqual([]);
      expect((await findIn(db, "合 ".repeat(100))).map((hit) => hit.title)).toEqual([title]);
    });
  });
});

/** Titles of all sorts of characters that a person or a web page may bring in. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Array.from("内江荣昌合作協議平臺血橙出口基地重庆双城经济圈")) },
  fc.constantFrom(...Array.from("%_\"'*()（）《》·—、，。 　\tAaＺz09é①🚄𡒄“”^:-+{}")),
);
const anyTitle = fc
  .array(character, { minLength: 2, maxLength: 24 })
  .map((characters) => characters.join(""))
  .filter((title) => title.trim() === title && title !== "");

test("any two to six characters of a title find its item, and it holds what it is found by", async () => {
  const folding = await loadFolding();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyTitle, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 6 })), { minLength: 12, maxLength: 12 }),
      async (titles, cuts) => {
        await withTitles(titles, async (db) => {
          for (const [which, from, length] of cuts) {
            const title = titles[which % titles.length] ?? "";
            const characters = Array.from(title);
            const start = from % Math.max(characters.length - length + 1, 1);
            const text = characters.slice(start, start + length).join("");
            const hits = await findIn(db, text);
            const isBlank = foldText(text, folding).trim() === "";
            expect({ text, titles: hits.map((hit) => hit.title) }).toEqual({
              text,
              titles: isBlank ? [] : expect.arrayContaining([title]),
            });
          }
        });
      },
    ),
    { numRuns: 25 },
  );
});

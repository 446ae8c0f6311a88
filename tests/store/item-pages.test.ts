import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnFilter } from "../../main/store/item-filter.ts";
import { readItemPage, readItemRow, readItemRows, type ItemPageRequest } from "../../main/store/item-pages.ts";
import { readItemTotals } from "../../main/store/item-totals.ts";
import { insertItem } from "../../main/store/items.ts";
import { insertProgress, listProgress } from "../../main/store/progress.ts";
import { inTransaction } from "../../main/store/transaction.ts";
import { loadFolding } from "../../main/search/spelling.ts";
import { bringIndexUpToDate } from "../../main/search/write-index.ts";
import type { Item, ProgressDraft } from "../../shared/domain/item.ts";
import { moneyFromFen } from "../../shared/domain/money.ts";
import { wantedWords } from "../../shared/domain/search/wanted-words.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import {
  aDate,
  aDecimal,
  anItem,
  aPartialDate,
  aProgressEntry,
  aWorklist,
  aYearData,
  testId,
  testTime,
  wan,
} from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { withTempStore } from "../support/temp-store.ts";

const circle = aWorklist({ mechanism: "成渝地区双城经济圈" });
const district = aWorklist({ mechanism: "内江—荣昌" });
const bare = { field: null, kind: null, parties: [], leadUnit: null, responsibleUnits: [], status: null } as const;

const railway = anItem({
  worklistId: district.id,
  number: "2",
  title: "成渝中线高铁",
  status: "inProgress",
  phase: "continued",
  totalInvestment: wan("100"),
  plannedThisYear: wan("10"),
  dueDate: aPartialDate("2021-12"),
});
const orange = anItem({
  worklistId: district.id,
  number: "10",
  title: "血橙出口基地",
  field: "现代产业体系",
  kind: "platform",
  parties: ["资中县", "荣昌区"],
  leadUnit: "市农业农村局",
  status: "delayed",
  plannedThisYear: wan("30"),
  dueDate: aPartialDate("2021"),
});
const card = anItem({
  ...bare,
  worklistId: district.id,
  title: "社保卡一卡通 OK",
  content: "川渝通办。",
  dueDate: aPartialDate("2021-12-15"),
});
const river = anItem({
  worklistId: circle.id,
  number: "1",
  title: "沱江流域治理",
  field: "生态环境共保共治",
  status: "completed",
  totalInvestment: wan("5"),
});
const data = aYearData({
  worklists: [circle, district],
  items: [orange, railway, card, river],
  fields: ["基础设施互通", "现代产业体系", "生态环境共保共治"].map((name, position) => ({ name, position })),
  progress: [
    aProgressEntry({ itemId: railway.id, asOf: aPartialDate("2021-06"), doneThisYear: wan("4"), text: "路基过半。" }),
    aProgressEntry({
      itemId: railway.id,
      asOf: aPartialDate("2021-11"),
      doneThisYear: wan("9"),
      percent: aDecimal("90"),
    }),
    aProgressEntry({ itemId: orange.id, asOf: null, doneThisYear: wan("1"), physicalProgress: "选种育苗" }),
  ],
});

/** A filter with what is typed into the search box. */
type TypedFilter = Omit<ColumnFilter, "words"> & { readonly text?: string };

const page = ({ text = "", ...filter }: TypedFilter, more: Partial<ItemPageRequest> = {}) =>
  withTempStore({ fill: (db) => fillStore(db, data) }, async ({ db }) => {
    await bringIndexUpToDate(db);
    const asked = { ...filter, words: wantedWords(text, await loadFolding()) };
    return readItemPage(db, {
      year: 2021,
      asOf: aDate("2021-11-30"),
      filter: asked,
      sort: null,
      offset: 0,
      limit: 100,
      ...more,
    });
  });
const titles = async (...request: Parameters<typeof page>) =>
  (await page(...request)).rows.map(({ item }) => item.title);

test("without filter the lists follow each other, each by its numbers, items without number last", async () => {
  expect(await titles({})).toEqual([river, railway, orange, card].map(({ title }) => title));
});

test("a page holds its part and counts all that match", async () => {
  const found = await page({ mechanisms: ["内江—荣昌"] }, { offset: 1, limit: 1 });
  expect(found).toEqual({
    total: 3,
    rows: [
      {
        item: orange,
        mechanism: "内江—荣昌",
        standing: {
          asOf: "2021-11-30",
          text: null,
          doneThisYear: wan("1"),
          doneSinceStart: null,
          percent: null,
          physicalProgress: "选种育苗",
        },
        sources: [],
      },
    ],
  });
});

const totals = (asOf: string, filter: ColumnFilter = {}) =>
  withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) =>
    readItemTotals(db, { year: 2021, asOf: aDate(asOf), filter, sinceStart: false }),
  );

test("sums count what was reached at the cut-off date", async () => {
  expect((await totals("2021-11-29")).sums.doneThisYear).toBe(wan("5"));
  expect((await totals("2021-01-01")).sums.doneThisYear).toBe(wan("1"));
  expect(await totals("2021-11-30", { mechanisms: ["内江—荣昌"] })).toEqual({
    total: 3,
    sums: {
      totalInvestment: wan("100"),
      plannedThisYear: wan("40"),
      doneThisYear: wan("10"),
      doneSinceStart: null,
    },
  });
});

describe("a filter", () => {
  test.each<[string, TypedFilter, Item[]]>([
    ["by field", { fields: ["现代产业体系"] }, [orange]],
    ["by absent field", { fields: [null, "生态环境共保共治"] }, [river, card]],
    ["by status", { statuses: ["delayed", "completed"] }, [river, orange]],
    ["by absent status", { statuses: [null] }, [card]],
    ["by no status at all", { statuses: [] }, []],
    ["by kind", { kinds: ["platform", null] }, [orange, card]],
    ["by phase", { phases: ["continued"] }, [railway]],
    ["by place", { parties: ["内江市"] }, [river, railway]],
    ["by any of two places, in any width", { parties: ["资中县 ", "内江市"] }, [river, railway, orange]],
    ["by mechanism", { mechanisms: ["成渝地区双城经济圈"] }, [river]],
    ["by ids", { ids: [card.id, river.id] }, [river, card]],
    ["by several at once", { mechanisms: ["内江—荣昌"], parties: ["荣昌区"], statuses: ["delayed"] }, [orange]],
    ["by words of the title", { text: "出口基地" }, [orange]],
    ["by two characters", { text: "血橙" }, [orange]],
    ["by one character", { text: "江" }, [river, railway]],
    ["by content", { text: "川渝通办" }, [card]],
    ["by letters of either case", { text: "ok" }, [card]],
    ["by a number", { text: "10" }, [orange]],
    ["by a place's name", { text: "资中" }, [orange]],
    ["by a unit's name", { text: "农业农村局" }, [orange]],
    ["by a responsible unit", { text: "交通" }, [river, railway, orange]],
    ["by progress", { text: "路基过半" }, [railway]],
    ["by two characters of progress", { text: "育苗" }, [orange]],
    ["by several words in different texts", { text: "高铁 路基 荣昌区" }, [railway]],
    ["by words that only FTS5 would read as commands", { text: 'NEAR("AND' }, []],
    ["by signs", { text: "%_'\"" }, []],
    ["by blanks", { text: "  " }, [river, railway, orange, card]],
  ])("%s", async (_, filter, expected) => {
    expect(await titles(filter)).toEqual(expected.map(({ title }) => title));
  });
});

describe("sorted", () => {
  test.each<[NonNullable<ItemPageRequest["sort"]>["by"], Item[], Item[]]>([
    ["number", [river, railway, orange, card], [orange, railway, river, card]],
    ["title", [railway, card, river, orange], [orange, river, card, railway]],
    ["field", [railway, orange, river, card], [river, orange, railway, card]],
    ["status", [railway, river, orange, card], [orange, river, railway, card]],
    ["plannedThisYear", [railway, orange, river, card], [orange, railway, river, card]],
    ["doneThisYear", [orange, railway, river, card], [railway, orange, river, card]],
    ["dueDate", [card, railway, orange, river], [railway, orange, card, river]],
  ])("by %s, what is absent stands last", async (by, ascending, descending) => {
    expect(await titles({}, { sort: { by, descending: false } })).toEqual(ascending.map(({ title }) => title));
    expect(await titles({}, { sort: { by, descending: true } })).toEqual(descending.map(({ title }) => title));
  });
});

test("one row and all rows stand as the page says", async () => {
  await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
    const asOf = aDate("2021-11-30");
    const { rows } = readItemPage(db, { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 100 });
    expect(readItemRows(db, 2021, asOf)).toEqual(rows);
    expect(rows.map(({ item }) => readItemRow(db, item.id, asOf))).toEqual(rows);
    expect(readItemRow(db, testId(), asOf)).toBeNull();
  });
});

const anyDate = fc
  .constantFrom(null, "2020", "2021", "2021-02", "2021-02-28", "2021-03", "2021-03-31", "2022")
  .map((date) => (date === null ? null : aPartialDate(date)));
const anyMoney = fc.option(fc.integer({ min: 0, max: 1000 }).map(moneyFromFen));
const anyEntry: fc.Arbitrary<ProgressDraft> = fc.record({
  asOf: anyDate,
  text: fc.option(fc.constantFrom("开工", "完工")),
  doneThisYear: anyMoney,
  doneSinceStart: anyMoney,
  percent: fc.option(fc.constantFrom("0", "50", "99.5").map(aDecimal)),
  physicalProgress: fc.option(fc.constantFrom("基础", "主体")),
});

test("the standing that SQL finds is the standing that the rule finds", async () => {
  await withTempStore({ fill: (db) => fillStore(db, aYearData({ worklists: [circle] })) }, ({ db }) => {
    const cutOff = fc
      .constantFrom("2020-06-30", "2021-02-27", "2021-02-28", "2021-03-30", "2021-12-31", "2030-01-01")
      .map(aDate);
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 6 }), cutOff, (entries, asOf) => {
        const id = inTransaction(db, () => {
          const item = insertItem(db, 2021, { worklistId: circle.id, title: "一项" }, { id: testId(), now: testTime });
          for (const draft of entries) insertProgress(db, item.id, draft, { id: testId(), now: testTime });
          return item.id;
        });
        expect(readItemRow(db, id, asOf)?.standing).toEqual(standingOf(listProgress(db, id), asOf));
      }),
    );
  });
});

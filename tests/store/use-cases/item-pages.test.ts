import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { ItemFilter } from "../../../shared/ipc/questions/item-list.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, aYearWithList, report } from "../../support/desk-year.ts";
import { on, wan } from "../../support/rows.ts";

const asOf = isoDate("2021-10-31");

/** Five items: green, yellow, red by investment, expired, and one of which nothing is known. */
async function aList() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const complete = { field: "基础设施互通", status: "inProgress", leadUnit: "市发展改革委" } as const;
  const invested = async (title: string, done: string) => {
    const item = await addItem(desk, list, { ...complete, title, plannedThisYear: wan("1000") });
    await report(desk, item, { asOf: on("2021-10"), doneThisYear: wan(done) });
    return item;
  };
  await invested("高铁", "920");
  await invested("机场", "750");
  await invested("港口", "680");
  const expired = await addItem(desk, list, { ...complete, title: "物流园", dueDate: on("2021-06") });
  await report(desk, expired, { text: "推进缓慢" });
  await addItem(desk, list, { title: "新平台", parties: ["内江市", "荣昌区"] });
  const page = (filter: ItemFilter, offset = 0, limit = 100) =>
    desk.get("items:page", { year: 2021, asOf, filter, sort: null, offset, limit });
  const titles = async (filter: ItemFilter) => (await page(filter)).rows.map(({ item }) => item.title);
  const totals = (filter: ItemFilter) => desk.get("items:totals", { year: 2021, asOf, filter, sinceStart: false });
  return { desk, page, titles, totals };
}

describe("the list of a year", () => {
  test("shows every item with its lamp, and sums over all that match", async () => {
    const { page, totals } = await aList();
    const { total, rows } = await page({});
    const { sums } = await totals({});
    expect(total).toBe(5);
    expect(rows.map(({ item, lamp, mechanism }) => [item.title, lamp, mechanism])).toEqual([
      ["高铁", "green", "成渝地区双城经济圈"],
      ["机场", "yellow", "成渝地区双城经济圈"],
      ["港口", "red", "成渝地区双城经济圈"],
      ["物流园", "red", "成渝地区双城经济圈"],
      ["新平台", "none", "成渝地区双城经济圈"],
    ]);
    expect(sums).toEqual({
      totalInvestment: null,
      plannedThisYear: wan("3000"),
      doneThisYear: wan("2350"),
      doneSinceStart: null,
    });
  });

  test("the sums are those of all rows that match, whatever part of them is shown", async () => {
    const { page, totals } = await aList();
    const part = await page({ lamps: ["red"] }, 1, 1);
    expect(part.rows.map(({ item }) => item.title)).toEqual(["物流园"]);
    expect(part.total).toBe(2);
    expect(await totals({ lamps: ["red"] })).toMatchObject({
      total: 2,
      sums: { plannedThisYear: wan("1000"), doneThisYear: wan("680") },
    });
  });

  test("behind each number of the overview are just the rows it counts", async () => {
    const { desk, titles, page, totals } = await aList();
    const overview = await desk.get("overview:read", { year: 2021, asOf });
    expect(await titles({ attention: "red" })).toEqual(["港口", "物流园"]);
    expect(await titles({ attention: "overdue" })).toEqual(["物流园"]);
    expect(await titles({ attention: "incomplete" })).toEqual(["新平台"]);
    expect(overview).toMatchObject({ redCount: 2, overdueCount: 1, incompleteCount: 1 });
    for (const { status, count } of overview.byStatus) {
      expect(await page({ statuses: [status] })).toMatchObject({ total: count });
    }
    const { sums } = await totals({});
    expect([sums.plannedThisYear, sums.doneThisYear]).toEqual([overview.planned, overview.done]);
  });

  test("filters by rule and by column narrow each other", async () => {
    const { titles, page } = await aList();
    expect(await titles({ lamps: ["red"], text: "港口" })).toEqual(["港口"]);
    expect(await titles({ lamps: ["none"], parties: ["荣昌区"] })).toEqual(["新平台"]);
    expect(await titles({ lamps: ["green"], fields: [null] })).toEqual([]);
    const [first] = (await page({})).rows;
    expect(await titles({ lamps: ["red", "green"], ids: [first?.item.id ?? ""] })).toEqual(["高铁"]);
    expect(await titles({ lamps: ["red"], ids: [first?.item.id ?? ""] })).toEqual([]);
  });
});

test("every page counts the rows as they are now, also after a change between two pages", async () => {
  const { desk, page } = await aList();
  const [first] = (await page({ statuses: ["inProgress"] }, 0, 2)).rows;
  if (first === undefined) throw new Error("the list is empty");
  expect((await page({ statuses: ["inProgress"] }, 2, 2)).total).toBe(4);
  await desk.get("items:update", { id: first.item.id, basedOn: first.item.revision, changes: { status: "delayed" } });
  expect((await page({ statuses: ["inProgress"] }, 2, 2)).total).toBe(3);
  expect((await page({ statuses: ["inProgress", "delayed"] }, 2, 2)).total).toBe(4);
});

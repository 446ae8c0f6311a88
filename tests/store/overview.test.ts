import { describe, expect, test } from "vitest";
import { isoDate } from "../../shared/domain/dates.ts";
import type { Item } from "../../shared/domain/item.ts";
import { overviewIn } from "../support/overview-in.ts";
import { testId } from "../support/builders.ts";
import { anItemProblem } from "../support/item-problems.ts";
import { aCompleteItem, anItem, aProgressEntry, aWorklist, aYear, aYearData, on, wan, yi } from "../support/rows.ts";

/** An item of the region-wide list with its investment in 亿元, and what was done at a date. */
function invested(year: number, asOf: string, doneInYi: string, plannedInYi: string | null = null) {
  const item = aCompleteItem({ year, plannedThisYear: plannedInYi === null ? null : yi(plannedInYi) });
  return { item, entry: aProgressEntry({ itemId: item.id, asOf: on(asOf), doneThisYear: yi(doneInYi) }) };
}

describe("the figures of the first page", () => {
  test("2023, January to September: 2853.5 of 3395.3亿元 is 84.0 %, 9.0 points ahead of the time line", async () => {
    const { item, entry } = invested(2023, "2023-09", "2853.5", "3395.3");
    const data = aYearData({
      year: aYear({ year: 2023 }),
      worklists: [aWorklist({ year: 2023 })],
      items: [item],
      progress: [entry],
    });
    expect(await overviewIn(data, isoDate("2023-09-30"))).toMatchObject({
      planned: wan("33953000"),
      done: wan("28535000"),
      completion: "84.0",
      paceDifference: "9.0",
    });
  });

  test("2023, full year: 4138.4亿元 is 121.9 %", async () => {
    const september = invested(2023, "2023-09", "2853.5", "3395.3");
    const december = {
      ...september.entry,
      id: "01932f3e-0000-7000-8000-0000000c0000",
      asOf: on("2023-12"),
      doneThisYear: wan("41384000"),
    };
    const data = aYearData({
      year: aYear({ year: 2023 }),
      worklists: [aWorklist({ year: 2023 })],
      items: [september.item],
      progress: [september.entry, december],
    });
    expect(await overviewIn(data, isoDate("2023-12-31"))).toMatchObject({
      completion: "121.9",
      paceDifference: "21.9",
    });
  });

  test("2025: the parts add up to the last 万元: 5332.42亿元", async () => {
    const parts = ["3180.93", "1731.95", "162.42", "257.12"].map((done) => invested(2025, "2025-12", done));
    const data = aYearData({
      year: aYear({ year: 2025 }),
      worklists: [aWorklist({ year: 2025 })],
      items: parts.map(({ item }) => item),
      progress: parts.map(({ entry }) => entry),
    });
    expect(await overviewIn(data, isoDate("2025-12-31"))).toMatchObject({
      done: wan("53324200"),
      planned: null,
      completion: null,
      paceDifference: null,
    });
  });

  test("a plan of which nothing is reported yet has no completion, not one of 0 %", async () => {
    const data = aYearData({ items: [anItem({ plannedThisYear: wan("100") })] });
    expect(await overviewIn(data, isoDate("2021-06-30"))).toMatchObject({
      done: null,
      completion: null,
      paceDifference: null,
    });
  });

  test("an empty year is all nothing and no chart", async () => {
    expect(await overviewIn(aYearData(), isoDate("2021-11-30"))).toEqual({
      year: 2021,
      asOf: "2021-11-30",
      itemCount: 0,
      byStatus: [],
      planned: null,
      done: null,
      completion: null,
      paceDifference: null,
      redCount: 0,
      overdueCount: 0,
      unansweredCount: 0,
      incompleteCount: 0,
      charts: { planAgainstDone: null, completionByMonth: null, byStatus: null },
      attention: [],
      recent: [],
      observations: 0,
    });
  });
});

function reported(item: Item) {
  return aProgressEntry({ itemId: item.id, text: "按计划推进" });
}

describe("what the first page calls attention to", () => {
  const asOf = isoDate("2021-11-30");
  const fine = aCompleteItem({ title: "正常推进" });
  const delayed = aCompleteItem({ title: "推进滞后", status: "delayed" });
  const expiredInMay = aCompleteItem({ title: "五月到期", dueDate: on("2021-05") });
  const expiredInYear = aCompleteItem({ title: "上年到期", dueDate: on("2020") });
  const incomplete = aCompleteItem({ title: "缺牵头单位", leadUnit: null });
  const items = [incomplete, fine, delayed, expiredInMay, expiredInYear];
  const overview = () => overviewIn(aYearData({ items, progress: items.map(reported) }), asOf);

  test("counts by status and by kind of attention, to be clicked through to their rows", async () => {
    expect(await overview()).toMatchObject({
      itemCount: 5,
      byStatus: [
        { status: "inProgress", count: 4 },
        { status: "delayed", count: 1 },
      ],
      redCount: 3,
      overdueCount: 2,
      unansweredCount: 3,
      incompleteCount: 1,
    });
  });

  test("a red item that names 原因, 措施, 责任单位 and 时限 of an open problem has answered", async () => {
    const answer = anItemProblem(delayed.id, {
      cause: "征地慢",
      measure: "专班推进",
      responsibleUnit: "市交通局",
      dueDate: on("2021-12"),
    });
    const problems = [
      answer,
      { ...answer, id: testId(), itemId: expiredInMay.id, state: "solved" as const, solvedOn: on("2021-11") },
      { ...answer, id: testId(), itemId: expiredInYear.id, dueDate: null },
    ];
    const answered = await overviewIn(aYearData({ items, progress: items.map(reported), problems }), asOf);
    expect([answered.redCount, answered.unansweredCount]).toEqual([3, 2]);
    const delayedLine = answered.attention.find(({ row }) => row.item.id === delayed.id);
    expect(delayedLine?.reason).toBe("状态为滞后");
  });

  test("the longest expired first, then red ones, then incomplete ones, each with its reason", async () => {
    expect((await overview()).attention.map(({ row, reason }) => [row.item.title, row.lamp, reason])).toEqual([
      ["上年到期", "red", "完成时限为2020年，已到期未完成；原因和措施没有填全"],
      ["五月到期", "red", "完成时限为2021年5月，已到期未完成；原因和措施没有填全"],
      ["推进滞后", "red", "状态为滞后；原因和措施没有填全"],
      ["缺牵头单位", "green", "未填写牵头单位"],
    ]);
  });

  test("at most 20 are listed, the counts tell of all", async () => {
    const many = Array.from({ length: 30 }, () => anItem());
    const { attention, incompleteCount } = await overviewIn(aYearData({ items: many }), asOf);
    expect([attention.length, incompleteCount]).toEqual([20, 30]);
  });

  test("the items changed last come first, ten of them", async () => {
    const days = Array.from({ length: 12 }, (_, index) => `2021-11-${String(index + 10)}T08:00:00.000Z`);
    const changed = days.map((updatedAt) => anItem({ title: updatedAt, createdAt: updatedAt }));
    const { recent } = await overviewIn(aYearData({ items: changed }), asOf);
    expect(recent.map(({ title }) => title)).toEqual(days.toReversed().slice(0, 10));
  });
});

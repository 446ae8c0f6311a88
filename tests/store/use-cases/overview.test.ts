import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import { insertObservation } from "../../../main/store/observations.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList, report } from "../../support/desk-year.ts";
import { on, yi } from "../../support/rows.ts";

/** The region-wide list of 2023 in two fields: 3395.3亿元 planned, 2853.5亿元 done by September, 4138.4亿元 by December. */
async function theYear2023(desk: Desk): Promise<void> {
  const { list } = await aYearWithList(desk, 2023);
  const projects = await addItem(desk, list, { title: "项目", field: "基础设施互通", plannedThisYear: yi("3000") });
  const platforms = await addItem(desk, list, { title: "平台", field: "重大功能平台", plannedThisYear: yi("395.3") });
  await report(desk, projects, { asOf: on("2023-06"), doneThisYear: yi("1500") });
  await report(desk, projects, { asOf: on("2023-09"), doneThisYear: yi("2500.3") });
  await report(desk, platforms, { asOf: on("2023-09"), doneThisYear: yi("353.2") });
  await report(desk, projects, { asOf: on("2023-12"), doneThisYear: yi("3738.4") });
  await report(desk, platforms, { asOf: on("2023-12"), doneThisYear: yi("400") });
}

describe("the overview of a year", () => {
  test("at the end of September: 2853.5 of 3395.3亿元, 84.0 %, 9.0 points ahead, the charts with the same numbers", async () => {
    const desk = aDesk();
    await theYear2023(desk);
    const overview = await desk.get("overview:read", { year: 2023, asOf: isoDate("2023-09-30") });
    expect(overview).toMatchObject({
      itemCount: 2,
      planned: yi("3395.3"),
      done: yi("2853.5"),
      completion: "84.0",
      paceDifference: "9.0",
    });
    const { planAgainstDone, completionByMonth, byStatus } = overview.charts;
    expect(planAgainstDone?.categories).toEqual(["基础设施互通", "重大功能平台"]);
    expect(planAgainstDone?.series.map(({ values }) => values)).toEqual([
      [3000, 395.3],
      [2500.3, 353.2],
    ]);
    const [completion] = completionByMonth?.series ?? [];
    expect(completion?.values.slice(4, 10)).toEqual([null, 44.2, 44.2, 44.2, 84, null]);
    expect(byStatus).toBeNull();
  });

  test("at the end of the year: 121.9 %, and the earlier cut-off date still says what it said", async () => {
    const desk = aDesk();
    await theYear2023(desk);
    const at = (date: string) => desk.get("overview:read", { year: 2023, asOf: isoDate(date) });
    expect(await at("2023-12-31")).toMatchObject({ done: yi("4138.4"), completion: "121.9", paceDifference: "21.9" });
    expect(await at("2023-09-30")).toMatchObject({ done: yi("2853.5"), completion: "84.0" });
    expect(await at("2023-05-31")).toMatchObject({ done: null, completion: null, paceDifference: null });
  });

  test("counts the figures of indicators, which are listed as they were entered", async () => {
    const desk = aDesk();
    await aYearWithList(desk, 2021);
    const { db, newId, now } = desk.context();
    const figure = {
      year: 2021,
      indicator: "对口帮扶资金",
      value: decimal("4.24"),
      unit: "亿元",
      qualifier: "exact",
      asOf: on("2021-11"),
      target: null,
      scope: "内江市",
      mechanism: null,
      field: null,
      position: 1,
    } as const;
    insertObservation(db, figure, { id: newId(), now: now() });
    insertObservation(
      db,
      { ...figure, indicator: "合作事项", value: decimal("20"), unit: "个", qualifier: "nearly", position: 0 },
      { id: newId(), now: now() },
    );
    const listed = await desk.get("observations:list", { year: 2021 });
    expect(listed.map(({ indicator, qualifier, value, unit }) => [indicator, qualifier, value, unit])).toEqual([
      ["合作事项", "nearly", "20", "个"],
      ["对口帮扶资金", "exact", "4.24", "亿元"],
    ]);
    expect(await desk.get("overview:read", { year: 2021, asOf: isoDate("2021-11-30") })).toMatchObject({
      observations: 2,
    });
  });
});

import { expect, test } from "vitest";
import { buildReport } from "../../../main/reports/build-report.ts";
import { gatherReportSource } from "../../../main/reports/gather-report-source.ts";
import { reportFacts } from "../../../main/reports/report-facts.ts";
import type { ReportSource } from "../../../main/reports/report-source.ts";
import { fillSample } from "../../../main/sample/fill-sample.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { aDate, testId } from "../../support/builders.ts";
import { linesOf } from "../../support/report-text.ts";
import { withTempStore } from "../../support/temp-store.ts";

const withSample = (year: number, use: (source: ReportSource) => void) =>
  withTempStore({}, async ({ db, context }) => {
    await fillSample(context, { taskId: testId() });
    const gathered = gatherReportSource(db, year);
    if (!gathered.ok) throw new Error("the sample is not there");
    use(gathered.value);
  });

/** The days and months that a text names, each as its first day. */
function daysNamed(text: string): string[] {
  return [...text.matchAll(/(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/g)].map(([, year, month = "", day = "1"]) => {
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  });
}

const countsAt = (source: ReportSource, asOf: IsoDate) =>
  Object.fromEntries(reportFacts(source, asOf).statuses.map(({ status, count }) => [status ?? "none", count]));

test.each([
  [2021, ["2021-01-31", "2021-03-31", "2021-05-31", "2021-06-30", "2021-10-31", "2021-11-30", "2021-12-20"]],
  [2022, ["2022-01-31", "2022-02-18", "2022-04-30", "2022-05-31"]],
])("a report of %d tells of nothing that happens after its cut-off date", async (year, dates) => {
  await withSample(year, (source) => {
    for (const asOf of dates.map(aDate)) {
      const lines = linesOf(buildReport(source, asOf));
      expect(lines.filter((line) => daysNamed(line).some((day) => day > asOf))).toEqual([]);
      expect(lines.join("")).not.toContain("undefined");
    }
  });
});

test("what begins in December is counted as not begun at the end of November", async () => {
  await withSample(2021, (source) => {
    expect(countsAt(source, aDate("2021-11-30"))).toEqual({ notStarted: 2, inProgress: 12, completed: 7, none: 12 });
    expect(countsAt(source, aDate("2021-12-20"))).toEqual({ notStarted: 1, inProgress: 13, completed: 7, none: 12 });
    expect(countsAt(source, aDate("2021-12-31"))).toEqual({ inProgress: 14, completed: 7, none: 12 });
    const lines = linesOf(buildReport(source, aDate("2021-11-30")));
    const sentence = lines.find((line) => line.startsWith("截至2021年11月30日，已完成7项")) ?? "";
    expect(sentence).toContain("推进中12项，占36.4%；未启动2项，占6.1%；其余12项");
    const begun = lines.filter((line) => line.includes("未启动｜") || line.endsWith("｜未启动"));
    expect(begun.join()).toMatch(/城口育才中学.*开州与江津、万盛旅游合作协议/);
  });
});

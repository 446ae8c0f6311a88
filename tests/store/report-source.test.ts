import { expect, test } from "vitest";
import { buildReport } from "../../main/reports/build-report.ts";
import { gatherReportSource } from "../../main/reports/gather-report-source.ts";
import { previewReport } from "../../main/reports/preview-report.ts";
import type { ReportSource } from "../../main/reports/report-source.ts";
import { fillSample } from "../../main/sample/fill-sample.ts";
import { insertItem } from "../../main/store/items.ts";
import { insertProgress } from "../../main/store/progress.ts";
import { insertWorklist } from "../../main/store/worklists.ts";
import { insertYear, readYear, updateYear } from "../../main/store/years.ts";
import type { WritableDb } from "../../main/store/handles.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import { testId, testTime } from "../support/builders.ts";
import { linesOf } from "../support/report-text.ts";
import { anItem, aProgressEntry, aWorklist, on, yi } from "../support/rows.ts";
import { withTempStore } from "../support/temp-store.ts";

const november = isoDate("2021-11-30");
const stamp = () => ({ id: testId(), now: testTime });

function gathered(db: WritableDb, year: number): ReportSource {
  const source = gatherReportSource(db, year);
  if (!source.ok) throw new Error(JSON.stringify(source.error));
  return source.value;
}

/** A year with one item of which `done` 亿元 of 10亿元 are done at the end of October. */
function addYear(db: WritableDb, year: number, kind: "real" | "demo", done: string): void {
  insertYear(db, { year, kind }, testTime);
  updateYear(db, year, { cutOffDate: isoDate(`${year}-10-31`) }, testTime);
  const worklist = insertWorklist(db, aWorklist({ year, title: `${year}年清单` }), stamp());
  const { id: _id, revision: _revision, createdAt: _createdAt, updatedAt: _updatedAt, ...draft } = anItem();
  const item = insertItem(db, year, { ...draft, worklistId: worklist.id, plannedThisYear: yi("10") }, stamp());
  insertProgress(db, item.id, aProgressEntry({ asOf: on(`${year}-10`), doneThisYear: yi(done) }), stamp());
}

test("the sample report of 2021 carries the figures of its articles as they write them, and at least three charts", async () => {
  await withTempStore({}, async ({ context }) => {
    await fillSample(context, { taskId: testId() });
    const report = buildReport(gathered(context.db, 2021), november);
    const text = linesOf(report).join("\n");
    const figures =
      "4.24亿元 184个 16.54亿元 11.32亿元 36个 21个 22个 41个 116人 1484人 2.115亿元 8.46万亩 4336万元 1004万元 约4.39亿元 167项 64家 34家 总投资10亿元".split(
        " ",
      );
    expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
    expect(report.chartCount).toBeGreaterThanOrEqual(3);
    // 2021-12-22 is after the cut-off date.
    expect(text).not.toContain("城口育才中学项目开工");
  });
});

test("earlier years of the same kind come as totals at their own cut-off date; later years and 演示数据 do not", async () => {
  await withTempStore({}, ({ db }) => {
    addYear(db, 2019, "real", "4");
    addYear(db, 2020, "demo", "5");
    addYear(db, 2021, "real", "8");
    addYear(db, 2022, "real", "9");
    expect(gathered(db, 2021).history).toEqual([
      {
        year: 2019,
        asOf: "2019-10-31",
        itemCount: 1,
        completedCount: 0,
        totalInvestment: null,
        planned: yi("10"),
        done: yi("4"),
        doneSinceStart: null,
        mechanisms: ["成渝地区双城经济圈"],
        fields: [],
      },
    ]);
    expect(gathered(db, 2019).history).toEqual([]);
  });
});

test("a preview carries the revision that an export can be based on", async () => {
  await withTempStore({}, async ({ db, context }) => {
    addYear(db, 2021, "real", "8");
    const answer = await previewReport(context, { year: 2021, asOf: november });
    expect(answer).toMatchObject({ ok: true, value: { revision: readYear(db, 2021)?.revision, itemCount: 1 } });
  });
});

test("a year that the store does not hold is answered as such", async () => {
  await withTempStore({}, async ({ context }) => {
    expect(await previewReport(context, { year: 1999, asOf: november })).toEqual({
      ok: false,
      error: { kind: "not-found", what: "year" },
    });
  });
});

import { describe, expect, test } from "vitest";
import { buildReport } from "../../../main/reports/build-report.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { compareFields } from "../../../shared/domain/fields/field-comparison.ts";
import type { NamedFigures } from "../../../shared/domain/aggregate.ts";
import type { Field } from "../../../shared/domain/year-data.ts";
import type { YearTotals } from "../../../shared/domain/year-totals.ts";
import { chapterText, linesOf } from "../../support/report-text.ts";
import { anItem, aProgressEntry, aYear, aYearData, on, yi } from "../../support/rows.ts";

function figures(name: string, itemCount: number, done: string | null): NamedFigures {
  const amount = done === null ? null : yi(done);
  return { name, itemCount, planned: amount, done: amount, totalInvestment: null, doneSinceStart: null };
}

const field = (name: string, formerFields: readonly string[] = []): Field => ({
  name,
  position: 0,
  group: null,
  formerFields,
});

describe("the fields of two years side by side", () => {
  test("seven in one year, five in the other: what hangs together is one sum on either side", () => {
    const comparison = compareFields(
      [
        field("设施", ["交通", "能源"]),
        field("产业", ["经济"]),
        field("科技", ["经济"]),
        field("服务"),
        field("开放", ["口岸"]),
      ],
      [figures("设施", 5, "9"), figures("产业", 3, "4"), figures("科技", 2, null), figures("服务", 4, "1")],
      [figures("交通", 3, "5"), figures("能源", 1, "2"), figures("经济", 6, "3"), figures("文旅", 2, "1")],
    );
    expect(comparison).toEqual({
      compared: [
        {
          names: ["设施"],
          formerNames: ["交通", "能源"],
          now: { itemCount: 5, planned: yi("9"), done: yi("9") },
          before: { itemCount: 4, planned: yi("7"), done: yi("7") },
        },
        {
          names: ["产业", "科技"],
          formerNames: ["经济"],
          now: { itemCount: 5, planned: yi("4"), done: yi("4") },
          before: { itemCount: 6, planned: yi("3"), done: yi("3") },
        },
      ],
      alone: ["服务"],
      formerAlone: ["文旅"],
    });
  });

  test("a field that joins two parts makes them one, and no item is counted twice", () => {
    const comparison = compareFields(
      [field("甲", ["一"]), field("乙", ["二"]), field("丙", ["二", "一"])],
      [figures("甲", 1, null), figures("乙", 2, null), figures("丙", 3, null)],
      [figures("一", 10, null), figures("二", 20, null)],
    );
    expect(comparison?.compared).toMatchObject([
      { names: ["甲", "乙", "丙"], now: { itemCount: 6, done: null }, before: { itemCount: 30 } },
    ]);
  });

  test("where nothing is mapped there is nothing to say", () => {
    expect(compareFields([field("设施")], [figures("设施", 1, "1")], [figures("设施", 1, "1")])).toBeNull();
  });
});

describe("a report with a mapping", () => {
  const asOf = isoDate("2021-11-30");
  const items = [
    anItem({ title: "甲桥", field: "设施", plannedThisYear: yi("10") }),
    anItem({ title: "乙园", field: "产业", plannedThisYear: yi("5") }),
    anItem({ title: "丙卡", field: "服务" }),
  ];
  const progress = [
    aProgressEntry({ itemId: items[0]?.id ?? "", asOf: on("2021-11"), doneThisYear: yi("9") }),
    aProgressEntry({ itemId: items[1]?.id ?? "", asOf: on("2021-11"), doneThisYear: yi("4") }),
  ];
  const before: YearTotals = {
    year: 2020,
    asOf: isoDate("2020-11-30"),
    itemCount: 6,
    completedCount: 1,
    totalInvestment: null,
    planned: yi("12"),
    done: yi("10"),
    doneSinceStart: null,
    mechanisms: ["成渝地区双城经济圈"],
    fields: [figures("交通", 2, "4"), figures("能源", 1, "2"), figures("产业", 1, "4"), figures("文旅", 2, null)],
  };
  const report = (fields: readonly Field[], history = before) =>
    buildReport({ data: aYearData({ year: aYear(), fields, items, progress }), history: [history] }, asOf);
  const mapped = [field("设施", ["交通", "能源"]), field("产业", ["产业"]), field("服务")];

  test("compares field by field, and says which cannot be compared", () => {
    const text = chapterText(report(mapped), "overall-progress");
    expect(text).toContain(
      "分领域与上年对应领域相比，设施领域（上年为交通和能源）合作事项减少2项，完成投资同比增长50%；产业领域合作事项持平，完成投资与上年持平",
    );
    expect(text).toContain("本年度服务领域，上年没有对应的领域，不作比较。");
    expect(text).toContain("上年的文旅领域，本年度没有对应的领域，不作比较。");
    expect(text).toContain("各领域完成投资与上年对比");
  });

  test("has the fields of both years in the annex 年度对比表, by the same sums", () => {
    const lines = linesOf(report(mapped));
    expect(lines).toContain("设施｜交通、能源｜3｜1｜60,000｜90,000｜100.0｜90.0");
    expect(lines).toContain("服务｜无对应领域，不可比｜—｜—｜—｜—｜—｜—");
    expect(lines).toContain("无对应领域，不可比｜文旅｜—｜—｜—｜—｜—｜—");
  });

  test("of another day of the year compares counts, not amounts", () => {
    const text = chapterText(report(mapped, { ...before, asOf: isoDate("2020-12-31") }), "overall-progress");
    expect(text).toContain(
      "分领域与上年对应领域相比（上年数据截至2020年12月31日），设施领域（上年为交通和能源）合作事项减少2项；",
    );
    expect(text).not.toContain("同比增长50%");
  });

  test("without a mapping, or with an earlier year archived without its fields, says nothing about it", () => {
    const { fields: _fields, ...former } = before;
    for (const one of [report([field("设施"), field("产业")]), report(mapped, former)]) {
      expect(linesOf(one).join("\n")).not.toMatch(/分领域与上年|对应的领域|不可比/u);
    }
  });
});

import { describe, expect, test } from "vitest";
import { columnsOrBars } from "../../../shared/charts/definitions/columns-or-bars.ts";
import { withOthers } from "../../../shared/charts/definitions/others.ts";
import { phasesChart } from "../../../shared/charts/definitions/phases.ts";
import { progressOfItemsChart } from "../../../shared/charts/definitions/progress-of-items.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { partyMatrix } from "../../../shared/domain/party-matrix.ts";
import { phasesReached } from "../../../shared/domain/phases-reached.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import type { Item } from "../../../shared/domain/item.ts";
import { anItem, yi } from "../../support/rows.ts";

const asOf = isoDate("2025-09-30");
const placed = (changes: Partial<Item>) => ({ item: anItem(changes), standing: standingOf([], asOf) });

describe("合作方 × 合作方", () => {
  test("counts a matter once for each two of its parties, and none for a party with itself", () => {
    const items = [["甲", "乙"], ["甲", "乙", "丙"], ["丙"], ["甲", "甲", "丙"]].map((parties) => placed({ parties }));
    expect(partyMatrix(items)).toEqual({
      parties: ["甲", "乙", "丙"],
      counts: [
        [null, 2, 2],
        [2, null, 1],
        [2, 1, null],
      ],
      leftOut: 0,
    });
  });

  test("is silent for two parties, and says how many it has no room for", () => {
    expect(partyMatrix([placed({ parties: ["甲", "乙"] })])).toBeNull();
    const many = Array.from({ length: 12 }, (_, index) => placed({ parties: ["甲", `区${index}`] }));
    expect(partyMatrix(many)).toMatchObject({ leftOut: 5 });
  });
});

const items = (phases: readonly Item["phase"][]) => phases.map((phase) => placed({ phase }));

describe("推进阶段", () => {
  test("a matter has reached all steps before its own; steps that say nothing new are left out", () => {
    const reached = phasesReached(items(["reserve", "continued", "suspended", "mainWorksDone", "inUse"]));
    expect(reached).toEqual([
      { label: "填报阶段的事项", count: 5 },
      { label: "已开工", count: 4 },
      { label: "主体完工", count: 2 },
      { label: "建成投用", count: 1 },
    ]);
    expect(phasesChart(reached)?.series[0]?.values).toEqual([5, 4, 2, 1]);
  });

  test("there is no funnel where most matters give no phase, or where it would have two steps", () => {
    expect(phasesReached(items(["inUse", null, null]))).toEqual([]);
    expect(phasesChart(phasesReached(items(["inUse", "inUse"])))).toBeNull();
    expect(phasesChart([])).toBeNull();
  });
});

const row = (name: string, planned: string, done: string | null) => ({
  name,
  planned: yi(planned),
  done: done === null ? null : yi(done),
});

describe("progress of the largest matters", () => {
  test("shows them beside the time line, the largest plan first, those without figures left out", () => {
    const rows = [row("小", "1", "1"), row("大", "100", "60"), row("无", "500", null), row("中", "10", "8.4")];
    expect(progressOfItemsChart(rows, 2025, asOf)).toMatchObject({
      kind: "bars",
      categories: ["大", "中", "小"],
      series: [{ values: [60, 84, 100] }, { name: "时序进度", values: [75, 75, 75] }],
    });
  });

  test("is silent for fewer than three", () => {
    expect(progressOfItemsChart([row("大", "100", "60"), row("小", "1", "1")], 2025, asOf)).toBeNull();
  });
});

test("a pie keeps its largest slices, the rest stands together as 其他 at the end", () => {
  const parts = ["其他", "甲", "乙", "丙", "丁"].map((name, index) => ({ name, count: index + 1 }));
  expect(withOthers(parts, 3)).toEqual([
    { name: "丁", count: 5 },
    { name: "丙", count: 4 },
    { name: "其他", count: 6 },
  ]);
  expect(withOthers(parts.slice(1), 4)).toHaveLength(4);
  expect(withOthers([{ name: "空", count: 0 }], 4)).toEqual([]);
});

test("names too long for their columns lie beside bars", () => {
  expect(columnsOrBars(["基础设施互通", "公共服务共享", "现代产业体系"])).toBe("grouped-columns");
  const long = [
    "累计落实到位对口帮扶资金",
    "支持“两群”协同区县购销农特产品、文旅产品（约）",
    "引进产业资金",
    "培养干部人才",
  ];
  expect(columnsOrBars(long)).toBe("bars");
});

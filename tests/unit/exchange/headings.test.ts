import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findHeader } from "../../../shared/exchange/headings/find-header.ts";
import { guessColumns } from "../../../shared/exchange/headings/guess-columns.ts";
import { titleNotes } from "../../../shared/exchange/headings/titles.ts";
import { standardColumns } from "../../../shared/exchange/standard-columns.ts";
import type { SheetTable } from "../../../shared/exchange/sheet-table.ts";
import { anyCell, aSheet } from "../../support/sheet-cells.ts";

/** What each column means, as field or field/unit; "?" for one that is not understood. */
function meanings(headings: readonly (string | readonly string[])[]): readonly string[] {
  const given = headings.map((parts, column) => ({ column, parts: typeof parts === "string" ? [parts] : parts }));
  return guessColumns(given, null).map(({ field, unit }) => `${field ?? "?"}${unit === null ? "" : `/${unit}`}`);
}

function headerOf(table: SheetTable) {
  const found = findHeader(table);
  return (
    found && { top: found.top, height: found.height, columns: found.headings.map(({ parts }) => parts.join("｜")) }
  );
}

const under = (own: string) => ["投资情况（亿元）", own];

describe("what a column means", () => {
  test("every heading of the standard workbook is understood", () => {
    const fields = standardColumns.map(({ field, header }) => (header.includes("万元") ? `${field}/wan` : field));
    expect(meanings(standardColumns.map(({ header }) => header))).toEqual(fields);
  });

  test.each([
    ["总投资（亿元）", "totalInvestment/yi"],
    ["总投资(万元)", "totalInvestment/wan"],
    ["计划总投资 （亿）", "totalInvestment/yi"],
    ["投资额（元）", "totalInvestment/yuan"],
    ["2025年计划投资（亿元）", "plannedThisYear/yi"],
    ["年度投资计划", "plannedThisYear"],
    ["完成投资", "doneThisYear"],
    ["2025年1-9月完成投资（亿元）", "doneThisYear/yi"],
    ["截至9月底累计完成投资（万元）", "doneSinceStart/wan"],
    ["开工以来累计完成投资", "doneSinceStart"],
    ["年度投资完成率（%）", "?"],
    ["形象进度", "physicalProgress"],
    ["形象进度（%）", "percent"],
    ["工作进度", "text"],
    ["进 度", "percent"],
    ["项目（事项）名称", "title"],
    ["*事项名称", "title"],
    ["事项\n名称", "title"],
    ["2025年度目标任务", "annualGoal"],
    ["2025年目标", "annualGoal"],
    ["牵头单位（市级）", "leadUnit"],
    ["责任单位及配合单位", "responsibleUnits"],
    ["存在的主要困难和问题", "problem"],
    ["下步工作安排", "nextStep"],
    ["完成时间", "dueDate"],
    ["经办人及电话", "?"],
    ["", "?"],
  ])("%s", (heading, meaning) => {
    expect(meanings([heading])).toEqual([meaning]);
  });

  test("under a shared heading the short words are enough, and its unit holds for them", () => {
    expect(meanings([under("总投资"), under("年度计划"), under("年度完成"), under("累计完成")])).toEqual([
      "totalInvestment/yi",
      "plannedThisYear/yi",
      "doneThisYear/yi",
      "doneSinceStart/yi",
    ]);
  });

  test("no field is given twice: the surer heading has it, and 完成时间 beside 完成时限 is the real day", () => {
    expect(meanings(["1-9月完成投资", "完成投资"])).toEqual(["?", "doneThisYear"]);
    expect(meanings(["完成时间", "完成时限"])).toEqual(["finishedOn", "dueDate"]);
    expect(meanings(["领域", "类别"])).toEqual(["field", "?"]);
  });
});

describe("where the header is", () => {
  test("in the first row of a plain table", () => {
    const table = aSheet([
      ["序号", "事项名称", "领域"],
      [1, "成渝中线高铁", "基础设施互通"],
    ]);
    expect(headerOf(table)).toEqual({ top: 0, height: 1, columns: ["序号", "事项名称", "领域"] });
  });

  test("below titles, notes and a unit", () => {
    const table = aSheet(
      [["附件1"], ["合作事项清单"], [null, null, "单位：万元"], ["序号", "项目名称", "总投资"], [1, "高铁", 5]],
      [[1, 0, 1, 2]],
    );
    expect(headerOf(table)).toEqual({ top: 3, height: 1, columns: ["序号", "项目名称", "总投资"] });
  });

  test("in two rows, whose merged cells stand over all their columns", () => {
    const rows = [
      ["序号", "项目名称", "投资情况（万元）", null, null, "备注"],
      [null, null, "总投资", "年度计划", "年度完成"],
      [1, "高铁", 5, 2, 1],
    ];
    const merges = [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 0, 4],
      [0, 5, 1, 5],
    ] as const;
    const columns = [
      "序号",
      "项目名称",
      "投资情况（万元）｜总投资",
      "投资情况（万元）｜年度计划",
      "投资情况（万元）｜年度完成",
      "备注",
    ];
    expect(headerOf(aSheet(rows, merges))).toEqual({ top: 0, height: 2, columns });
    expect(headerOf(aSheet(rows))).toEqual({ top: 0, height: 2, columns });
  });

  test("never takes the first item for part of the header", () => {
    const table = aSheet([
      ["序号", "项目名称", "进展情况"],
      ["一", "主要内容调整", "已完成"],
      ["二", "高铁", "在建"],
    ]);
    expect(headerOf(table)).toMatchObject({ top: 0, height: 1 });
  });

  test("is nowhere in a letter", () => {
    expect(headerOf(aSheet([["各区县：", "请报送事项名称和进展情况。"], ["联系人：王"]]))).toBeNull();
  });

  test("whatever stands in a sheet, looking for it never throws", () => {
    const rows = fc.array(
      fc.array(fc.oneof(anyCell, fc.constantFrom("序号", "事项名称", "总投资")), { maxLength: 6 }),
      { maxLength: 8 },
    );
    const merge = fc.tuple(fc.nat(8), fc.nat(6), fc.nat(10), fc.nat(20_000));
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 4 }), (cells, merges) => {
        findHeader(
          aSheet(
            cells,
            merges.map(([top, left, down, across]) => [top, left, top + down, left + across]),
          ),
        );
      }),
    );
  });
});

test("the lines above the header tell the list's name, the unit and the cut-off date", () => {
  const rows = [["附件2"], ["2025年成渝地区双城经济圈合作事项进展表"], ["（截至2025年9月底）", null, "单位：亿元"]];
  expect(titleNotes(rows, 2025)).toEqual({
    lines: ["附件2", "2025年成渝地区双城经济圈合作事项进展表", "（截至2025年9月底） 单位：亿元"],
    title: "2025年成渝地区双城经济圈合作事项进展表",
    unit: "yi",
    asOf: "2025-09-30",
  });
  expect(titleNotes([["填报单位：内江市发展改革委", "填报时间：11月30日"]], 2025)).toMatchObject({
    title: null,
    asOf: "2025-11-30",
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountUnits, importFields, type ImportField } from "../../../shared/exchange/import-fields.ts";
import { normaliseRows, type NormalisedSheet } from "../../../shared/exchange/rows/normalise-rows.ts";
import type { SheetCell } from "../../../shared/exchange/sheet-table.ts";
import { anyCell, aSheet } from "../../support/sheet-cells.ts";
import { wan } from "../../support/rows.ts";

type Columns = Partial<Record<ImportField, string>>;
type Merges = Parameters<typeof aSheet>[1];

/** Reads a table whose header is its first row; columns in the order of `columns`, by their headings. */
function read(columns: Columns, rows: readonly (readonly SheetCell[])[], merges?: Merges): NormalisedSheet {
  const fields = importFields.filter((field) => columns[field] !== undefined);
  const named = Object.keys(columns) as ImportField[];
  expect(fields.toSorted()).toEqual(named.toSorted());
  const meanings = named.map((field, column) => ({ column, field, unit: null }));
  const table = aSheet([named.map((field) => columns[field] ?? ""), ...rows], merges);
  return normaliseRows(
    table,
    { sheet: "清单", headerRow: 1, headerRows: 1, columns: meanings },
    { year: 2025, corrections: [] },
  );
}

const values = (sheet: NormalisedSheet) => sheet.rows.map((row) => row.values);
const found = (sheet: NormalisedSheet) => sheet.problems.map(({ cell, level, kind }) => `${cell} ${level} ${kind}`);
const dropped = (sheet: NormalisedSheet) => sheet.dropped.map(({ row, kind }) => `${row} ${kind}`);

describe("a sheet becomes items", () => {
  test("blank cells say nothing", () => {
    const sheet = read({ number: "序号", title: "事项名称", remark: "备注" }, [
      ["1", "高铁", "  "],
      [null, null],
      [2, "高速", "无"],
    ]);
    expect(values(sheet)).toEqual([
      { number: "1", title: "高铁" },
      { number: "2", title: "高速" },
    ]);
    expect(sheet.rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(found(sheet)).toEqual(["C4 repaired blank-mark"]);
  });

  test("a merged 领域 is filled down, a merged amount counts once", () => {
    const columns = { title: "事项名称", field: "领域", totalInvestment: "总投资（万元）" };
    const sheet = read(
      columns,
      [
        ["甲", "基础设施", 5],
        ["乙", "错", 7],
        ["丙", null, null],
      ],
      [
        [1, 1, 3, 1],
        [1, 2, 2, 2],
      ],
    );
    expect(values(sheet)).toEqual([
      { title: "甲", field: "基础设施", totalInvestment: wan("5") },
      { title: "乙", field: "基础设施" },
      { title: "丙", field: "基础设施" },
    ]);
    expect(found(sheet)).toContain("B3 repaired filled-down");
    expect(found(sheet)).toContain("C3 check merged-amount");
  });

  test("rows under one merged name are one item", () => {
    const columns = {
      number: "序号",
      title: "事项名称",
      responsibleUnits: "责任单位",
      text: "进展",
      percent: "进度（%）",
    };
    const sheet = read(
      columns,
      [
        [1, "高铁", "市交通局", "一标段开工", 40],
        [null, null, "市发改委", "二标段开工", null],
        [2, "高速", null, null, 10],
      ],
      [
        [1, 0, 2, 0],
        [1, 1, 2, 1],
      ],
    );
    expect(values(sheet)).toEqual([
      {
        number: "1",
        title: "高铁",
        responsibleUnits: ["市交通局", "市发改委"],
        text: "一标段开工\n二标段开工",
        percent: "40",
      },
      { number: "2", title: "高速", percent: "10" },
    ]);
  });

  test("where rows of one item disagree, the lower cell has to be settled", () => {
    const sheet = read(
      { title: "事项名称", percent: "进度（%）" },
      [
        ["高铁", 40],
        [null, 60],
      ],
      [[1, 0, 2, 0]],
    );
    expect(sheet.rows).toMatchObject([{ row: 2, rejected: true }]);
    expect(found(sheet)).toContain("B3 rejected rows-disagree");
  });

  test("totals, repeated headers, column numbers and notes are left out and told", () => {
    const columns = { number: "序号", title: "事项名称", totalInvestment: "总投资（万元）" };
    const sheet = read(columns, [
      ["①", "2", "3"].map((_, column) => String(column + 1)),
      [1, "高铁", 5],
      ["小计", null, 5],
      ["序号", "事项名称", "总投资（万元）"],
      [2, "合计生产线项目", 7],
      [3, null, null],
      [null, "合  计", 12],
      ["注：以上数据截至9月底"],
    ]);
    expect(values(sheet).map(({ title }) => title)).toEqual(["高铁", "合计生产线项目"]);
    expect(dropped(sheet)).toEqual(["2 column-numbers", "4 total", "5 header", "7 unfilled", "8 total", "9 note"]);
  });

  test("headings between the rows name the 领域 of those below", () => {
    const columns = { number: "序号", title: "事项名称", status: "状态" };
    const sheet = read(columns, [
      ["一、基础设施互通（共2项）"],
      [1, "高铁", "推进中"],
      ["（一）公路"],
      [2, "高速", "推进中"],
      ["二", "现代产业体系", null],
      [3, "园区", "已完成"],
    ]);
    expect(values(sheet).map(({ field }) => field)).toEqual(["基础设施互通", "基础设施互通", "现代产业体系"]);
    expect(dropped(sheet)).toEqual(["2 group", "4 group", "6 group"]);
  });

  test("items numbered 一, 二, 三 are items", () => {
    const sheet = read({ number: "序号", title: "事项名称", status: "状态" }, [
      ["一", "高铁", "推进中"],
      ["二", "高速", "推进中"],
    ]);
    expect(sheet.rows).toHaveLength(2);
  });

  test("an open end is kept in 备注, several 牵头单位 are parted, an unnamed unit is asked about", () => {
    const columns = {
      title: "事项名称",
      leadUnit: "牵头单位",
      responsibleUnits: "责任单位",
      dueDate: "完成时限",
      totalInvestment: "总投资",
    };
    const sheet = read(columns, [["高铁", "市发改委、市交通局", "资中县", "长期推进", 5]]);
    expect(sheet.rows[0]).toMatchObject({
      values: { leadUnit: "市发改委", responsibleUnits: ["资中县"] },
      otherLeadUnits: ["市交通局"],
      remarks: ["完成时限：长期推进"],
      rejected: false,
    });
    expect(found(sheet).toSorted()).toEqual([
      "B2 check several-lead-units",
      "D2 check open-ended-date",
      "E2 check unit-unknown",
    ]);
  });

  test("a formula without a result, an error value and a missing name keep their rows out", () => {
    const sheet = read({ title: "事项名称", totalInvestment: "总投资（万元）" }, [
      ["高铁", { kind: "fault", fault: "formula-without-value", text: "=B1*2" }],
      ["高速", { kind: "fault", fault: "error-value", text: "#REF!" }],
      [null, 5],
    ]);
    expect(sheet.rows.every(({ rejected }) => rejected)).toBe(true);
    expect(found(sheet)).toEqual([
      "B2 rejected formula-without-value",
      "B3 rejected error-value",
      "A4 rejected missing-title",
    ]);
  });

  test("a corrected cell counts instead of what the sheet has there", () => {
    const table = aSheet([
      ["事项名称", "完成时限"],
      ["高铁", 2021.1],
    ]);
    const columns = [
      { column: 0, field: "title", unit: null },
      { column: 1, field: "dueDate", unit: null },
    ] as const;
    const choices = { sheet: "清单", headerRow: 1, headerRows: 1, columns };
    const corrected = normaliseRows(table, choices, {
      year: 2021,
      corrections: [{ row: 2, column: 1, text: "2021-10" }],
    });
    expect(corrected.rows).toMatchObject([{ values: { dueDate: "2021-10" }, rejected: false }]);
  });

  test("whatever stands in the sheet, reading it never throws, and every row is an item or told as left out", () => {
    const unit = fc.constantFrom(null, ...amountUnits);
    const column = fc.record({ column: fc.nat(6), field: fc.constantFrom(null, ...importFields), unit });
    const merge = fc.tuple(fc.nat(8), fc.nat(6), fc.nat(4), fc.nat(4));
    const settings = { year: 2025, corrections: [] };
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 8 }),
        fc.array(merge, { maxLength: 3 }),
        fc.array(column, { maxLength: 7 }),
        fc.integer({ min: 1, max: 10 }),
        (rows, merges, columns, headerRow) => {
          const table = aSheet(
            rows,
            merges.map(([top, left, down, across]) => [top, left, top + down, left + across]),
          );
          const sheet = normaliseRows(table, { sheet: "清单", headerRow, headerRows: 1, columns }, settings);
          const places = [...sheet.rows, ...sheet.dropped].map(({ row }) => row);
          expect(new Set(places).size).toBe(places.length);
          for (const row of sheet.rows)
            expect(row.rejected).toBe(
              sheet.problems.some(({ item, level }) => item === row.row && level === "rejected"),
            );
        },
      ),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { readPastedCell, readTypedCell } from "../../../shared/exchange/grid/read-cell.ts";
import { on, wan } from "../../support/rows.ts";

const year = 2025;
const changes = (part: object) => ({ ok: true, change: { changes: part, figures: {} }, note: null });

describe("a text typed into a cell", () => {
  test("is understood as the record's form understands it", () => {
    expect(readTypedCell("totalInvestment", "1.2亿元", year)).toEqual(changes({ totalInvestment: wan("12000") }));
    expect(readTypedCell("dueDate", "11月", year)).toEqual(changes({ dueDate: on("2025-11") }));
    expect(readTypedCell("status", "推进中", year)).toEqual(changes({ status: "inProgress" }));
    expect(readTypedCell("parties", "内江市、荣昌区", year)).toEqual(changes({ parties: ["内江市", "荣昌区"] }));
  });

  test("that is no value is answered with a sentence", () => {
    expect(readTypedCell("totalInvestment", "约两亿", year)).toEqual({
      ok: false,
      problem: "请填写数字，如 1,234.5（万元）或 1.2亿元。",
    });
    expect(readTypedCell("status", "很好", year)).toMatchObject({ ok: false });
  });

  test("a figure of the year belongs to the progress of the cut-off date", () => {
    expect(readTypedCell("doneThisYear", "876.5", year)).toEqual({
      ok: true,
      change: { changes: {}, figures: { doneThisYear: wan("876.5") } },
      note: null,
    });
  });

  test("an emptied cell is cleared, but an item keeps a name", () => {
    expect(readTypedCell("plannedThisYear", " ", year)).toEqual(changes({ plannedThisYear: null }));
    expect(readTypedCell("parties", "", year)).toEqual(changes({ parties: [] }));
    expect(readTypedCell("title", "", year)).toEqual({ ok: false, problem: "事项名称不能是空白。" });
  });
});

describe("a text pasted into a cell", () => {
  test("is repaired as the import repairs it, and says where a look is worth while", () => {
    expect(readPastedCell("plannedThisYear", "１，２００", year)).toEqual(changes({ plannedThisYear: wan("1200") }));
    expect(readPastedCell("plannedThisYear", "约1200", year)).toMatchObject({
      ok: true,
      note: expect.stringContaining("约"),
    });
    expect(readPastedCell("dueDate", "45991", year)).toEqual(changes({ dueDate: on("2025-11-30") }));
    expect(readPastedCell("status", "在建", year)).toEqual(changes({ status: "inProgress" }));
    expect(readPastedCell("remark", "无", year)).toEqual(changes({ remark: null }));
  });

  test("that is no date is not dropped unseen", () => {
    expect(readPastedCell("dueDate", "长期", year)).toMatchObject({ ok: false });
  });
});

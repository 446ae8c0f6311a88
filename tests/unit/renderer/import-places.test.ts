import { describe, expect, test } from "vitest";
import type { ImportChoices } from "../../../shared/exchange/import-choices.ts";
import type { CellProblem } from "../../../shared/exchange/problems.ts";
import type { PreviewRow } from "../../../shared/ipc/questions/exchange.ts";
import {
  newDraft,
  withCorrection,
  withDecision,
  withMeaning,
  withSheet,
} from "../../../renderer/features/exchange/import/draft.ts";
import { nextAfter, placeAtMost, placeOnPage } from "../../../renderer/features/exchange/import/preview/places.ts";
import { cellOf } from "../../../renderer/features/exchange/import/preview/preview-cells.ts";

const choices: ImportChoices = {
  sheet: "清单",
  headerRow: 3,
  headerRows: 2,
  columns: [
    { column: 0, field: "title", unit: null },
    { column: 1, field: "totalInvestment", unit: "yi" },
  ],
};

function aProblem(given: Partial<CellProblem> = {}): CellProblem {
  return {
    row: 8,
    item: 8,
    column: 1,
    cell: "B8",
    heading: "总投资",
    field: "totalInvestment",
    shown: "一个多亿",
    level: "rejected",
    kind: "not-an-amount",
    message: "“一个多亿”不是可以识别的金额",
    repairs: [],
    ...given,
  };
}

function aRow(given: Partial<PreviewRow> = {}): PreviewRow {
  return { row: 8, rejected: false, values: { title: "潼南至遂宁快速通道" }, problems: [], ...given };
}

describe("what a person settles about an import", () => {
  const draft = newDraft({ grant: "file", path: "清单.xlsx" });

  test("no field is read from two columns", () => {
    const moved = withMeaning(draft, choices, { column: 2, field: "totalInvestment", unit: null });
    expect(moved.given.columns).toEqual([
      { column: 0, field: "title", unit: null },
      { column: 2, field: "totalInvestment", unit: null },
    ]);
    expect(moved.given).toMatchObject({ sheet: "清单", headerRow: 3, headerRows: 2 });
  });

  test("a cell has one correction, and gets its own content back without it", () => {
    const once = withCorrection(draft, { row: 8, column: 1 }, "1.2");
    const twice = withCorrection(once, { row: 8, column: 1 }, "1.5");
    expect(twice.corrections).toEqual([{ row: 8, column: 1, text: "1.5" }]);
    expect(withCorrection(twice, { row: 8, column: 1 }, null).corrections).toEqual([]);
  });

  test("a decision about a row can be taken back", () => {
    const decided = withDecision(draft, 8, null);
    expect(decided.decisions).toEqual([{ row: 8, itemId: null }]);
    expect(withDecision(decided, 8, undefined).decisions).toEqual([]);
  });

  test("what was corrected in one sheet is not put into another", () => {
    const corrected = withCorrection(draft, { row: 8, column: 1 }, "1.5");
    expect(withSheet(corrected, "第二批")).toMatchObject({ given: { sheet: "第二批" }, corrections: [] });
  });
});

describe("the way to a cell", () => {
  test("leads on to the next place, and from the last one to the first", () => {
    expect(nextAfter([2, 5, 9], 5)).toBe(9);
    expect(nextAfter([2, 5, 9], 9)).toBe(2);
    expect(nextAfter([], 3)).toBeNull();
  });

  test("a row stands no further down than its distance from the header, less what was left out above it", () => {
    expect(placeAtMost(5, choices, [])).toBe(0);
    expect(placeAtMost(12, choices, [{ row: 6 }, { row: 20 }])).toBe(6);
  });

  test("a finding in a row joined with the one above leads to that one", () => {
    const joined = aRow({ row: 7, problems: [aProblem({ row: 8, item: 7 })] });
    expect(placeOnPage([aRow({ row: 6 }), joined], { row: 8, column: 1 })).toBe(1);
  });
});

describe("a cell of the preview", () => {
  test("shows what the sheet has where nothing could be read", () => {
    const cell = cellOf(aRow({ rejected: true, problems: [aProblem()] }), "totalInvestment", choices, []);
    expect(cell).toMatchObject({ text: "一个多亿", level: "rejected", place: { row: 8, column: 1 } });
  });

  test("tells the gravest of its findings and its correction", () => {
    const problems = [aProblem({ level: "repaired", kind: "full-width" }), aProblem()];
    const corrections = [{ row: 8, column: 1, text: "1.5" }];
    const cell = cellOf(aRow({ problems }), "totalInvestment", choices, corrections);
    expect(cell).toMatchObject({ level: "rejected", correction: { text: "1.5" } });
  });
});

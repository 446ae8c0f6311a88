import { describe, expect, test } from "vitest";
import { columnsFor, gridColumn } from "../../../renderer/features/items/grid/columns.tsx";
import { layoutOf } from "../../../renderer/features/items/grid/layout.ts";
import { shownColumns, usualColumns } from "../../../shared/exchange/grid/list-columns.ts";
import {
  cellAfterKey,
  rangeBetween,
  walkAfterTabs,
  type CellPlace,
  type TabRun,
} from "../../../renderer/features/items/grid/walk.ts";

const size = { rows: 100, filled: 100, columns: 5, page: 20 };
const after = (key: string, place: number, column: number, held: { ctrl?: boolean; shift?: boolean } = {}) => {
  const cell = cellAfterKey({ key, ctrl: false, shift: false, ...held }, { place, column }, size);
  return cell && [cell.place, cell.column];
};

const press = (key: string, from: CellPlace, run: TabRun | null) =>
  walkAfterTabs({ key, ctrl: false, shift: false }, from, size, run);

const shown = shownColumns(usualColumns).flatMap((key) => gridColumn(key) ?? []);
const titles = (width: number) => columnsFor(shown, width).map(({ title }) => title);

describe("the keys of the list", () => {
  test("Enter behind Tabs goes to the next row where they began, unless the cursor was put elsewhere", () => {
    const first = press("Tab", { place: 3, column: 1 }, null);
    const second = press("Tab", { place: 3, column: 2 }, first.run);
    expect(press("Enter", { place: 3, column: 3 }, second.run)).toEqual({ to: { place: 4, column: 1 }, run: null });
    expect(press("Enter", { place: 8, column: 3 }, second.run).to).toEqual({ place: 9, column: 3 });
    expect(press("Enter", { place: 3, column: 3 }, null).to).toEqual({ place: 4, column: 3 });
  });

  test("walk from cell to cell and stop at the edges", () => {
    expect(["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft"].map((key) => after(key, 50, 2))).toEqual([
      [51, 2],
      [49, 2],
      [50, 3],
      [50, 1],
    ]);
    expect([after("ArrowDown", 99, 4), after("ArrowRight", 99, 4), after("ArrowUp", 0, 0)]).toEqual([
      [99, 4],
      [99, 4],
      [0, 0],
    ]);
    expect(["PageDown", "PageUp", "Home", "End"].map((key) => after(key, 90, 2))).toEqual([
      [99, 2],
      [70, 2],
      [90, 0],
      [90, 4],
    ]);
    const ctrl = { ctrl: true };
    expect(["Home", "End", "ArrowDown", "ArrowLeft"].map((key) => after(key, 50, 2, ctrl))).toEqual([
      [0, 0],
      [99, 4],
      [99, 2],
      [50, 0],
    ]);
  });

  test("lead to the empty row below the last one: by an arrow, or from the end of what is filled", () => {
    const withEmpty = { ...size, rows: 101 };
    const to = (key: string, place: number, ctrl = false) =>
      cellAfterKey({ key, ctrl, shift: false }, { place, column: 0 }, withEmpty)?.place;
    expect([to("ArrowDown", 99), to("Enter", 99), to("ArrowDown", 100)]).toEqual([100, 100, 100]);
    expect([to("End", 50, true), to("End", 99, true), to("ArrowDown", 50, true)]).toEqual([99, 100, 99]);
  });

  test("Tab goes on in the next row and leaves the list behind its last cell", () => {
    const shift = { shift: true };
    expect([after("Tab", 3, 4), after("Tab", 3, 0, shift), after("Enter", 3, 1, shift)]).toEqual([
      [4, 0],
      [2, 4],
      [2, 1],
    ]);
    expect([after("Tab", 99, 4), after("Tab", 0, 0, shift), after("a", 0, 0)]).toEqual([null, null, null]);
  });

  test("a selection reaches from either corner to the other", () => {
    const range = { top: 2, left: 1, bottom: 5, right: 3 };
    expect(rangeBetween({ place: 5, column: 1 }, { place: 2, column: 3 })).toEqual(range);
  });
});

describe("the columns", () => {
  test("beside an open record give up words first, never names, figures or lamps", () => {
    expect(titles(4000)).toHaveLength(shown.length);
    expect(titles(480)).toEqual(["序号", "事项名称", "年度计划投资", "年度完成投资", "完成率", "状态", "亮灯"]);
  });

  test("fill the window, and scroll sideways where it is too narrow", () => {
    expect(layoutOf(usualColumns, { width: 1920, beside: false }).width).toBeGreaterThan(1900);
    expect(layoutOf(usualColumns, { width: 1920, beside: false }).width).toBeLessThanOrEqual(1920);
    expect(layoutOf(usualColumns, { width: 600, beside: false }).width).toBeGreaterThan(600);
    expect(
      layoutOf(usualColumns, { width: 600, beside: false })
        .columns.filter(({ frozen }) => frozen)
        .map(({ column }) => column.title),
    ).toEqual(["序号", "事项名称"]);
  });
});

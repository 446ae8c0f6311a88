import { describe, expect, test } from "vitest";
import { readChoice } from "../../../renderer/features/items/columns/use-columns.ts";
import { layoutOf, usualColumnsIn } from "../../../renderer/features/items/grid/layout.ts";
import { markedWith, rowCountOf, selectedRows } from "../../../renderer/features/items/grid/row-marks.ts";
import {
  completedChoice,
  frozenColumns,
  listColumns,
  movedBy,
  sameChoice,
  shownColumns,
  usualColumns,
  withColumnsKept,
  withOwnColumns,
  withPlace,
  withShown,
  withWidths,
} from "../../../shared/exchange/grid/list-columns.ts";

describe("the columns of the list", () => {
  test("are all there, each once, whatever is moved or hidden", () => {
    expect(usualColumns.order.toSorted()).toEqual([...listColumns].toSorted());
    const moved = withPlace(movedBy(usualColumns, "field", 1), "dueDate", "number");
    expect(moved.order.toSorted()).toEqual(usualColumns.order.toSorted());
    expect(shownColumns(moved).slice(0, 5)).toEqual(["dueDate", "number", "title", "kind", "field"]);
  });

  test("move past their neighbour among those shown and stay at the edges", () => {
    expect(shownColumns(movedBy(usualColumns, "title", 1)).slice(0, 3)).toEqual(["number", "field", "title"]);
    expect(shownColumns(movedBy(usualColumns, "field", -1)).slice(0, 3)).toEqual(["number", "field", "title"]);
    expect(movedBy(usualColumns, "number", -1)).toBe(usualColumns);
    expect(movedBy(usualColumns, "dueDate", 1)).toBe(usualColumns);
  });

  test("the last one that is shown cannot be hidden", () => {
    const few = shownColumns(usualColumns).reduce((choice, column) => withShown(choice, column, false), usualColumns);
    expect(shownColumns(few)).toEqual(["dueDate"]);
    expect(shownColumns(withShown(few, "remark", true))).toEqual(["dueDate", "remark"]);
  });

  test("up to the chosen one stay in sight, also while that one is hidden", () => {
    const choice = { ...usualColumns, frozenUpTo: "kind" as const };
    expect(frozenColumns(choice)).toEqual(["number", "title", "field", "kind"]);
    expect(frozenColumns(withShown(choice, "kind", false))).toEqual(["number", "title", "field"]);
    const room = { width: 1200, beside: false };
    expect(layoutOf(choice, room).columns.filter(({ frozen }) => frozen)).toHaveLength(4);
    // Where they would leave no room for the others, they scroll as well.
    expect(layoutOf(choice, { width: 500, beside: false }).columns.some(({ frozen }) => frozen)).toBe(false);
  });

  test("keep the widths that were set, within what can be read; without any, the room is shared out", () => {
    const wide = withWidths(usualColumns, { title: 400.4, number: 3 });
    expect(wide.widths).toEqual({ title: 400, number: 40 });
    const widths = layoutOf(wide, { width: 4000, beside: false }).columns.map(({ width }) => width);
    expect(widths.slice(0, 3)).toEqual([40, 400, 120]);
    expect(layoutOf(usualColumns, { width: 4000, beside: false }).width).toBeGreaterThan(3950);
  });

  test("that nobody has arranged are as many as fit; arranged ones are shown in any window", () => {
    const narrow = usualColumnsIn(1000);
    expect(shownColumns(narrow).length).toBeLessThan(shownColumns(usualColumns).length);
    expect(usualColumnsIn(4000)).toBe(usualColumns);
    const arranged = movedBy(usualColumns, "title", 1);
    expect(layoutOf(arranged, { width: 600, beside: false }).columns).toHaveLength(shownColumns(arranged).length);
    expect(layoutOf(arranged, { width: 600, beside: true }).columns.length).toBeLessThan(shownColumns(arranged).length);
  });

  test("kept by another version are completed, and what is no choice is passed over", () => {
    const older = { ...usualColumns, order: usualColumns.order.slice(3), hidden: [], frozenUpTo: null };
    const completed = completedChoice(older);
    expect(completed.order.toSorted()).toEqual(usualColumns.order.toSorted());
    expect(completed.hidden).toEqual(usualColumns.order.slice(0, 3));
    expect(readChoice(JSON.stringify(older))).toEqual(completed);
    expect(sameChoice(readChoice(JSON.stringify(usualColumns)) ?? older, usualColumns)).toBe(true);
    expect([readChoice(""), readChoice("{}"), readChoice('{"order":["weather"]}')]).toEqual([null, null, null]);
  });

  test("of the office's own stay where they stood while another year's list is arranged", () => {
    const [first, second] = ["own:联系人", "own:审批情况"] as const;
    const front = { ...usualColumns, order: [first, second, ...usualColumns.order], hidden: [second] };
    const arranged = withPlace(withOwnColumns(front, []), "dueDate", "number");
    const kept = withColumnsKept(arranged, front);
    expect(kept.order.slice(0, 4)).toEqual([first, second, "dueDate", "number"]);
    expect(kept.hidden).toEqual([second]);
    const between = {
      ...usualColumns,
      order: usualColumns.order.flatMap((one) => (one === "title" ? [one, first] : one)),
    };
    const moved = withColumnsKept(withPlace(withOwnColumns(between, []), "title", "field"), between).order;
    expect(moved[moved.indexOf("title") + 1]).toBe(first);
  });
});

describe("rows that are picked one by one", () => {
  test("come and go by themselves and in one stretch", () => {
    const picked = markedWith(markedWith([], { first: 2, last: 2 }), { first: 5, last: 8 });
    expect(picked).toEqual([
      { first: 2, last: 2 },
      { first: 5, last: 8 },
    ]);
    const without = markedWith(picked, { first: 6, last: 6 });
    expect(without).toEqual([
      { first: 2, last: 2 },
      { first: 5, last: 5 },
      { first: 7, last: 8 },
    ]);
    expect(rowCountOf(without)).toBe(4);
    expect(rowCountOf(markedWith(without, { first: 1, last: 9 }))).toBe(9);
  });

  test("go before a range, and a range counts only from edge to edge", () => {
    const range = { top: 3, left: 0, bottom: 4, right: 5 };
    expect(selectedRows([], range, 6)).toEqual([{ first: 3, last: 4 }]);
    expect(selectedRows([], range, 7)).toEqual([]);
    expect(selectedRows([{ first: 0, last: 0 }], range, 6)).toEqual([{ first: 0, last: 0 }]);
  });
});

import { expect, test } from "vitest";
import { pageEnds, type LaidBlock } from "../../../renderer/features/drafting/desk/page-ends.ts";

/** A line of 28.9 pt in CSS pixels. */
const line = (28.9 * 96) / 72;
const page = 22 * line;

function block(top: number, lines: number, changes: Partial<LaidBlock> = {}): LaidBlock {
  return { top, bottom: top + lines * line, isWhole: false, beginsPage: false, ...changes };
}

test("a page takes 22 lines, and a paragraph goes over its end between two lines", () => {
  expect(pageEnds([block(0, 22)])).toEqual([]);
  expect(pageEnds([block(0, 20), block(20 * line, 30)]).map(Math.round)).toEqual([page, 2 * page].map(Math.round));
});

test("a chart that does not fit stands on the next page; one that is longer than a page is not lost", () => {
  expect(pageEnds([block(0, 15), block(15 * line, 10, { isWhole: true })])).toEqual([15 * line]);
  expect(pageEnds([block(0, 50, { isWhole: true })])).toHaveLength(2);
});

test("an annex begins a page of its own", () => {
  expect(pageEnds([block(0, 10), block(30 * line, 10, { beginsPage: true })])).toEqual([]);
});

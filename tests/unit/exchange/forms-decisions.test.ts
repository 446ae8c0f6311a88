import { expect, test } from "vitest";
import {
  asList,
  decide,
  isUndecided,
  leaveAll,
  leaveFile,
  takenNow,
  takeFile,
  takeUncontested,
} from "../../../renderer/features/exchange/forms/collect/decisions.ts";
import type { CellState } from "../../../shared/exchange/forms/collected.ts";
import type { CollectedCellView } from "../../../shared/ipc/questions/forms.ts";

/** A cell that came back in these files, each with another value. */
function cell(id: string, state: CellState, ...files: readonly number[]): CollectedCellView {
  const offers = files.map((file) => ({
    text: `值${file}`,
    cleared: state === "cleared",
    places: [{ file, sheet: "填报表", cell: "J4", unit: `单位${file}` }],
    notes: [],
  }));
  const item = { itemId: "甲", number: "1", title: "高铁", problemId: null, about: null } as const;
  return { id, ...item, field: "status", label: "状态", form: "choice", asOf: null, state, sent: "", now: "", offers };
}

const plain = cell("plain", "change", 0);
const other = cell("other", "change", 1);
const conflict = cell("conflict", "forms-differ", 0, 1);
const cleared = cell("cleared", "cleared", 0);
const cells = [plain, other, conflict, cleared];
const taken = (decisions: ReadonlyMap<string, number | null>) => cells.map((one) => takenNow(one, decisions));

test("until somebody decides, what has nothing against it is taken, and nothing else", () => {
  expect(taken(new Map())).toEqual([0, 0, null, null]);
  expect(cells.map((one) => isUndecided(one, new Map()))).toEqual([false, false, true, true]);
});

test("a whole unit is taken with its conflicts, and left without touching what others reported", () => {
  expect(taken(takeFile(new Map(), cells, 0))).toEqual([0, 0, 0, 0]);
  expect(taken(takeFile(new Map(), cells, 1))).toEqual([0, 0, 1, null]);
  expect(taken(leaveFile(takeFile(new Map(), cells, 1), cells, 0))).toEqual([null, 0, 1, null]);
  expect(taken(leaveFile(takeFile(new Map(), cells, 1), cells, 1))).toEqual([0, null, null, null]);
});

test("everything without a conflict is taken at once, or nothing at all", () => {
  expect(taken(takeUncontested(cells))).toEqual([0, 0, null, null]);
  expect(taken(leaveAll(cells))).toEqual([null, null, null, null]);
});

test("one decision changes one cell, the last one counts", () => {
  const decisions = decide(decide(new Map(), "conflict", 0), "conflict", 1);
  expect(asList(decisions)).toEqual([{ cell: "conflict", take: 1 }]);
  expect(isUndecided(conflict, decisions)).toBe(false);
});

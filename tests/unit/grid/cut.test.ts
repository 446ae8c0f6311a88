import type { ClipboardEvent } from "react";
import { expect, test } from "vitest";
import { cellDrafts } from "../../../renderer/features/items/grid/cell-drafts.ts";
import { gridColumn } from "../../../renderer/features/items/grid/columns.tsx";
import { newLineActs } from "../../../renderer/features/items/grid/new-row/new-line-acts.ts";
import { emptyLine } from "../../../renderer/features/items/grid/new-row/new-lines.ts";
import { cut, type RangeActs } from "../../../renderer/features/items/grid/use-range-acts.ts";
import { aDate, testId } from "../../support/builders.ts";

/** A key that cuts, and what it leaves on the clipboard. */
function aCut() {
  const copied: string[] = [];
  const clipboardData = { setData: (_form: string, text: string) => copied.push(text) };
  return { copied, event: { preventDefault: () => undefined, clipboardData } as unknown as ClipboardEvent };
}

const nothing = () => undefined;

test("what could not be copied is not emptied either", () => {
  let cleared = 0;
  const clear = () => void (cleared += 1);
  cut({ copy: () => false, clear }, aCut().event);
  expect(cleared).toBe(0);
  cut({ copy: () => true, clear }, aCut().event);
  expect(cleared).toBe(1);
});

test("a cell of the empty row goes to the clipboard when it is cut, and an empty one takes nothing from it", () => {
  const row = emptyLine(`new-line:2025:${testId()}`, 2025, aDate("2025-11-30"), testId());
  const column = gridColumn("title", []);
  if (column === undefined) throw new Error("no column");
  const ofRange: RangeActs = {
    copy: () => false,
    paste: nothing,
    clear: nothing,
    fillDown: nothing,
    fillWith: nothing,
  };
  const acts = newLineActs({ row, rowFor: () => row, save: nothing }, [column], 0, [], ofRange);
  const empty = aCut();
  cut(acts, empty.event);
  expect(empty.copied).toEqual([]);
  cellDrafts.put([{ itemId: row.item.id, field: "title", draft: { text: "新的水库", problem: null } }]);
  const { copied, event } = aCut();
  cut(acts, event);
  expect(copied).toEqual(["新的水库\r\n"]);
  expect(cellDrafts.of(row.item.id)).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { BegunLines } from "../../../renderer/features/items/grid/new-row/begun-lines.ts";
import { CellDrafts } from "../../../renderer/features/items/grid/cell-drafts.ts";
import { waitsForName } from "../../../renderer/features/items/grid/new-row/line-of-drafts.ts";
import type { CellEdit } from "../../../renderer/features/items/grid/line-saver.ts";
import { emptyLine, NewLineKeys } from "../../../renderer/features/items/grid/new-row/new-lines.ts";
import { AppFailure } from "../../../renderer/lib/app-failure.ts";
import { saves } from "../../../renderer/lib/save-state.ts";
import type { CellField } from "../../../shared/exchange/grid/cell-field.ts";
import { readTypedCell } from "../../../shared/exchange/grid/read-cell.ts";
import type { ItemRow } from "../../../shared/ipc/questions/item-list.ts";
import { aDate, testId } from "../../support/builders.ts";

function edited(row: ItemRow, field: CellField, text: string): CellEdit {
  const reading = readTypedCell(field, text, row.item.year);
  if (!reading.ok) throw new Error(reading.problem);
  return { row, field, text, change: reading.change };
}

/** The empty row of a year; the store answers when the test says so. */
function aRowBelow() {
  const [drafts, keys] = [new CellDrafts(), new NewLineKeys(testId)];
  const lines = new BegunLines(drafts, keys);
  const line = emptyLine(keys.of(2025), 2025, aDate("2025-11-30"), testId());
  const store = Promise.withResolvers<ItemRow>();
  const saved: (readonly [string, CellField, string])[] = [];
  const refused: (readonly string[])[] = [];
  const task = {
    own: [],
    add: () => store.promise,
    save: async (edits: readonly CellEdit[]) => {
      saved.push(...edits.map(({ row, field, text }) => [row.item.id, field, text] as const));
      return true;
    },
    tellRefused: (title: string, problem: string) => refused.push([title, problem]),
  };
  const type = (field: CellField, text: string) => lines.save(line, [edited(line, field, text)], task);
  return {
    drafts,
    lines,
    line,
    saved,
    refused,
    type,
    typedNow: () => [...(drafts.of(keys.of(2025)) ?? [])].map(([field, { text }]) => [field, text]),
    accept: () => store.resolve({ ...line, item: { ...line.item, id: "added", title: "新的水库", revision: 1 } }),
    refuse: () => {
      const problems = [{ field: "title", message: "已有同名事项" }];
      store.reject(new AppFailure({ kind: "input-not-acceptable", problems }));
    },
  };
}

describe("a row below the list that becomes an item", () => {
  test("stands in nobody's way while it is being added, and what is typed meanwhile goes to the item", async () => {
    const { drafts, lines, type, accept, saved } = aRowBelow();
    await type("content", "新建水库");
    expect(drafts.problems.map(({ message }) => message)).toEqual([waitsForName]);
    const adding = type("title", "新的水库");
    expect(drafts.problems).toEqual([]);
    type("status", "推进中");
    accept();
    expect((await adding)?.item.id).toBe("added");
    await saves.flushAll();
    expect(saved).toEqual([["added", "status", "推进中"]]);
    expect(drafts.problems).toEqual([]);
    await lines.settled();
  });

  test("leaves what holds no value typed in the cells of its item, also when that was typed meanwhile", async () => {
    const { drafts, lines, line, type, accept } = aRowBelow();
    const wrong = (field: CellField, text: string) =>
      drafts.put([{ itemId: line.item.id, field, draft: { text, title: "", problem: "请填写数字。" } }]);
    wrong("percent", "一半");
    const adding = type("title", "新的水库");
    wrong("totalInvestment", "很多");
    accept();
    await adding;
    expect(drafts.of(line.item.id)).toBeUndefined();
    expect(drafts.problems.map(({ field, title }) => [field, title])).toEqual([
      ["percent", "新的水库"],
      ["totalInvestment", "新的水库"],
    ]);
    // A cell that was open all the while is one of the item.
    expect(lines.present(line).item.id).toBe("added");
  });

  test("stands there again with all that was typed, also meanwhile, when it is refused", async () => {
    const { drafts, lines, type, typedNow, refuse, refused, saved } = aRowBelow();
    type("content", "新建水库");
    const adding = type("title", "新的水库");
    type("status", "推进中");
    refuse();
    expect(await adding).toBeNull();
    await saves.flushAll();
    expect(typedNow()).toEqual([
      ["content", "新建水库"],
      ["title", "新的水库"],
      ["status", "推进中"],
    ]);
    expect(refused).toEqual([["新的水库", expect.stringContaining("已有同名事项")]]);
    expect(drafts.problems.filter(({ waits }) => !waits).map(({ field }) => field)).toEqual(["title"]);
    expect(saved).toEqual([]);
    await lines.settled();
  });

  test("is not there again when it was given up before it was refused", async () => {
    const { drafts, type, typedNow, refuse } = aRowBelow();
    const adding = type("title", "新的水库");
    drafts.giveUp();
    refuse();
    await adding;
    expect(typedNow()).toEqual([]);
    expect(drafts.problems).toEqual([]);
  });

  test("keeps the window from being closed until its cells are saved", async () => {
    const { type, accept, saved } = aRowBelow();
    const adding = type("title", "新的水库");
    type("status", "推进中");
    const closing = saves.flushAll().then(() => saved.length);
    accept();
    await adding;
    expect(await closing).toBe(1);
  });
});

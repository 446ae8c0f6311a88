import { describe, expect, test } from "vitest";
import { newUuidV7 } from "../../../main/store/uuid.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { Item } from "../../../shared/domain/item.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";
import { on } from "../../support/rows.ts";

const asOf = isoDate("2021-11-30");

type Problem = InputOf<"problems:create">["problem"];

const land: Problem = {
  problem: "用地手续没有办完",
  cause: "用地指标未落实",
  measure: "加快组件报批",
  responsibleUnit: "市自然资源局",
  dueDate: on("2021-12"),
  state: "open",
  solvedOn: null,
};

async function anItemOnTheDesk() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const item = await addItem(desk, list, { title: "成渝中线高铁", problem: "进度偏慢", status: "delayed" });
  desk.rest();
  return { desk, list, item };
}

const add = (desk: Desk, item: Item, given: Partial<Problem> = {}) =>
  desk.get("problems:create", { itemId: item.id, problem: { ...land, ...given } });

const problemsOf = async (desk: Desk, item: Item) => (await desk.get("items:read", { id: item.id, asOf })).problems;

describe("problems of an item", () => {
  test("stay with it in the order in which they were entered, beside the text of its list", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const first = await add(desk, item);
    const second = await add(desk, item, { problem: "资金未到位", responsibleUnit: " 市财政局 ", cause: "  " });
    desk.reopen();
    expect(await problemsOf(desk, item)).toEqual([first, second]);
    expect([second.responsibleUnit, second.cause]).toEqual(["市财政局", null]);
    const { item: read } = await desk.get("items:read", { id: item.id, asOf });
    expect(read).toEqual(item);
  });

  test("one that is solved has its day, one that is open again has none", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const { id, revision } = await add(desk, item);
    const solved = await desk.get("problems:update", {
      id,
      basedOn: revision,
      changes: { solvedOn: on("2021-11-20") },
    });
    expect(solved).toMatchObject({ state: "solved", solvedOn: "2021-11-20" });
    const open = await desk.get("problems:update", { id, basedOn: solved.revision, changes: { state: "open" } });
    expect(open).toMatchObject({ state: "open", solvedOn: null, cause: land.cause });
  });

  test("a change based on an older state shows the present one", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const { id, revision } = await add(desk, item);
    const row = await desk.get("problems:update", { id, basedOn: revision, changes: { cause: "征地慢" } });
    expect(await desk.ask("problems:update", { id, basedOn: revision, changes: { cause: "别的" } })).toEqual({
      ok: false,
      error: { kind: "edited-elsewhere", current: { kind: "problem", row } },
    });
  });

  test("what is not there cannot be changed, and an archived year refuses", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const { id, revision } = await add(desk, item);
    const unknown = newUuidV7();
    expect(await desk.ask("problems:delete", { id: unknown, basedOn: 1 })).toMatchObject({
      error: { kind: "not-found", what: "problem" },
    });
    expect(await desk.ask("problems:create", { itemId: unknown, problem: land })).toMatchObject({
      error: { kind: "not-found", what: "item" },
    });
    archive(desk, 2021);
    const refused = { ok: false, error: { kind: "year-archived", year: 2021 } };
    expect(await desk.ask("problems:update", { id, basedOn: revision, changes: { cause: "征地慢" } })).toEqual(refused);
    expect(await desk.ask("problems:delete", { id, basedOn: revision })).toEqual(refused);
    expect(await desk.ask("problems:create", { itemId: item.id, problem: land })).toEqual(refused);
  });
});

describe("every change of a problem is a step", () => {
  test("with a name, to be undone and redone", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const { db } = desk.context();
    const states = [contentOf(db)];
    const { id, revision } = await add(desk, item);
    states.push(contentOf(db));
    desk.rest();
    const changed = await desk.get("problems:update", { id, basedOn: revision, changes: { cause: "征地慢" } });
    states.push(contentOf(db));
    desk.rest();
    await desk.get("problems:delete", { id, basedOn: changed.revision });
    states.push(contentOf(db));
    expect((await stepsOf(desk)).slice(0, 3)).toEqual([
      "删除“成渝中线高铁”的问题",
      "修改“成渝中线高铁”问题的原因",
      "新增“成渝中线高铁”的问题",
    ]);
    for (const before of [2, 1, 0]) {
      await undo(desk);
      expect(contentOf(db)).toEqual(states[before]);
    }
    for (const after of [1, 2, 3]) {
      await redo(desk);
      expect(contentOf(db)).toEqual(states[after]);
    }
  });

  test("an item deleted and brought back has its problems again", async () => {
    const { desk, item } = await anItemOnTheDesk();
    await add(desk, item);
    const before = contentOf(desk.context().db);
    const { deletionId } = await desk.get("items:delete", { id: item.id, basedOn: item.revision });
    await desk.get("items:undelete", { deletionId });
    expect(contentOf(desk.context().db)).toEqual(before);
    await undo(desk);
    await undo(desk);
    expect(contentOf(desk.context().db)).toEqual(before);
  });

  test("the record's history tells it, and brings a former value back", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const { id, revision } = await add(desk, item);
    desk.rest();
    const changes = { responsibleUnit: "市交通局" };
    await desk.get("problems:update", { id, basedOn: revision, changes });
    const [line] = await desk.get("history:ofRecord", { itemId: item.id });
    expect(line).toMatchObject({ what: "问题：责任单位", values: { before: "市自然资源局", after: "市交通局" } });
    if (!line || line.restorableOn === null) throw new Error("nothing to restore");
    await desk.get("history:restoreField", {
      itemId: item.id,
      changeId: line.changeId,
      basedOn: line.restorableOn,
    });
    expect((await problemsOf(desk, item))[0]?.responsibleUnit).toBe("市自然资源局");
    expect((await stepsOf(desk))[0]).toBe("恢复“成渝中线高铁”问题的责任单位");
  });
});

test("problems are found by their words and by the unit that answers for them", async () => {
  const { desk, item } = await anItemOnTheDesk();
  await add(desk, item);
  const found = async (text: string) => {
    const { hits } = await desk.get("search:find", { text, limit: 20 });
    return hits.map(({ kind, id }) => [kind, id]);
  };
  expect(await found("组件报批")).toEqual([["problem", item.id]]);
  expect(await found("自然资源")).toEqual([["problem", item.id]]);
  const list = { year: 2021, asOf, filter: { text: "指标未落实" }, sort: null, offset: 0, limit: 10 };
  expect((await desk.get("items:page", list)).total).toBe(1);
  await undo(desk);
  expect(await found("组件报批")).toEqual([]);
});

import { withdrawnInWords } from "../../../shared/domain/worklists/withdrawn-in-words.ts";
import { describe, expect, test } from "vitest";
import { newUuidV7 } from "../../../main/store/uuid.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { Item } from "../../../shared/domain/item.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";
import { on } from "../../support/rows.ts";

const asOf = isoDate("2021-11-30");
const out = { direction: "out", movedOn: on("2021-09-10"), reason: " 选址未落实 ", versionId: null } as const;
const back = { direction: "in", movedOn: on("2021-11"), reason: "选址已落实", versionId: null } as const;

async function anItemOnTheDesk() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const item = await addItem(desk, list, { title: "成渝中线高铁", status: "delayed", startDate: on("2021-10") });
  desk.rest();
  return { desk, list, item };
}

const move = (desk: Desk, item: Item, draft: object) =>
  desk.ask("moves:create", { itemId: item.id, basedOn: item.revision, move: draft });

const read = (desk: Desk, item: Item, at = asOf) => desk.get("items:read", { id: item.id, asOf: at });

async function movedOut() {
  const { desk, list, item } = await anItemOnTheDesk();
  const moved = await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: out });
  return { desk, list, item: moved.item, line: moved.move };
}

describe("an item that is moved out", () => {
  test("stays, is 终止 from that day on and not before, and stands in the log of its list", async () => {
    const { desk, item, line } = await movedOut();
    desk.reopen();
    const detail = await read(desk, item);
    expect(detail.item).toMatchObject({ status: "terminated", finishedOn: "2021-09-10" });
    expect(detail.moves).toEqual([line]);
    expect(line).toMatchObject({ reason: "选址未落实", formerStatus: "delayed", formerFinishedOn: null });
    const [care] = await desk.get("worklists:care", { year: 2021 });
    expect(care).toMatchObject({ itemCount: 1, moves: [{ title: "成渝中线高铁", move: { direction: "out" } }] });
    const filter = { statuses: ["terminated" as const] };
    const count = async (at: string) =>
      (
        await desk.get("items:page", {
          year: 2021,
          asOf: isoDate(at),
          filter,
          sort: null,
          offset: 0,
          limit: 10,
        })
      ).total;
    expect([await count("2021-08-31"), await count("2021-09-30")]).toEqual([0, 1]);
  });

  test("can be edited further, although it ended before it was to begin", async () => {
    const { desk, item } = await movedOut();
    const changes = { remark: "转入储备" };
    expect(await desk.ask("items:update", { id: item.id, basedOn: item.revision, changes })).toMatchObject({
      ok: true,
    });
  });

  test("cannot be moved out again; it comes back as it was, and each move is a step", async () => {
    const { desk, item } = await movedOut();
    expect(await move(desk, item, { ...out, movedOn: on("2021-10") })).toMatchObject({
      error: {
        problems: [
          {
            field: "direction",
            message: "这条事项已于2021年9月10日调出，不能重复调出；请先登记调入，或者撤回原来的调出",
          },
        ],
      },
    });
    expect(await move(desk, item, { ...back, movedOn: on("2021-08") })).toMatchObject({
      error: { problems: [{ field: "movedOn" }] },
    });
    const returned = await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: back });
    expect(returned.item).toMatchObject({ status: "delayed", finishedOn: null });
    expect(await move(desk, returned.item, { ...back, movedOn: on("2021-12") })).toMatchObject({
      error: { problems: [{ field: "direction" }] },
    });
    expect((await stepsOf(desk)).slice(0, 2)).toEqual(["调入事项“成渝中线高铁”", "调出事项“成渝中线高铁”"]);
    const after = contentOf(desk.context().db);
    await undo(desk);
    expect((await read(desk, item)).item.status).toBe("terminated");
    await undo(desk);
    expect((await read(desk, item)).item.status).toBe("delayed");
    await redo(desk);
    await redo(desk);
    expect(contentOf(desk.context().db)).toEqual(after);
  });

  test("a corrected day is the day on which it ended; withdrawing brings back what it was", async () => {
    const { desk, item, line } = await movedOut();
    if (line === null) throw new Error("no move");
    const changes = { movedOn: on("2021-10-08"), reason: "规划调整" };
    const corrected = await desk.get("moves:update", { id: line.id, basedOn: 1, changes });
    expect(corrected).toMatchObject({ move: changes, item: { finishedOn: "2021-10-08" } });
    const withdrawn = await desk.get("moves:withdraw", { id: line.id, basedOn: 2 });
    expect(withdrawn).toMatchObject({ move: null, item: { status: "delayed", finishedOn: null } });
    expect((await read(desk, item)).moves).toEqual([]);
    expect((await stepsOf(desk)).slice(0, 2)).toEqual(["撤回“成渝中线高铁”的调出", "修改“成渝中线高铁”的调出记录"]);
  });

  test("keeps the order of its log: a day behind the next line is refused", async () => {
    const { desk, item, line } = await movedOut();
    await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: back });
    const corrected = (movedOn: string) =>
      desk.ask("moves:update", { id: line?.id ?? "", basedOn: 1, changes: { movedOn: on(movedOn) } });
    expect(await corrected("2021-12-01")).toMatchObject({
      error: { problems: [{ field: "movedOn", message: "日期晚于之后的调入（2021年11月），请改正日期" }] },
    });
    expect(await corrected("2021-11-30")).toMatchObject({ ok: true });
  });

  test("offers in the log of the list only its last line for withdrawing", async () => {
    const { desk, list, item } = await movedOut();
    const other = await addItem(desk, list, { title: "沱江大桥" });
    await desk.get("moves:create", { itemId: other.id, basedOn: other.revision, move: out });
    await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: back });
    const [care] = await desk.get("worklists:care", { year: 2021 });
    expect(care?.moves.map(({ title, move: { direction }, isLast }) => [title, direction, isLast])).toEqual([
      ["成渝中线高铁", "in", true],
      ["沱江大桥", "out", true],
      ["成渝中线高铁", "out", false],
    ]);
  });

  test("is 终止 again when its return is withdrawn", async () => {
    const { desk, item } = await movedOut();
    const returned = await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: back });
    const withdrawn = await desk.get("moves:withdraw", { id: returned.move?.id ?? "", basedOn: 1 });
    expect(withdrawn.item).toMatchObject({ status: "terminated", finishedOn: "2021-09-10" });
  });

  test("has ended on the corrected day when its return is withdrawn, and is what it was once both are", async () => {
    const { desk, item, line } = await movedOut();
    const returned = await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: back });
    desk.rest();
    await desk.get("moves:update", { id: line?.id ?? "", basedOn: 1, changes: { movedOn: on("2021-10-08") } });
    const [, last] = (await read(desk, item)).moves;
    const ended = await desk.get("moves:withdraw", { id: returned.move?.id ?? "", basedOn: last?.revision ?? 0 });
    expect(ended.item).toMatchObject({ status: "terminated", finishedOn: "2021-10-08" });
    const withdrawn = await desk.get("moves:withdraw", { id: line?.id ?? "", basedOn: 2 });
    expect(withdrawn.item).toMatchObject({ status: "delayed", finishedOn: null });
    expect((await desk.get("history:ofRecord", { itemId: item.id })).length).toBeGreaterThan(0);
  });

  test("withdrawing does not overwrite what somebody has set since", async () => {
    const { desk, item, line } = await movedOut();
    if (line === null) throw new Error("no move");
    const changes = { status: "completed" as const, startDate: null };
    await desk.get("items:update", { id: item.id, basedOn: item.revision, changes });
    const withdrawn = await desk.get("moves:withdraw", { id: line.id, basedOn: 1 });
    expect(withdrawn.item).toMatchObject({ status: "completed", finishedOn: "2021-09-10" });
  });

  test("withdrawing its return keeps a state that was written after it", async () => {
    const { desk, item } = await movedOut();
    const returned = await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: back });
    const changes = { status: "completed" as const };
    await desk.get("items:update", { id: item.id, basedOn: returned.item.revision, changes });
    const withdrawn = await desk.get("moves:withdraw", { id: returned.move?.id ?? "", basedOn: 1 });
    expect(withdrawn.item.status).toBe("completed");
    expect(withdrawnInWords({ direction: "in", formerStatus: "terminated" }, withdrawn.item)).toBe(
      "已撤回调入，调入以后改过的状态保持不变",
    );
  });

  test("only the last line of its log can be withdrawn", async () => {
    const { desk, item, line } = await movedOut();
    await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: back });
    expect(await desk.ask("moves:withdraw", { id: line?.id, basedOn: 1 })).toMatchObject({
      error: { problems: [{ message: "这条记录之后还有一次调入，请先撤回后面的记录" }] },
    });
  });

  test("that is deleted and brought back has its log again", async () => {
    const { desk, item } = await movedOut();
    const before = contentOf(desk.context().db);
    const { deletionId } = await desk.get("items:delete", { id: item.id, basedOn: item.revision });
    await desk.get("items:undelete", { deletionId });
    expect(contentOf(desk.context().db)).toEqual(before);
    await undo(desk);
    await undo(desk);
    expect(contentOf(desk.context().db)).toEqual(before);
  });
});

describe("a new item that is moved in", () => {
  test("is marked and otherwise left as it is, in the history too", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const moved = await desk.get("moves:create", { itemId: item.id, basedOn: item.revision, move: back });
    expect({ ...moved.item, revision: 0, updatedAt: "" }).toEqual({ ...item, revision: 0, updatedAt: "" });
    const [line] = await desk.get("history:ofRecord", { itemId: item.id });
    expect(line).toMatchObject({ what: "新增调入调出", step: "调入事项“成渝中线高铁”" });
  });
});

test("what is wrong with a move is told, and an archived year refuses", async () => {
  const { desk, item, line } = await movedOut();
  const id = line?.id ?? "";
  expect(await move(desk, item, { ...back, reason: "　" })).toMatchObject({
    error: { problems: [{ field: "reason", message: "调整原因不能是空白" }] },
  });
  expect(await move(desk, item, { ...back, versionId: newUuidV7() })).toMatchObject({
    error: { problems: [{ field: "versionId", message: "所选版本不属于这份清单，请另选一个版本" }] },
  });
  expect(await move(desk, { ...item, revision: 1 }, back)).toMatchObject({ error: { kind: "edited-elsewhere" } });
  expect(await desk.ask("moves:update", { id, basedOn: 9, changes: {} })).toMatchObject({
    error: { kind: "edited-elsewhere", current: { kind: "move" } },
  });
  expect(await desk.ask("moves:withdraw", { id: newUuidV7(), basedOn: 1 })).toMatchObject({
    error: { kind: "not-found", what: "move" },
  });
  archive(desk, 2021);
  const refused = { ok: false, error: { kind: "year-archived", year: 2021 } };
  expect(await move(desk, item, back)).toEqual(refused);
  expect(await desk.ask("moves:update", { id, basedOn: 1, changes: { reason: "别的" } })).toEqual(refused);
  expect(await desk.ask("moves:withdraw", { id, basedOn: 1 })).toEqual(refused);
});

import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { HistoryEntry } from "../../../shared/domain/history/step.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { aPartialDate, wan } from "../../support/builders.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";
import { stepsOf, undo } from "../../support/history.ts";

const asOf = isoDate("2021-12-31");

describe("the history of a record", () => {
  test("tells each change with the former and the new value in words, the newest first", async () => {
    const { desk, item, change } = await aDeskWithRecord();
    await change({ plannedThisYear: wan("165400") });
    await change({ status: "delayed" });
    await change({ parties: ["荣昌区", "重庆高新区"], leadUnit: "市发展改革委" });
    await change({ dueDate: aPartialDate("2025-06") });
    await change({ field: null });
    const entry = await report(desk, item, {
      asOf: aPartialDate("2021-11"),
      doneThisYear: wan("300"),
      percent: "40" as never,
    });
    desk.rest();
    await desk.get("progress:update", {
      id: entry.id,
      basedOn: 1,
      changes: { doneThisYear: wan("320.5"), percent: null },
    });
    desk.rest();
    await desk.get("progress:delete", { id: entry.id, basedOn: 2 });
    const lines = await desk.get("history:ofRecord", { itemId: item.id });
    expect(lines.map(inOneLine)).toEqual([
      "删除“大内高速”的进展｜删除进展（2021年11月）",
      "修改“大内高速”进展的年度完成投资、进度｜进展：进度：40% → 未填写",
      "修改“大内高速”进展的年度完成投资、进度｜进展：年度完成投资：300万元 → 320.5万元",
      "新增“大内高速”的进展｜新增进展",
      "修改“大内高速”的领域｜领域：基础设施互通 → 未填写",
      "修改“大内高速”的完成时限｜完成时限：未填写 → 2025年6月",
      "修改“大内高速”的牵头单位、合作方｜合作方：内江市、荣昌区 → 荣昌区、重庆高新区",
      "修改“大内高速”的牵头单位、合作方｜牵头单位：未填写 → 市发展改革委",
      "修改“大内高速”的状态｜状态：推进中 → 滞后",
      "修改“大内高速”的年度计划投资｜年度计划投资：未填写 → 165,400万元",
      "新增事项“大内高速”｜新增事项",
    ]);
    expect(lines.every(({ at }) => at.startsWith("2021-12-01T"))).toBe(true);
  });

  test("leaves out what was undone, and goes on after a restart and after the item was deleted and brought back", async () => {
    const { desk, item, change } = await aDeskWithRecord();
    await change({ status: "delayed" });
    await change({ status: "completed" });
    await undo(desk);
    desk.reopen();
    const { item: now } = await desk.get("items:read", { id: item.id, asOf });
    await desk.get("items:undelete", await desk.get("items:delete", { id: item.id, basedOn: now.revision }));
    expect((await desk.get("history:ofRecord", { itemId: item.id })).map(inOneLine)).toEqual([
      "恢复事项“大内高速”｜恢复事项",
      "删除事项“大内高速”｜删除事项",
      "修改“大内高速”的状态｜状态：推进中 → 滞后",
      "新增事项“大内高速”｜新增事项",
    ]);
  });
});

describe("restoring a field", () => {
  const fields: readonly (readonly [what: string, changes: InputOf<"items:update">["changes"]])[] = [
    ["状态", { status: "delayed" }],
    ["合作方", { parties: ["重庆高新区"] }],
    ["责任单位", { responsibleUnits: ["市发展改革委"] }],
    ["领域", { field: "交通" }],
    ["牵头单位", { leadUnit: "市交通运输局" }],
    ["总投资", { totalInvestment: wan("5000") }],
    ["完成时限", { dueDate: aPartialDate("2025") }],
    ["事项名称", { title: "遂内高速" }],
  ];

  test.each(fields)("%s sets it back as a new change, and leaves the other fields", async (what, changes) => {
    const { desk, item, change } = await aDeskWithRecord();
    await change(changes);
    await change({ remark: "其他字段" });
    const [, line] = await desk.get("history:ofRecord", { itemId: item.id });
    const restored = await restore(desk, item.id, line);
    expect(line?.what).toBe(what);
    expect(restored).toEqual({ ...item, remark: "其他字段", revision: 4, updatedAt: restored.updatedAt });
    expect((await stepsOf(desk))[0]).toBe(`恢复“${what === "事项名称" ? "遂内高速" : "大内高速"}”的${what}`);
    await undo(desk);
    expect((await desk.get("items:read", { id: item.id, asOf })).item).toMatchObject(changes);
  });

  test("of progress sets that figure back", async () => {
    const { desk, item } = await aDeskWithRecord();
    const entry = await report(desk, item, { doneThisYear: wan("300"), text: "开工" });
    desk.rest();
    await desk.get("progress:update", { id: entry.id, basedOn: 1, changes: { doneThisYear: wan("3000000") } });
    const [line] = await desk.get("history:ofRecord", { itemId: item.id });
    await restore(desk, item.id, line);
    const { progress } = await desk.get("items:read", { id: item.id, asOf });
    expect(progress).toMatchObject([{ doneThisYear: wan("300"), text: "开工" }]);
    expect((await stepsOf(desk))[0]).toBe("恢复“大内高速”进展的年度完成投资");
  });

  test("is offered only where another value would come back", async () => {
    const { desk, item, change } = await aDeskWithRecord();
    await change({ status: "delayed" });
    await change({ status: "inProgress" });
    await change({ annualGoal: "建成通车" });
    const lines = await desk.get("history:ofRecord", { itemId: item.id });
    expect(lines.map(({ what, restorableOn }) => [what, restorableOn])).toEqual([
      ["年度目标", 4],
      ["状态", 4],
      ["状态", null],
      ["新增事项", null],
    ]);
    archive(desk, 2021);
    const frozen = await desk.get("history:ofRecord", { itemId: item.id });
    expect(frozen.filter(({ restorableOn }) => restorableOn !== null)).toEqual([]);
    expect(
      await desk.ask("history:restoreField", { itemId: item.id, changeId: lines[0]?.changeId, basedOn: 4 }),
    ).toEqual({ ok: false, error: { kind: "year-archived", year: 2021 } });
  });

  test("of a record that was changed meanwhile is refused with the record as it now is", async () => {
    const { desk, item, change } = await aDeskWithRecord();
    await change({ status: "delayed" });
    const [line] = await desk.get("history:ofRecord", { itemId: item.id });
    await change({ remark: "别处的修改" });
    expect(
      await desk.ask("history:restoreField", {
        itemId: item.id,
        changeId: line?.changeId,
        basedOn: line?.restorableOn,
      }),
    ).toMatchObject({ error: { kind: "edited-elsewhere", current: { kind: "item", row: { remark: "别处的修改" } } } });
  });

  test("keeps to the rules of typing", async () => {
    const { desk, item, change } = await aDeskWithRecord();
    await change({ startDate: aPartialDate("2022") });
    await change({ startDate: aPartialDate("2020") });
    await change({ finishedOn: aPartialDate("2021") });
    const [, line] = await desk.get("history:ofRecord", { itemId: item.id });
    expect(
      await desk.ask("history:restoreField", { itemId: item.id, changeId: line?.changeId, basedOn: 4 }),
    ).toMatchObject({ error: { kind: "input-not-acceptable", problems: [{ field: "startDate" }] } });
  });

  test("of a change that is not the record's own is not found", async () => {
    const { desk, item, list, change } = await aDeskWithRecord();
    await change({ status: "delayed" });
    const [line] = await desk.get("history:ofRecord", { itemId: item.id });
    const other = await addItem(desk, list, { title: "农高区" });
    const asked = { itemId: other.id, changeId: line?.changeId, basedOn: 1 };
    expect(await desk.ask("history:restoreField", asked)).toEqual({
      ok: false,
      error: { kind: "not-found", what: "change" },
    });
  });
});

async function aDeskWithRecord() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const item = await addItem(desk, list, {
    title: "大内高速",
    status: "inProgress",
    field: "基础设施互通",
    parties: ["内江市", "荣昌区"],
  });
  const change = async (changes: InputOf<"items:update">["changes"]) => {
    desk.rest();
    const { item: now } = await desk.get("items:read", { id: item.id, asOf });
    await desk.get("items:update", { id: item.id, basedOn: now.revision, changes });
    desk.rest();
  };
  return { desk, list, item, change };
}

function restore(desk: Desk, itemId: string, line: HistoryEntry | undefined) {
  if (line === undefined || line.restorableOn === null) throw new Error("the line cannot be restored");
  return desk.get("history:restoreField", { itemId, changeId: line.changeId, basedOn: line.restorableOn });
}

function inOneLine({ step, what, values }: HistoryEntry): string {
  return `${step}｜${what}${values === null ? "" : `：${values.before} → ${values.after}`}`;
}

import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { newUuidV7 } from "../../../main/store/uuid.ts";
import { insertCitation, insertSource } from "../../../main/store/sources.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList, report } from "../../support/desk-year.ts";
import { on, wan } from "../../support/rows.ts";

const asOf = isoDate("2021-11-30");

const notFound = (what: string) => ({ ok: false, error: { kind: "not-found", what } });

type Form = Omit<Required<InputOf<"items:update">["changes"]>, "worklistId" | "title">;

const filledForm: Form = {
  number: "12",
  field: "公共服务共享",
  kind: "service",
  parties: ["重庆市", "内江市"],
  leadUnit: "市政务服务局",
  responsibleUnits: ["市发展改革委", "市公安局"],
  content: "第一批\n第二批",
  annualGoal: "新增100项",
  totalInvestment: wan("0.01"),
  plannedThisYear: wan("0"),
  phase: "inUse",
  pace: "ahead",
  status: "completed",
  startDate: on("2021"),
  dueDate: on("2021-11-30"),
  finishedOn: on("2021-11"),
  problem: "接口不统一",
  nextStep: "统一接口",
  remark: "“𠮷”字",
};

const emptyForm: Form = {
  number: null,
  field: null,
  kind: null,
  parties: [],
  leadUnit: null,
  responsibleUnits: [],
  content: null,
  annualGoal: null,
  totalInvestment: null,
  plannedThisYear: null,
  phase: null,
  pace: null,
  status: null,
  startDate: null,
  dueDate: null,
  finishedOn: null,
  problem: null,
  nextStep: null,
  remark: null,
};

function cite(desk: Desk, sentence: string, target: { targetKind: "item" | "progress"; targetId: string }): void {
  const { db, newId, now } = desk.context();
  const draft = { kind: "article", title: "双城经济圈建设", publisher: "内江日报", publishedOn: null } as const;
  const source = insertSource(db, { ...draft, originalText: sentence, text: sentence }, { id: newId(), now: now() });
  insertCitation(db, { id: newId(), sourceId: source.id, sentence, ...target });
}

describe("keeping items", () => {
  test("an item typed in, edited, closed and opened again is there as it was left", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list, { title: " 血橙出口基地 ", parties: ["内江市", "荣昌区", "内江市"] });
    const changes = {
      field: "现代产业体系",
      kind: "project" as const,
      plannedThisYear: wan("3395.3"),
      dueDate: on("2021-12"),
      status: "inProgress" as const,
    };
    const edited = await desk.get("items:update", { id: item.id, basedOn: item.revision, changes });
    desk.reopen();
    const detail = await desk.get("items:read", { id: item.id, asOf });
    expect(detail.item).toEqual(edited);
    expect(edited).toEqual({
      ...item,
      ...changes,
      title: "血橙出口基地",
      parties: ["内江市", "荣昌区"],
      revision: item.revision + 1,
      updatedAt: edited.updatedAt,
    });
    expect(detail).toMatchObject({ mechanism: "成渝地区双城经济圈", lamp: "none", progress: [], citations: [] });
  });

  test("every field of the form can be kept and emptied again", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list);
    const kept = await desk.get("items:update", { id: item.id, basedOn: item.revision, changes: filledForm });
    desk.reopen();
    expect((await desk.get("items:read", { id: item.id, asOf })).item).toEqual(kept);
    expect(kept).toMatchObject(filledForm);
    const emptied = await desk.get("items:update", { id: item.id, basedOn: kept.revision, changes: emptyForm });
    expect(emptied).toMatchObject(emptyForm);
  });

  test("two people editing one item: the second is shown what the first has saved", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const seen = await addItem(desk, list, { problem: "用地指标不足" });
    const current = await desk.get("items:update", {
      id: seen.id,
      basedOn: seen.revision,
      changes: { problem: "已解决" },
    });
    const mine = { id: seen.id, basedOn: seen.revision, changes: { problem: "用地指标仍不足" } };
    expect(await desk.ask("items:update", mine)).toEqual({
      ok: false,
      error: { kind: "edited-elsewhere", current: { kind: "item", row: current } },
    });
    expect((await desk.get("items:read", { id: seen.id, asOf })).item).toEqual(current);
    expect(await desk.ask("items:delete", { id: seen.id, basedOn: seen.revision })).toMatchObject({
      error: { kind: "edited-elsewhere" },
    });
  });

  test("what cannot be right is refused at its field and nothing is changed", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list, { startDate: on("2021-05") });
    const refused = async (changes: unknown) => {
      const answer = await desk.ask("items:update", { id: item.id, basedOn: item.revision, changes });
      return answer.ok || answer.error.kind !== "input-not-acceptable" ? answer : answer.error.problems;
    };
    expect(await refused({ title: " 　" })).toEqual([{ field: "title", message: "事项名称不能是空白" }]);
    expect(await refused({ finishedOn: "2021-04" })).toEqual([
      { field: "finishedOn", message: "完成时间不能早于开工时间" },
    ]);
    expect(await refused({ plannedThisYear: -100 })).toEqual([
      { field: "plannedThisYear", message: "年度计划投资不能小于0" },
    ]);
    expect((await desk.get("items:read", { id: item.id, asOf })).item).toEqual(item);
  });

  test("an item stands on a list of its own year", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk, 2021);
    const { list: next } = await aYearWithList(desk, 2022);
    const item = await addItem(desk, list);
    const problems = [{ field: "worklistId", message: "所属清单是2022年度的，请选2021年度的清单" }];
    const refused = { ok: false, error: { kind: "input-not-acceptable", problems } };
    expect(await desk.ask("items:update", { id: item.id, basedOn: 1, changes: { worklistId: next.id } })).toEqual(
      refused,
    );
    expect(await desk.ask("items:create", { year: 2021, item: { worklistId: next.id, title: "新事项" } })).toEqual(
      refused,
    );
    expect(await desk.ask("items:create", { year: 2021, item: { worklistId: newUuidV7(), title: "新事项" } })).toEqual({
      ok: false,
      error: { kind: "not-found", what: "worklist" },
    });
  });

  test("what does not exist is not found", async () => {
    const desk = aDesk();
    const id = newUuidV7();
    expect(await desk.ask("items:read", { id, asOf })).toEqual(notFound("item"));
    expect(await desk.ask("items:update", { id, basedOn: 1, changes: {} })).toEqual(notFound("item"));
    expect(await desk.ask("items:delete", { id, basedOn: 1 })).toEqual(notFound("item"));
    expect(await desk.ask("items:undelete", { deletionId: id })).toEqual(notFound("deletion"));
    expect(await desk.ask("items:create", { year: 2021, item: { worklistId: id, title: "新事项" } })).toEqual(
      notFound("year"),
    );
  });
});

describe("deleting is undone, not asked twice", () => {
  test("an item comes back with its progress and the sentences it comes from, after a restart too", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list, { parties: ["内江市", "荣昌区"], leadUnit: "市发展改革委" });
    const entry = await report(desk, item, { asOf: on("2021-10"), doneThisYear: wan("1004") });
    cite(desk, "内江与荣昌共建示范区。", { targetKind: "item", targetId: item.id });
    cite(desk, "截至10月底完成投资1004万元。", { targetKind: "progress", targetId: entry.id });
    const before = await desk.get("items:read", { id: item.id, asOf });

    const { deletionId } = await desk.get("items:delete", { id: item.id, basedOn: item.revision });
    expect(await desk.ask("items:read", { id: item.id, asOf })).toEqual({
      ok: false,
      error: { kind: "not-found", what: "item" },
    });
    desk.reopen();
    const back = await desk.get("items:undelete", { deletionId });

    const after = await desk.get("items:read", { id: item.id, asOf });
    const { revision: _revision, updatedAt: _updatedAt, ...unchanged } = item;
    expect(back).toMatchObject(unchanged);
    expect(after.standing).toEqual(before.standing);
    expect(after.progress.map(({ id, doneThisYear }) => [id, doneThisYear])).toEqual([[entry.id, wan("1004")]]);
    expect(after.citations).toEqual(before.citations);
    expect(before.citations).toHaveLength(2);
  });

  test("a deletion is undone once", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list);
    const { deletionId } = await desk.get("items:delete", { id: item.id, basedOn: 1 });
    await desk.get("items:undelete", { deletionId });
    expect(await desk.ask("items:undelete", { deletionId })).toEqual({
      ok: false,
      error: { kind: "not-found", what: "deletion" },
    });
  });
});

import { describe, expect, test } from "vitest";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";
import { aPartialDate, wan } from "../../support/builders.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";

const asOf = isoDate("2021-12-31");

/** A desk with a list, two items, and progress of the first; `late` waits until typing is over. */
async function aDeskAtWork() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const item = await addItem(desk, list, {
    title: "大内高速",
    field: "基础设施互通",
    parties: ["内江市", "荣昌区"],
    leadUnit: "市交通运输局",
    responsibleUnits: ["市发展改革委"],
  });
  const entry = await report(desk, item, { asOf: aPartialDate("2021-11"), text: "路基完成过半" });
  const other = await addItem(desk, list, { title: "共建农业示范区" });
  return { desk, list, item, entry, other };
}

type AtWork = Awaited<ReturnType<typeof aDeskAtWork>>;

async function change(desk: Desk, id: string, changes: InputOf<"items:update">["changes"]) {
  const { item } = await desk.get("items:read", { id, asOf });
  return desk.get("items:update", { id, basedOn: item.revision, changes });
}

const acts: readonly (readonly [label: string, act: (work: AtWork) => Promise<unknown>])[] = [
  [
    "新增事项“内荣农高区”",
    ({ desk, list }) => addItem(desk, list, { title: "内荣农高区", parties: ["内江市"], field: "新的领域" }),
  ],
  ["修改“大内高速”的状态", ({ desk, item }) => change(desk, item.id, { status: "delayed" })],
  ["修改“大内高速”的年度计划投资", ({ desk, item }) => change(desk, item.id, { plannedThisYear: wan("165400.01") })],
  ["修改“大内高速”的完成时限", ({ desk, item }) => change(desk, item.id, { dueDate: aPartialDate("2025-06") })],
  [
    "修改“大内高速公路”的序号、事项名称",
    ({ desk, item }) => change(desk, item.id, { title: "大内高速公路", number: "12" }),
  ],
  ["修改“大内高速”的合作方", ({ desk, item }) => change(desk, item.id, { parties: ["荣昌区", "重庆高新区"] })],
  ["修改“大内高速”的责任单位", ({ desk, item }) => change(desk, item.id, { responsibleUnits: [] })],
  ["修改“大内高速”的领域", ({ desk, item }) => change(desk, item.id, { field: "交通" })],
  ["修改“大内高速”的牵头单位", ({ desk, item }) => change(desk, item.id, { leadUnit: null })],
  [
    "修改“大内高速”的阶段等3项内容",
    ({ desk, item }) => change(desk, item.id, { status: "completed", phase: "inUse", remark: "通车" }),
  ],
  ["删除事项“大内高速”", ({ desk, item }) => desk.get("items:delete", { id: item.id, basedOn: item.revision })],
  ["新增“共建农业示范区”的进展", ({ desk, other }) => report(desk, other, { text: "开工", doneThisYear: wan("300") })],
  [
    "修改“大内高速”进展的截至日期、年度完成投资",
    ({ desk, entry }) =>
      desk.get("progress:update", {
        id: entry.id,
        basedOn: 1,
        changes: { asOf: aPartialDate("2021-12-15"), doneThisYear: wan("5000") },
      }),
  ],
  ["删除“大内高速”的进展", ({ desk, entry }) => desk.get("progress:delete", { id: entry.id, basedOn: 1 })],
  [
    "新增清单“2021年第二批清单”",
    ({ desk }) =>
      desk.get("worklists:create", {
        year: 2021,
        mechanism: "遂潼一体化",
        title: "2021年第二批清单",
        issuingBody: null,
        documentNumber: null,
        issuedOn: null,
      }),
  ],
  [
    "修改署名单位",
    async ({ desk }) => {
      const [year] = await desk.get("years:list", {});
      return desk.get("years:update", {
        year: 2021,
        basedOn: year?.revision ?? 0,
        changes: { signingUnit: "内江市发展改革委" },
      });
    },
  ],
];

describe("every kind of change", () => {
  test.each(acts)("%s: undone and redone leaves the year as it was", async (label, act) => {
    const work = await aDeskAtWork();
    const { desk } = work;
    const before = contentOf(desk.context().db);
    desk.rest();
    await act(work);
    const after = contentOf(desk.context().db);
    expect(after).not.toEqual(before);
    expect((await stepsOf(desk))[0]).toBe(label);

    for (let round = 1; round <= 2; round += 1) {
      expect((await undo(desk)).undo?.label).toBe("新增事项“共建农业示范区”");
      expect(contentOf(desk.context().db)).toEqual(before);
      expect((await redo(desk)).undo?.label).toBe(label);
      expect(contentOf(desk.context().db)).toEqual(after);
    }
    expect(desk.context().db.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  test("of a whole afternoon is undone back to the empty year and redone to its end, also after restarts", async () => {
    const work = await aDeskAtWork();
    const { desk } = work;
    const at = [contentOf(desk.context().db)];
    for (const [, act] of acts.filter(([label]) => !label.startsWith("删除"))) {
      desk.rest();
      await act(work);
      at.push(contentOf(desk.context().db));
    }
    for (const content of at.slice(0, -1).toReversed()) {
      await undo(desk);
      expect(contentOf(desk.context().db)).toEqual(content);
      desk.reopen();
    }
    for (const content of at.slice(1)) {
      await redo(desk);
      expect(contentOf(desk.context().db)).toEqual(content);
      desk.reopen();
    }
  });
});

describe("undoing", () => {
  test("brings the list, its sums, the search and the year's revision with it", async () => {
    const { desk, item } = await aDeskAtWork();
    desk.rest();
    await change(desk, item.id, { title: "遂内高速", plannedThisYear: wan("900"), status: "completed" });
    const look = async () => ({
      sums: (await desk.get("items:totals", { year: 2021, asOf, filter: {}, sinceStart: true })).sums,
      old: (await desk.get("search:find", { text: "大内高速", limit: 9 })).hits.length,
      new: (await desk.get("search:find", { text: "遂内高速", limit: 9 })).hits.length,
      statuses: (await desk.get("overview:read", { year: 2021, asOf })).byStatus.map(({ status }) => status),
    });
    expect(await look()).toMatchObject({ sums: { plannedThisYear: wan("900") }, old: 0 });
    const revision = (await desk.get("years:list", {}))[0]?.revision ?? 0;
    await undo(desk);
    expect(await look()).toMatchObject({ sums: { plannedThisYear: null }, new: 0 });
    expect((await look()).statuses).not.toContain("completed");
    expect((await desk.get("years:list", {}))[0]?.revision).toBeGreaterThan(revision);
    expect((await desk.get("items:read", { id: item.id, asOf })).item.revision).toBeGreaterThan(item.revision + 1);
  });

  test("is no step of its own, and a new change lets go of what was undone", async () => {
    const { desk, item } = await aDeskAtWork();
    desk.rest();
    await change(desk, item.id, { status: "delayed" });
    const steps = await stepsOf(desk);
    await undo(desk);
    expect(await stepsOf(desk)).toEqual(steps.slice(1));
    await change(desk, item.id, { remark: "另行处理" });
    const { redo: next, steps: listed } = await desk.get("history:steps", { year: 2021, limit: 50 });
    expect({ next, labels: listed.map(({ label }) => label) }).toEqual({
      next: null,
      labels: ["修改“大内高速”的备注", ...steps.slice(1)],
    });
  });

  test("of another step than the newest is refused and changes nothing", async () => {
    const { desk, item } = await aDeskAtWork();
    const seen = await desk.get("history:steps", { year: 2021, limit: 50 });
    desk.rest();
    await change(desk, item.id, { status: "delayed" });
    const before = contentOf(desk.context().db);
    const refused = { ok: false, error: { kind: "step-not-next", year: 2021 } };
    expect(await desk.ask("history:undo", { year: 2021, stepId: seen.undo?.id })).toEqual(refused);
    expect(await desk.ask("history:redo", { year: 2021, stepId: seen.undo?.id })).toEqual(refused);
    expect(contentOf(desk.context().db)).toEqual(before);
  });

  test("what was changed behind the history's back is refused and changes nothing", async () => {
    const { desk, item } = await aDeskAtWork();
    desk.rest();
    await change(desk, item.id, { status: "delayed", remark: "迟缓" });
    const { db } = desk.context();
    db.exec(
      "UPDATE current_step SET recording = 0; UPDATE item SET remark = '别处'; UPDATE current_step SET recording = 1",
    );
    const before = contentOf(db);
    const stepId = (await desk.get("history:steps", { year: 2021, limit: 50 })).undo?.id;
    expect(await desk.ask("history:undo", { year: 2021, stepId })).toEqual({
      ok: false,
      error: { kind: "step-blocked", label: "修改“大内高速”的状态、备注" },
    });
    expect(contentOf(db)).toEqual(before);
  });

  test("is refused when something unrecorded refers to what would go", async () => {
    const { desk, list } = await aDeskAtWork();
    desk.rest();
    const { id } = await addItem(desk, list, { title: "新的一项" });
    const { db } = desk.context();
    db.exec(`CREATE TABLE elsewhere (item_key INTEGER REFERENCES item (key));
      INSERT INTO elsewhere SELECT key FROM item WHERE id = '${id}'`);
    const stepId = (await desk.get("history:steps", { year: 2021, limit: 50 })).undo?.id;
    expect(await desk.ask("history:undo", { year: 2021, stepId })).toMatchObject({ error: { kind: "step-blocked" } });
    expect((await desk.get("items:read", { id, asOf })).item.title).toBe("新的一项");
  });

  test("an archived year is refused, and offers nothing to undo", async () => {
    const { desk } = await aDeskAtWork();
    const stepId = (await desk.get("history:steps", { year: 2021, limit: 50 })).undo?.id;
    archive(desk, 2021);
    const refused = { ok: false, error: { kind: "year-archived", year: 2021 } };
    expect(await desk.ask("history:undo", { year: 2021, stepId })).toEqual(refused);
    expect(await desk.get("history:steps", { year: 2021, limit: 50 })).toMatchObject({ undo: null, redo: null });
  });

  test("each year has steps of its own", async () => {
    const { desk, item } = await aDeskAtWork();
    await aYearWithList(desk, 2022);
    desk.rest();
    await change(desk, item.id, { status: "delayed" });
    expect((await undo(desk, 2022)).label).toBe("新增清单“2022年合作事项清单”");
    expect((await undo(desk, 2021)).label).toBe("修改“大内高速”的状态");
  });
});

describe("a deletion", () => {
  test("taken back by its own button is a step that can be undone and redone", async () => {
    const { desk, item } = await aDeskAtWork();
    desk.rest();
    const whole = contentOf(desk.context().db);
    const deletion = await desk.get("items:delete", { id: item.id, basedOn: item.revision });
    const without = contentOf(desk.context().db);
    await desk.get("items:undelete", deletion);
    expect((await stepsOf(desk)).slice(0, 2)).toEqual(["恢复事项“大内高速”", "删除事项“大内高速”"]);
    expect(await undo(desk)).toMatchObject({ label: "恢复事项“大内高速”" });
    expect(contentOf(desk.context().db)).toEqual(without);
    expect(await undo(desk)).toMatchObject({ label: "删除事项“大内高速”" });
    expect(contentOf(desk.context().db)).toEqual(whole);
    await redo(desk);
    await redo(desk);
    expect(contentOf(desk.context().db)).toEqual(whole);
  });

  test("that was undone as a step cannot be taken back once more by its button, but can after redoing", async () => {
    const { desk, item } = await aDeskAtWork();
    desk.rest();
    const deletion = await desk.get("items:delete", { id: item.id, basedOn: item.revision });
    await undo(desk);
    expect(await desk.ask("items:undelete", deletion)).toMatchObject({
      error: { kind: "not-found", what: "deletion" },
    });
    await redo(desk);
    expect(await desk.get("items:undelete", deletion)).toMatchObject({ id: item.id, title: "大内高速" });
  });
});

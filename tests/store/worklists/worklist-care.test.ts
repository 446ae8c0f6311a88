import { describe, expect, test } from "vitest";
import { newUuidV7 } from "../../../main/store/uuid.ts";
import type { Worklist } from "../../../shared/domain/year-data.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";
import { on } from "../../support/rows.ts";

const march = { name: "2021年3月印发", issuedOn: on("2021-03-15"), documentNumber: "内府发〔2021〕3号", summary: null };

async function aDeskWithList() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  desk.rest();
  return { desk, list };
}

const update = (desk: Desk, list: Worklist, changes: object) =>
  desk.ask("worklists:update", { id: list.id, basedOn: list.revision, changes });

describe("what a list is called, whose it is and when it came out", () => {
  test("is changed field by field, kept after a restart, found, and undone", async () => {
    const { desk, list } = await aDeskWithList();
    const before = contentOf(desk.context().db);
    const changes = {
      title: " 2021年重点合作事项清单 ",
      mechanism: "内江—荣昌",
      issuingBody: "内江市人民政府办公室",
      documentNumber: "内府发〔2021〕3号",
      issuedOn: on("2021-03"),
    };
    expect(await update(desk, list, changes)).toMatchObject({ ok: true });
    desk.reopen();
    const [care] = await desk.get("worklists:care", { year: 2021 });
    expect(care?.worklist).toMatchObject({ ...changes, title: "2021年重点合作事项清单", revision: 2 });
    const { hits } = await desk.get("search:find", { text: "内府发", limit: 5 });
    expect(hits).toMatchObject([{ kind: "worklist", id: list.id }]);
    await undo(desk);
    expect(contentOf(desk.context().db)).toEqual(before);
  });

  test("a blank or doubled name, an older state, a list that is not there and an archived year are refused", async () => {
    const { desk, list } = await aDeskWithList();
    const { mechanism } = list;
    const fields = { issuingBody: null, documentNumber: null, issuedOn: null };
    await desk.get("worklists:create", { year: 2021, mechanism, title: "第二份清单", ...fields });
    expect(await update(desk, list, { title: "第二份清单" })).toMatchObject({
      error: { problems: [{ field: "title", message: "成渝地区双城经济圈下已有同名清单" }] },
    });
    expect(await update(desk, list, { title: "　" })).toMatchObject({
      error: { problems: [{ field: "title", message: "清单名称不能是空白" }] },
    });
    const saved = await update(desk, list, { title: "新的名称" });
    if (!saved.ok) throw new Error("not saved");
    expect(await update(desk, list, { title: "别的名称" })).toEqual({
      ok: false,
      error: { kind: "edited-elsewhere", current: { kind: "worklist", row: saved.value } },
    });
    expect(await update(desk, { ...list, id: newUuidV7() }, {})).toMatchObject({ error: { what: "worklist" } });
    archive(desk, 2021);
    expect(await update(desk, saved.value, { title: "别的名称" })).toEqual({
      ok: false,
      error: { kind: "year-archived", year: 2021 },
    });
  });
});

describe("versions of a list", () => {
  test("stand in the order in which they came out, and every change of one is a step", async () => {
    const { desk, list } = await aDeskWithList();
    const { db } = desk.context();
    const empty = contentOf(db);
    const september = { ...march, name: "2021年9月调整", issuedOn: on("2021-09"), summary: "调入2项、调出1项" };
    const later = await desk.get("versions:create", { worklistId: list.id, version: september });
    const first = await desk.get("versions:create", { worklistId: list.id, version: march });
    const versions = async () => (await desk.get("worklists:care", { year: 2021 }))[0]?.versions;
    expect(await versions()).toEqual([first, later]);
    desk.rest();
    await desk.get("versions:update", { id: first.id, basedOn: 1, changes: { documentNumber: null } });
    await desk.get("versions:delete", { id: later.id, basedOn: 1 });
    expect(await versions()).toMatchObject([{ name: "2021年3月印发", documentNumber: null }]);
    expect((await stepsOf(desk)).slice(0, 4)).toEqual([
      "删除清单版本“2021年9月调整”",
      "修改清单版本“2021年3月印发”的文号",
      "新增清单版本“2021年3月印发”",
      "新增清单版本“2021年9月调整”",
    ]);
    const after = contentOf(db);
    for (let step = 0; step < 4; step += 1) await undo(desk);
    expect(contentOf(db)).toEqual(empty);
    for (let step = 0; step < 4; step += 1) await redo(desk);
    expect(contentOf(db)).toEqual(after);
  });

  test("a blank or doubled name, an older state, and an archived year are refused", async () => {
    const { desk, list } = await aDeskWithList();
    const create = (version: object) => desk.ask("versions:create", { worklistId: list.id, version });
    const { id } = await desk.get("versions:create", { worklistId: list.id, version: march });
    expect(await create({ ...march, name: " 2021年3月印发" })).toMatchObject({
      error: { problems: [{ field: "name", message: "这份清单已有版本“2021年3月印发”，请换一个名称" }] },
    });
    expect(await create({ ...march, name: "　" })).toMatchObject({
      error: { problems: [{ message: "版本名称不能是空白" }] },
    });
    const row = await desk.get("versions:update", { id, basedOn: 1, changes: { summary: "无" } });
    expect(await desk.ask("versions:update", { id, basedOn: 1, changes: { summary: "有" } })).toEqual({
      ok: false,
      error: { kind: "edited-elsewhere", current: { kind: "version", row } },
    });
    expect(await desk.ask("versions:delete", { id: newUuidV7(), basedOn: 1 })).toMatchObject({
      error: { kind: "not-found", what: "version" },
    });
    archive(desk, 2021);
    const refused = { ok: false, error: { kind: "year-archived", year: 2021 } };
    expect(await create({ ...march, name: "新版本" })).toEqual(refused);
    expect(await desk.ask("versions:update", { id, basedOn: 2, changes: { summary: "有" } })).toEqual(refused);
    expect(await desk.ask("versions:delete", { id, basedOn: 2 })).toEqual(refused);
  });

  test("a version that goes leaves the log, which then names none", async () => {
    const { desk, list } = await aDeskWithList();
    const item = await addItem(desk, list);
    const version = await desk.get("versions:create", { worklistId: list.id, version: march });
    const move = {
      direction: "in",
      movedOn: on("2021-03-15"),
      reason: "市委市政府确定",
      versionId: version.id,
    } as const;
    await desk.get("moves:create", { itemId: item.id, basedOn: 1, move });
    const before = contentOf(desk.context().db);
    await desk.get("versions:delete", { id: version.id, basedOn: 1 });
    const [care] = await desk.get("worklists:care", { year: 2021 });
    expect(care?.moves).toMatchObject([{ move: { versionId: null, reason: "市委市政府确定" } }]);
    await undo(desk);
    expect(contentOf(desk.context().db)).toEqual(before);
  });
});

import { describe, expect, test } from "vitest";
import { newUuidV7 } from "../../../main/store/uuid.ts";
import type { FieldRow } from "../../../shared/domain/fields/field-row.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";

const lastYears = ["交通互联", "能源互保", "产业协作"];

/** 2020 with three fields in use, and an empty 2021. */
async function aDeskOfTwoYears() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk, 2020);
  for (const field of lastYears) await addItem(desk, list, { title: `${field}事项`, field });
  const { list: next } = await aYearWithList(desk, 2021);
  desk.rest();
  return { desk, list: next };
}

const add = (desk: Desk, name: string, group: string | null = null) =>
  desk.get("fields:create", { year: 2021, name, group });
const change = (desk: Desk, { id, revision }: FieldRow, changes: object) =>
  desk.ask("fields:update", { id, basedOn: revision, changes });
const namesOf = async (desk: Desk) => (await desk.get("fields:read", { year: 2021 })).fields.map(({ name }) => name);
const formerOf = async (desk: Desk) => (await desk.get("fields:read", { year: 2021 })).former?.fields ?? [];

describe("the fields of a year", () => {
  test("are added, renamed, grouped, ordered and deleted, each a step that is undone and redone", async () => {
    const { desk } = await aDeskOfTwoYears();
    const { db } = desk.context();
    const empty = contentOf(db);
    const first = await add(desk, "设施互通", "硬联通");
    const second = await add(desk, " 产业协同 ");
    const renamed = await change(desk, first, { name: "基础设施互通", group: null });
    expect(renamed).toMatchObject({ ok: true, value: { name: "基础设施互通", group: null } });
    await desk.get("fields:order", { year: 2021, ids: [second.id, first.id] });
    expect(await namesOf(desk)).toEqual(["产业协同", "基础设施互通"]);
    const { fields } = await desk.get("catalog:read", { year: 2021 });
    expect(fields.map(({ name, position }) => [name, position])).toEqual([
      ["产业协同", 0],
      ["基础设施互通", 1],
    ]);
    const { revision } = (await desk.get("fields:read", { year: 2021 })).fields[0] ?? second;
    await desk.get("fields:delete", { id: second.id, basedOn: revision });
    expect(await namesOf(desk)).toEqual(["基础设施互通"]);
    const labels = ["删除领域“产业协同”", "调整领域的次序", "修改领域“基础设施互通”"];
    expect((await stepsOf(desk)).slice(0, 3)).toEqual(labels);
    const after = contentOf(db);
    for (let step = 0; step < 5; step += 1) await undo(desk);
    expect(contentOf(db)).toEqual(empty);
    for (let step = 0; step < 5; step += 1) await redo(desk);
    expect(contentOf(db)).toEqual(after);
  });

  test("an item keeps its field when that is renamed", async () => {
    const { desk, list } = await aDeskOfTwoYears();
    const item = await addItem(desk, list, { field: "设施互通" });
    const [field] = (await desk.get("fields:read", { year: 2021 })).fields;
    if (field === undefined) throw new Error("no field");
    await change(desk, field, { name: "基础设施互通" });
    const { item: read } = await desk.get("items:read", { id: item.id, asOf: isoDate("2021-12-31") });
    expect(read.field).toBe("基础设施互通");
  });

  test("a field that comes back finds its key free, whatever came meanwhile", async () => {
    const { desk } = await aDeskOfTwoYears();
    const { id } = await add(desk, "设施互通");
    await desk.get("fields:delete", { id, basedOn: 1 });
    await aYearWithList(desk, 2022);
    await desk.get("fields:create", { year: 2022, name: "另一领域", group: null });
    await undo(desk);
    expect(await namesOf(desk)).toEqual(["设施互通"]);
  });
});

describe("the mapping to the year before", () => {
  test("joins several former fields in one, is kept and undone, and goes into the year's data", async () => {
    const { desk } = await aDeskOfTwoYears();
    const field = await add(desk, "设施互通");
    const [roads, energy] = await formerOf(desk);
    const formerIds = [roads?.id ?? "", energy?.id ?? ""];
    expect(await change(desk, field, { formerIds })).toMatchObject({ ok: true, value: { formerIds } });
    desk.reopen();
    const { fields } = await desk.get("catalog:read", { year: 2021 });
    expect(fields).toMatchObject([{ name: "设施互通", formerFields: ["交通互联", "能源互保"] }]);
    await undo(desk);
    const { fields: before } = await desk.get("catalog:read", { year: 2021 });
    expect(before).toMatchObject([{ name: "设施互通", formerFields: [] }]);
  });

  test("taking over brings what is missing with its group, each going on with its namesake, in one step", async () => {
    const { desk } = await aDeskOfTwoYears();
    const before = contentOf(desk.context().db);
    await add(desk, "产业协作", "新的分组");
    const { fields } = await desk.get("fields:takeOver", { year: 2021 });
    expect(fields.map(({ name, group }) => [name, group])).toEqual([
      ["产业协作", "新的分组"],
      ["交通互联", null],
      ["能源互保", null],
    ]);
    const former = new Map((await formerOf(desk)).map(({ id, name }) => [name, id]));
    expect(fields.map(({ formerIds }) => formerIds)).toEqual(fields.map(({ name }) => [former.get(name)]));
    expect((await stepsOf(desk))[0]).toBe("沿用2020年度的领域");
    await undo(desk);
    await undo(desk);
    expect(contentOf(desk.context().db)).toEqual(before);
  });
});

const says = (message: string) => ({
  ok: false,
  error: { kind: "input-not-acceptable", problems: [expect.objectContaining({ message })] },
});

describe("refused in a sentence", () => {
  test("blank and doubled names", async () => {
    const { desk } = await aDeskOfTwoYears();
    const field = await add(desk, "设施互通");
    await add(desk, "产业协同");
    const create = (name: string) => desk.ask("fields:create", { year: 2021, name, group: null });
    expect(await create("　")).toEqual(says("领域名称不能是空白"));
    expect(await create(" 设施互通")).toEqual(says("本年度已有领域“设施互通”，请换一个名称"));
    expect(await change(desk, field, { name: "产业协同" })).toEqual(says("本年度已有领域“产业协同”，请换一个名称"));
  });

  test("a mapping to a field of a wrong year", async () => {
    const { desk } = await aDeskOfTwoYears();
    const field = await add(desk, "设施互通");
    const other = await add(desk, "产业协同");
    const sentence = "只能对应2020年度的领域，请从2020年度的领域中选择";
    expect(await change(desk, field, { formerIds: [other.id] })).toEqual(says(sentence));
    expect(await change(desk, field, { formerIds: [newUuidV7()] })).toEqual(says(sentence));
    const [roads] = await formerOf(desk);
    const first = await desk.ask("fields:update", {
      id: roads?.id,
      basedOn: roads?.revision,
      changes: { formerIds: [field.id] },
    });
    expect(first).toEqual(says("没有更早的年度，不能设置对应领域"));
    expect(await desk.ask("fields:takeOver", { year: 2020 })).toEqual(
      says("没有更早的年度，没有可以沿用的领域，请直接新增领域"),
    );
  });

  test("deleting a field in use, or one that the next year goes on with", async () => {
    const { desk } = await aDeskOfTwoYears();
    const [roads] = await formerOf(desk);
    const remove = (row: FieldRow | undefined) => desk.ask("fields:delete", { id: row?.id, basedOn: row?.revision });
    expect(await remove(roads)).toEqual(says("领域“交通互联”还有1条事项在用，请先把它们改到别的领域"));
    const unused = await desk.get("fields:create", { year: 2020, name: "生态共保", group: null });
    const field = await add(desk, "生态环境");
    await change(desk, field, { formerIds: [unused.id] });
    expect(await remove(unused)).toEqual(says("2021年度有领域与“生态共保”对应，请先在该年度取消对应"));
  });

  test("an older state, fields that are gone, and an archived year", async () => {
    const { desk } = await aDeskOfTwoYears();
    const field = await add(desk, "设施互通");
    const renamed = await change(desk, field, { name: "基础设施互通" });
    expect(await change(desk, field, { name: "别的" })).toEqual({
      ok: false,
      error: { kind: "edited-elsewhere", current: { kind: "field", row: renamed.ok && renamed.value } },
    });
    const gone = { error: { kind: "not-found", what: "field" } };
    expect(await desk.ask("fields:delete", { id: newUuidV7(), basedOn: 1 })).toMatchObject(gone);
    expect(await desk.ask("fields:order", { year: 2021, ids: [newUuidV7()] })).toMatchObject(gone);
    archive(desk, 2021);
    const refused = { ok: false, error: { kind: "year-archived", year: 2021 } };
    expect(await change(desk, field, { name: "别的" })).toEqual(refused);
    expect(await desk.ask("fields:create", { year: 2021, name: "新的", group: null })).toEqual(refused);
    expect(await desk.ask("fields:order", { year: 2021, ids: [field.id] })).toEqual(refused);
    expect(await desk.ask("fields:takeOver", { year: 2021 })).toEqual(refused);
    expect(await desk.ask("fields:delete", { id: field.id, basedOn: 2 })).toEqual(refused);
  });
});

import { expect, test } from "vitest";
import type { Item } from "../../shared/domain/item.ts";
import { aPartialDate, wan } from "../support/builders.ts";
import { aDesk, type Desk } from "../support/desk.ts";
import { archiveYear, aListOfYear } from "../support/list-of-year.ts";

const noFigures = { text: null, doneThisYear: null, doneSinceStart: null, percent: null, physicalProgress: null };

/** 2020 with a bridge under way, a park that is finished, a road given up and a service not begun; their ids. */
async function formerYear(desk: Desk): Promise<readonly Item[]> {
  const { items } = await aListOfYear(desk, 2020, [
    {
      title: "甲桥",
      number: "1",
      field: "交通",
      kind: "project",
      parties: ["内江市", "荣昌区"],
      leadUnit: "市交通运输局",
      responsibleUnits: ["市发展改革委", "市财政局"],
      content: "建设跨区大桥",
      annualGoal: "完成主墩",
      totalInvestment: wan("5000"),
      plannedThisYear: wan("2000"),
      phase: "newlyStarted",
      pace: "behind",
      status: "delayed",
      startDate: aPartialDate("2020-03"),
      dueDate: aPartialDate("2021-12"),
      problem: "用地未落实",
      remark: "按月报送",
    },
    { title: "乙园", field: "产业", status: "completed", finishedOn: aPartialDate("2020-06") },
    { title: "丙路", field: "交通", status: "terminated" },
    { title: "丁卡", field: "服务", status: "notStarted" },
  ]);
  const [bridge] = items;
  await desk.get("progress:create", {
    itemId: bridge?.id ?? "",
    entry: { ...noFigures, asOf: aPartialDate("2020-10"), doneThisYear: wan("1500"), doneSinceStart: wan("1800") },
  });
  return items;
}

const carrying = (desk: Desk, year: number, itemIds: readonly string[]) => ({
  taskId: desk.context().newId(),
  year,
  itemIds: [...itemIds],
});

async function itemsOf(desk: Desk, year: number): Promise<readonly Item[]> {
  const page = await desk.get("items:page", {
    year,
    asOf: `${year}-12-31` as never,
    filter: {},
    sort: null,
    offset: 0,
    limit: 50,
  });
  return page.rows.map(({ item }) => item);
}

test("what is not finished is offered, with what it would become", async () => {
  const desk = aDesk();
  const [bridge, park, road, card] = await formerYear(desk);
  await desk.get("years:create", { year: 2021 });
  const offer = await desk.get("carries:read", { year: 2021 });
  expect(offer).toMatchObject({
    formerYear: 2020,
    asOf: "2020-12-31",
    lists: [{ mechanism: "内江—荣昌", targetId: null, targetTitle: "2021年内江荣昌合作事项清单" }],
    candidates: [
      { id: bridge?.id, unfinished: true, status: "delayed", opening: wan("1800"), newField: "交通" },
      { id: park?.id, unfinished: false },
      { id: road?.id, unfinished: false },
      { id: card?.id, unfinished: true, opening: null, carriedTo: null, namesake: null },
    ],
  });
});

test("an item goes on with what it is, begins anew with what belongs to a year, and opens with what was spent", async () => {
  const desk = aDesk();
  const [bridge] = await formerYear(desk);
  await archiveYear(desk, 2020);
  await desk.get("years:create", { year: 2021 });
  const done = await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? ""]));
  expect(done).toEqual({ carried: 1, linked: 0, already: [] });
  const [carried] = await itemsOf(desk, 2021);
  expect(carried).toMatchObject({
    title: "甲桥",
    number: null,
    field: "交通",
    kind: "project",
    parties: ["内江市", "荣昌区"],
    leadUnit: "市交通运输局",
    responsibleUnits: ["市发展改革委", "市财政局"],
    content: "建设跨区大桥",
    annualGoal: null,
    totalInvestment: wan("5000"),
    plannedThisYear: null,
    phase: "continued",
    pace: null,
    status: "inProgress",
    startDate: "2020-03",
    dueDate: "2021-12",
    problem: null,
    remark: null,
  });
  const detail = await desk.get("items:read", { id: carried?.id ?? "", asOf: "2021-06-30" as never });
  expect(detail.progress).toMatchObject([{ ...noFigures, asOf: "2020-11-30", doneSinceStart: wan("1800") }]);
  expect(detail.carried).toEqual({ from: { id: bridge?.id, year: 2020, title: "甲桥" }, to: [] });
  const former = await desk.get("items:read", { id: bridge?.id ?? "", asOf: "2020-11-30" as never });
  expect(former.carried).toEqual({ from: null, to: [{ id: carried?.id, year: 2021, title: "甲桥" }] });
  const { fields } = await desk.get("fields:read", { year: 2021 });
  expect(fields.map(({ name, formerIds }) => [name, formerIds.length])).toEqual([
    ["交通", 1],
    ["产业", 1],
    ["服务", 1],
  ]);
});

test("the field follows the mapping, and stays empty where two are meant", async () => {
  const desk = aDesk();
  const [bridge, , , card] = await formerYear(desk);
  await aListOfYear(desk, 2021, [
    { title: "戊", field: "设施" },
    { title: "己", field: "民生" },
    { title: "庚", field: "政务" },
  ]);
  const { fields, former } = await desk.get("fields:read", { year: 2021 });
  const formerId = (name: string) => former?.fields.find((one) => one.name === name)?.id ?? "";
  const map = async (name: string, to: string) => {
    const field = fields.find((one) => one.name === name);
    const changes = { formerIds: [formerId(to)] };
    await desk.get("fields:update", { id: field?.id ?? "", basedOn: field?.revision ?? 0, changes });
  };
  await map("设施", "交通");
  await map("民生", "服务");
  await map("政务", "服务");
  await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? "", card?.id ?? ""]));
  const items = await itemsOf(desk, 2021);
  expect(items.map(({ title, field }) => [title, field])).toEqual([
    ["戊", "设施"],
    ["己", "民生"],
    ["庚", "政务"],
    ["甲桥", "设施"],
    ["丁卡", null],
  ]);
});

test("carrying again names what was carried and doubles nothing", async () => {
  const desk = aDesk();
  const [bridge, , , card] = await formerYear(desk);
  await desk.get("years:create", { year: 2021 });
  await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? ""]));
  const offer = await desk.get("carries:read", { year: 2021 });
  expect(offer?.candidates[0]?.carriedTo?.title).toBe("甲桥");
  const again = await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? "", card?.id ?? ""]));
  expect(again).toEqual({ carried: 1, linked: 0, already: ["甲桥"] });
  expect((await itemsOf(desk, 2021)).map(({ title }) => title)).toEqual(["甲桥", "丁卡"]);
});

test("an item of the same name that is there already is linked and left as it is", async () => {
  const desk = aDesk();
  const [bridge] = await formerYear(desk);
  await aListOfYear(desk, 2021, [{ title: "甲 桥", plannedThisYear: wan("900") }]);
  const offer = await desk.get("carries:read", { year: 2021 });
  expect(offer?.candidates[0]?.namesake?.title).toBe("甲 桥");
  const done = await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? ""]));
  expect(done).toEqual({ carried: 0, linked: 1, already: [] });
  const items = await itemsOf(desk, 2021);
  expect(items).toMatchObject([{ title: "甲 桥", plannedThisYear: wan("900") }]);
  const { carried, progress } = await desk.get("items:read", { id: items[0]?.id ?? "", asOf: "2021-12-31" as never });
  expect([carried.from?.id, progress]).toEqual([bridge?.id, []]);
});

test("own columns of the list come along with their values; one that means something else in the year stays out", async () => {
  const desk = aDesk();
  const { worklistId, items } = await aListOfYear(desk, 2020, [{ title: "甲桥" }]);
  const column = { kind: "text", unit: null, choices: [], inAnnex: true } as const;
  await desk.get("ownColumns:create", { worklistId, column: { ...column, name: "投资主体" } });
  await desk.get("ownColumns:create", { worklistId, column: { ...column, name: "批次" } });
  const [bridge] = items;
  const changes = { "own:投资主体": "甲公司", "own:批次": "第一批" } as const;
  await desk.get("items:update", { id: bridge?.id ?? "", basedOn: bridge?.revision ?? 0, changes });
  const other = await aListOfYear(desk, 2021, []);
  const number = { ...column, name: "批次", kind: "number" } as const;
  await desk.get("ownColumns:create", { worklistId: other.worklistId, column: number });
  await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? ""]));
  const [carried] = await itemsOf(desk, 2021);
  expect(carried).toMatchObject({ worklistId: other.worklistId, "own:投资主体": "甲公司" });
  expect(carried).not.toHaveProperty("own:批次");
  const columns = await desk.get("ownColumns:list", { worklistId: other.worklistId });
  expect(columns.map(({ column: { name, kind } }) => [name, kind])).toEqual([
    ["批次", "number"],
    ["投资主体", "text"],
  ]);
});

test("carrying is one step: undone, everything it made is gone; redone, it is there again with its links", async () => {
  const desk = aDesk();
  const [bridge, , , card] = await formerYear(desk);
  await desk.get("years:create", { year: 2021 });
  await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? "", card?.id ?? ""]));
  const [{ id } = { id: "" }] = await itemsOf(desk, 2021);
  const { undo } = await desk.get("history:steps", { year: 2021, limit: 5 });
  expect(undo?.label).toBe("结转2020年度的2条事项");
  const undone = await desk.get("history:undo", { year: 2021, stepId: undo?.id ?? "" });
  expect(await itemsOf(desk, 2021)).toEqual([]);
  expect((await desk.get("fields:read", { year: 2021 })).fields).toEqual([]);
  expect((await desk.get("carries:read", { year: 2021 }))?.candidates[0]?.carriedTo).toBeNull();
  await desk.get("history:redo", { year: 2021, stepId: undone.redo?.id ?? "" });
  const again = await desk.get("items:read", { id, asOf: "2021-12-31" as never });
  expect(again.carried.from?.title).toBe("甲桥");
  expect(again.progress).toMatchObject([{ doneSinceStart: wan("1800") }]);
});

test("a link goes with its item and comes back with it; a deleted predecessor is said to be gone", async () => {
  const desk = aDesk();
  const [bridge] = await formerYear(desk);
  await desk.get("years:create", { year: 2021 });
  await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? ""]));
  const [carried] = await itemsOf(desk, 2021);
  const { deletionId } = await desk.get("items:delete", { id: carried?.id ?? "", basedOn: carried?.revision ?? 0 });
  expect((await desk.get("carries:read", { year: 2021 }))?.candidates[0]?.carriedTo).toBeNull();
  await desk.get("items:undelete", { deletionId });
  const linked = async () =>
    (await desk.get("items:read", { id: carried?.id ?? "", asOf: "2021-12-31" as never })).carried.from;
  expect(await linked()).toMatchObject({ title: "甲桥" });
  const former = await desk.get("items:read", { id: bridge?.id ?? "", asOf: "2020-12-31" as never });
  await desk.get("items:delete", { id: former.item.id, basedOn: former.item.revision });
  expect(await linked()).toEqual({ id: bridge?.id, year: 2020, title: null });
});

test("an archived year keeps its links, and the comparison matches by them over several years", async () => {
  const desk = aDesk();
  const [bridge] = await formerYear(desk);
  await desk.get("years:create", { year: 2021 });
  await desk.get("carries:create", carrying(desk, 2021, [bridge?.id ?? ""]));
  const [second] = await itemsOf(desk, 2021);
  await desk.get("items:update", {
    id: second?.id ?? "",
    basedOn: second?.revision ?? 0,
    changes: { title: "跨区大桥" },
  });
  await archiveYear(desk, 2021);
  await desk.get("years:create", { year: 2022 });
  await desk.get("carries:create", carrying(desk, 2022, [second?.id ?? ""]));
  const { changed } = await desk.get("snapshots:compare", { years: [2020, 2022] });
  expect(changed).toMatchObject([{ title: "跨区大桥", formerId: bridge?.id, ground: "carried" }]);
});

test("an archived year takes nothing in, and a first year has nothing before it", async () => {
  const desk = aDesk();
  const [bridge] = await formerYear(desk);
  const first = await desk.ask("carries:create", carrying(desk, 2020, [bridge?.id ?? ""]));
  expect(first).toMatchObject({ ok: false, error: { kind: "input-not-acceptable" } });
  expect(await desk.get("carries:read", { year: 2020 })).toBeNull();
  await aListOfYear(desk, 2021, [{ title: "戊" }]);
  await archiveYear(desk, 2021);
  const archived = await desk.ask("carries:create", carrying(desk, 2021, [bridge?.id ?? ""]));
  expect(archived).toEqual({ ok: false, error: { kind: "year-archived", year: 2021 } });
  await desk.get("years:create", { year: 2022 });
  const stranger = await desk.ask("carries:create", carrying(desk, 2022, [bridge?.id ?? ""]));
  expect(stranger).toEqual({ ok: false, error: { kind: "not-found", what: "item" } });
});

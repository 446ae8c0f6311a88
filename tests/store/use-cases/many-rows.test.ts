import { expect, test } from "vitest";
import { answer } from "../../../main/engine/answer.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { RowsOfList } from "../../../shared/ipc/questions/many-items.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";
import { testId } from "../../support/builders.ts";
import { on, wan } from "../../support/rows.ts";

const asOf = isoDate("2021-12-31");
const titles = ["高铁", "机场", "港口", "公路"];

async function aList() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const ids: string[] = [];
  for (const title of titles) {
    const parties = title === "高铁" ? ["内江市", "荣昌区", "自贡市"] : ["内江市", "荣昌区"];
    ids.push((await addItem(desk, list, { title, parties })).id);
  }
  desk.rest();
  const rows = (count = ids.length, offset = 0): RowsOfList => ({
    filter: {},
    sort: null,
    runs: [aRun(ids.slice(offset, offset + count), offset)],
  });
  return { desk, ids, rows };
}

/** Rows that follow each other, all of them seen. */
function aRun(ids: readonly string[], offset = 0) {
  return { offset, count: ids.length, seen: [...ids] };
}

function change(desk: Desk, rows: RowsOfList, changes: object, more: object = {}) {
  const request = { taskId: testId(), year: 2021, asOf, rows, changes, figures: {}, acceptValid: false, ...more };
  return desk.ask("items:changeRows", request);
}

async function shown(desk: Desk) {
  const page = await desk.get("items:page", { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 10 });
  return page.rows.map(({ item, standing }) => [item.title, item.status, standing.doneThisYear]);
}

async function undo(desk: Desk): Promise<string> {
  const { undo: step } = await desk.get("history:steps", { year: 2021 });
  if (step === null) throw new Error("nothing to undo");
  await desk.get("history:undo", { year: 2021, stepId: step.id });
  return step.label;
}

test("fields and figures are given to all rows as one step; rows that hold them already are not touched", async () => {
  const { desk, ids, rows } = await aList();
  await desk.get("items:update", { id: ids[1] ?? "", basedOn: 1, changes: { status: "completed" } });
  desk.rest();
  const before = await shown(desk);
  expect(await change(desk, rows(), { status: "completed" })).toEqual({
    ok: true,
    value: { applied: true, changed: 3, same: 1, refused: [], refusedCount: 0 },
  });
  expect((await shown(desk)).map(([, status]) => status)).toEqual(["completed", "completed", "completed", "completed"]);
  expect(await undo(desk)).toContain("3");
  expect(await shown(desk)).toEqual(before);
  await change(desk, rows(2, 1), {}, { figures: { doneThisYear: wan("5") } });
  expect((await shown(desk)).map(([, , done]) => done)).toEqual([null, wan("5"), wan("5"), null]);
  await undo(desk);
  expect(await shown(desk)).toEqual(before);
});

test("an item that stands in several groups is changed once", async () => {
  const { desk, ids } = await aList();
  const run = (value: string, last: number) => ({
    group: { by: "parties", value },
    ...aRun(ids.slice(0, last + 1)),
  });
  const request = { filter: {}, sort: null, runs: [run("内江市", 3), run("荣昌区", 3), run("自贡市", 0)] };
  expect(await desk.ask("items:changeRows", changeOf(request))).toMatchObject({ value: { changed: 4 } });
});

function changeOf(rows: unknown) {
  return {
    taskId: testId(),
    year: 2021,
    asOf,
    rows,
    changes: { status: "completed" },
    figures: {},
    acceptValid: false,
  };
}

test("rows picked here and there are those that stand at their places, in the order of the list", async () => {
  const { desk, ids } = await aList();
  const run = (offset: number) => aRun(ids.slice(offset, offset + 1), offset);
  const picked = (...places: readonly number[]) => ({ filter: {}, sort: null, runs: places.map(run) });
  expect(await desk.ask("items:changeRows", changeOf(picked(3, 1)))).toMatchObject({ value: { changed: 2 } });
  expect((await shown(desk)).map(([, status]) => status === "completed")).toEqual([false, true, false, true]);
  const misplaced = { ...picked(0, 2), runs: [run(0), { ...run(2), offset: 1 }] };
  expect(await desk.ask("items:changeRows", changeOf(misplaced))).toMatchObject({
    error: { kind: "report-data-changed" },
  });
});

test("rows that cannot have the value are told by name; the others are changed only when that is wanted", async () => {
  const { desk, ids, rows } = await aList();
  await desk.get("items:update", { id: ids[2] ?? "", basedOn: 1, changes: { startDate: on("2021-10") } });
  const before = await shown(desk);
  const refused = await change(desk, rows(), { finishedOn: on("2021-06") });
  expect(refused).toMatchObject({
    ok: true,
    value: { applied: false, changed: 0, refusedCount: 1, refused: [{ title: "港口" }] },
  });
  expect(await shown(desk)).toEqual(before);
  expect(await change(desk, rows(), { finishedOn: on("2021-06") }, { acceptValid: true })).toMatchObject({
    value: { applied: true, changed: 3, refusedCount: 1 },
  });
});

test("rows that have moved since they were seen, or an archived year, keep everything as it is", async () => {
  const { desk, ids, rows } = await aList();
  const seen = rows();
  await desk.get("items:delete", { id: ids[3] ?? "", basedOn: 1 });
  const moved = { ok: false, error: { kind: "report-data-changed" } };
  expect(await change(desk, seen, { status: "completed" })).toMatchObject(moved);
  expect(await desk.ask("items:deleteRows", { taskId: testId(), year: 2021, asOf, rows: seen })).toMatchObject(moved);
  archive(desk, 2021);
  expect(await change(desk, rows(3), { status: "completed" })).toMatchObject({ error: { kind: "year-archived" } });
});

test("a row inside that changed places with one that was not picked is noticed, though the ends and the number are the same", async () => {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const planned: Record<string, string> = { 高铁: "50", 机场: "40", 港口: "30", 公路: "20", 园区: "10" };
  const ids: Record<string, string> = {};
  for (const title of Object.keys(planned)) {
    ids[title] = (await addItem(desk, list, { title, plannedThisYear: wan(planned[title] ?? "") })).id;
  }
  const topFour = ["高铁", "机场", "港口", "公路"].map((title) => ids[title] ?? "");
  const seen = { filter: {}, sort: { by: "plannedThisYear", descending: true }, runs: [aRun(topFour)] } as const;
  const plan = (title: string, amount: string) =>
    desk.get("items:update", { id: ids[title] ?? "", basedOn: 1, changes: { plannedThisYear: wan(amount) } });
  await plan("港口", "5");
  await plan("园区", "35");
  const before = await shown(desk);
  const rows = { ...seen, runs: [...seen.runs] };
  expect(await change(desk, rows, { status: "completed" })).toMatchObject({ error: { kind: "report-data-changed" } });
  expect(await desk.ask("items:deleteRows", { taskId: testId(), year: 2021, asOf, rows })).toMatchObject({
    error: { kind: "report-data-changed" },
  });
  expect(await shown(desk)).toEqual(before);
  const now = ["高铁", "机场", "园区", "公路"].map((title) => ids[title] ?? "");
  expect(await change(desk, { ...rows, runs: [aRun(now)] }, { status: "completed" })).toMatchObject({
    value: { changed: 4 },
  });
});

test("of rows that nobody saw, and of rows that only changed their order, the places say which they are", async () => {
  const { desk, ids } = await aList();
  const rows: RowsOfList = {
    filter: {},
    sort: null,
    runs: [{ offset: 0, count: 4, seen: [ids[3] ?? "", ids[0] ?? ""] }],
  };
  expect(await change(desk, rows, { status: "completed" })).toMatchObject({ value: { changed: 4 } });
});

test("rows that are deleted come back with the step", async () => {
  const { desk, rows } = await aList();
  await change(desk, rows(), {}, { figures: { doneThisYear: wan("5") } });
  desk.rest();
  const before = await shown(desk);
  const { deleted, stepId } = await desk.get("items:deleteRows", { taskId: testId(), year: 2021, asOf, rows: rows(3) });
  expect(deleted).toBe(3);
  expect(await shown(desk)).toHaveLength(1);
  await desk.get("history:undo", { year: 2021, stepId });
  expect(await shown(desk)).toEqual(before);
});

test("what was done since the rows were deleted is not taken back in their place", async () => {
  const { desk, ids, rows } = await aList();
  const { stepId } = await desk.get("items:deleteRows", { taskId: testId(), year: 2021, asOf, rows: rows(3) });
  desk.rest();
  await desk.get("items:update", { id: ids[3] ?? "", basedOn: 1, changes: { status: "completed" } });
  const before = await shown(desk);
  expect(await desk.ask("history:undo", { year: 2021, stepId })).toMatchObject({ error: { kind: "step-not-next" } });
  expect(await shown(desk)).toEqual(before);
});

test("cancelling leaves every row as it was", async () => {
  const { desk, rows } = await aList();
  const before = await shown(desk);
  const cancelled = { ...desk.context(), cancelled: () => true };
  const request = { taskId: testId(), year: 2021, asOf, rows: rows() };
  expect(await answer(cancelled, "items:deleteRows", request, () => {})).toEqual({
    ok: false,
    error: { kind: "cancelled" },
  });
  const wish = changeOf(rows());
  expect(await answer(cancelled, "items:changeRows", wish, () => {})).toMatchObject({ error: { kind: "cancelled" } });
  expect(await shown(desk)).toEqual(before);
});

test("pasted lines are written together or not at all, with the reason at each line in the way", async () => {
  const { desk, ids } = await aList();
  const line = (index: number, remark: string, basedOn = 1) => ({
    id: ids[index],
    basedOn,
    changes: { remark },
    figures: {},
    seen: {},
  });
  const write = (lines: unknown[]) => desk.ask("items:updateLines", { taskId: testId(), year: 2021, asOf, lines });
  expect(await write([line(0, "甲"), line(1, "乙", 7)])).toMatchObject({
    ok: true,
    value: { saved: false, refused: [{ title: "机场", error: { kind: "edited-elsewhere" } }] },
  });
  expect(await write([line(0, "甲"), line(1, "乙")])).toEqual({ ok: true, value: { saved: true, refused: [] } });
  const detail = await desk.get("items:read", { id: ids[0] ?? "", asOf });
  expect(detail.item.remark).toBe("甲");
});

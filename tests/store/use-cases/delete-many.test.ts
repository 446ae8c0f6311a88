import { expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";
import { on, wan } from "../../support/rows.ts";

async function threeItems() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const items = [];
  for (const title of ["高铁", "机场", "港口"]) items.push(await addItem(desk, list, { title }));
  const [first] = items;
  if (first !== undefined) await report(desk, first, { asOf: on("2021-10"), doneThisYear: wan("5") });
  desk.rest();
  const wanted = items.slice(0, 2).map(({ id, revision }) => ({ id, basedOn: revision }));
  const totals = () =>
    desk.get("items:totals", { year: 2021, asOf: isoDate("2021-12-31"), filter: {}, sinceStart: true });
  return { desk, wanted, totals };
}

test("several items go as one step, which takes them back together with their progress", async () => {
  const { desk, wanted, totals } = await threeItems();
  const before = await totals();
  const { deletionIds } = await desk.get("items:deleteMany", { year: 2021, items: wanted });
  expect(deletionIds).toHaveLength(2);
  expect(await totals()).toMatchObject({ total: 1, sums: { doneThisYear: null } });
  const { undo } = await desk.get("history:steps", { year: 2021 });
  if (undo === null) throw new Error("nothing to undo");
  await desk.get("history:undo", { year: 2021, stepId: undo.id });
  expect(await totals()).toEqual(before);
  await desk.get("history:redo", { year: 2021, stepId: undo.id });
  expect(await desk.get("items:undeleteMany", { year: 2021, deletionIds: [...deletionIds] })).toEqual({ restored: 2 });
  expect(await totals()).toEqual(before);
});

test("one item that was changed elsewhere, or an archived year, keeps all of them", async () => {
  const { desk, wanted, totals } = await threeItems();
  const [first, second] = wanted;
  if (first === undefined || second === undefined) throw new Error("two items are needed");
  await desk.get("items:update", { id: second.id, basedOn: second.basedOn, changes: { remark: "待核" } });
  expect(await desk.ask("items:deleteMany", { year: 2021, items: wanted })).toMatchObject({
    ok: false,
    error: { kind: "edited-elsewhere" },
  });
  expect(await desk.ask("items:deleteMany", { year: 2020, items: [first] })).toMatchObject({ ok: false });
  expect(await totals()).toMatchObject({ total: 3 });
  archive(desk, 2021);
  expect(await desk.ask("items:deleteMany", { year: 2021, items: [first] })).toEqual({
    ok: false,
    error: { kind: "year-archived", year: 2021 },
  });
  expect(await totals()).toMatchObject({ total: 3 });
});

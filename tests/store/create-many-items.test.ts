import { expect, test } from "vitest";
import { isoDate } from "../../shared/domain/dates.ts";
import { aDesk, type Desk } from "../support/desk.ts";
import { archive, aYearWithList } from "../support/desk-year.ts";
import { wan } from "../support/rows.ts";

const asOf = isoDate("2021-09-30");

async function titles(desk: Desk): Promise<readonly string[]> {
  const page = await desk.get("items:page", { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 100 });
  return page.rows.map(({ item, standing }) => `${item.title} ${standing.doneThisYear ?? "—"}`);
}

test("several lines become items of the list, figures at the cut-off date, as one step that can be undone", async () => {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const lines = [
    { changes: { title: "新水库", plannedThisYear: wan("500") }, figures: { doneThisYear: wan("120.5") } },
    { changes: { title: "新码头", field: "基础设施互通" }, figures: {} },
  ];
  const { ids } = await desk.get("items:createMany", { year: 2021, asOf, worklistId: list.id, lines });
  expect(ids).toHaveLength(2);
  expect(await titles(desk)).toEqual([`新水库 ${wan("120.5")}`, "新码头 —"]);
  const { undo } = await desk.get("history:steps", { year: 2021, limit: 50 });
  expect(undo?.label).toMatch(/^新增2条事项/);
  await desk.get("history:undo", { year: 2021, stepId: undo?.id ?? "" });
  expect(await titles(desk)).toEqual([]);
});

test("a line that cannot be an item keeps all of them out, and says why at its place", async () => {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const lines = [
    { changes: { title: "新水库" }, figures: {} },
    { changes: { title: " " }, figures: {} },
  ];
  const refused = await desk.get("items:createMany", { year: 2021, asOf, worklistId: list.id, lines });
  expect(refused).toMatchObject({ ids: [], refused: [{ line: 1, error: { kind: "input-not-acceptable" } }] });
  expect(await titles(desk)).toEqual([]);
  archive(desk, 2021);
  expect(
    await desk.ask("items:createMany", { year: 2021, asOf, worklistId: list.id, lines: lines.slice(0, 1) }),
  ).toMatchObject({ ok: false, error: { kind: "year-archived" } });
});

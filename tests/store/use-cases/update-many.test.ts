import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { Item } from "../../../shared/domain/item.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";
import { on, wan } from "../../support/rows.ts";

type Line = InputOf<"items:updateMany">["lines"][number];

const asOf = isoDate("2021-11-30");

const line = (item: Item, part: Partial<Omit<Line, "id">> = {}): Line => ({
  id: item.id,
  basedOn: item.revision,
  changes: {},
  figures: {},
  seen: {},
  ...part,
});
const updateMany = (desk: Desk, lines: readonly Line[]) =>
  desk.get("items:updateMany", { year: 2021, asOf, lines: [...lines] });
const progressOf = async (desk: Desk, item: Item) => (await desk.get("items:read", { id: item.id, asOf })).progress;
const statuses = async (desk: Desk) => {
  const page = await desk.get("items:page", { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 100 });
  return page.rows.map(({ item }) => item.status);
};

async function threeItems(desk: Desk): Promise<readonly [Item, Item, Item]> {
  const { list } = await aYearWithList(desk);
  const add = (number: string) => addItem(desk, list, { number, title: `事项${number}`, status: "notStarted" });
  const items = [await add("1"), await add("2"), await add("3")] as const;
  desk.rest();
  return items;
}

describe("changing several lines at once", () => {
  test("is one step: undone together, answered with the rows as they now stand", async () => {
    const desk = aDesk();
    const items = await threeItems(desk);
    const answer = await updateMany(
      desk,
      items.map((item) => line(item, { changes: { status: "completed" }, figures: { doneThisYear: wan("5") } })),
    );
    expect(answer).toMatchObject({ saved: true, refused: [] });
    expect(answer.rows.map(({ item, standing }) => [item.status, standing.doneThisYear])).toEqual(
      items.map(() => ["completed", wan("5")]),
    );
    const { undo } = await desk.get("history:steps", { year: 2021 });
    await desk.get("history:undo", { year: 2021, stepId: undo?.id ?? "" });
    expect(await statuses(desk)).toEqual(["notStarted", "notStarted", "notStarted"]);
    expect(await progressOf(desk, items[0])).toEqual([]);
  });

  test("changes none of them when one was changed elsewhere, and answers that line with its present row", async () => {
    const desk = aDesk();
    const [one, two, three] = await threeItems(desk);
    await desk.get("items:update", { id: two.id, basedOn: two.revision, changes: { status: "delayed" } });
    const answer = await updateMany(
      desk,
      [one, two, three].map((item) => line(item, { changes: { status: "completed" } })),
    );
    expect(answer).toMatchObject({
      saved: false,
      rows: [],
      refused: [{ id: two.id, error: { kind: "edited-elsewhere" }, current: { item: { status: "delayed" } } }],
    });
    expect(await statuses(desk)).toEqual(["notStarted", "delayed", "notStarted"]);
  });

  test("refuses what the rules refuse, line by line", async () => {
    const desk = aDesk();
    const [one, two] = await threeItems(desk);
    const answer = await updateMany(desk, [
      line(one, { changes: { startDate: on("2021-05"), finishedOn: on("2021-04") } }),
      line(two, { changes: { status: "completed" } }),
    ]);
    expect(answer.refused).toMatchObject([{ id: one.id, error: { kind: "input-not-acceptable" } }]);
    expect(await statuses(desk)).toEqual(["notStarted", "notStarted", "notStarted"]);
  });

  test("an archived year, a line of another year and a doubled line are refused", async () => {
    const desk = aDesk();
    const [one] = await threeItems(desk);
    const { list } = await aYearWithList(desk, 2022);
    const other = await addItem(desk, list);
    const changes = { status: "completed" } as const;
    expect((await updateMany(desk, [line(other, { changes })])).refused).toMatchObject([
      { error: { kind: "not-found" } },
    ]);
    const doubled = { year: 2021, asOf, lines: [line(one, { changes }), line(one, { changes })] };
    expect(await desk.ask("items:updateMany", doubled)).toMatchObject({ error: { kind: "input-not-acceptable" } });
    archive(desk, 2021);
    expect(await desk.ask("items:updateMany", { year: 2021, asOf, lines: [line(one, { changes })] })).toEqual({
      ok: false,
      error: { kind: "year-archived", year: 2021 },
    });
  });
});

describe("a figure typed into the list", () => {
  test("stands at the cut-off date: in its entry when there is one, else in a new one", async () => {
    const desk = aDesk();
    const [one] = await threeItems(desk);
    await report(desk, one, { asOf: on("2021-08"), doneThisYear: wan("3"), text: "桩基完成" });
    await updateMany(desk, [line(one, { figures: { doneThisYear: wan("4") }, seen: { doneThisYear: wan("3") } })]);
    await updateMany(desk, [line(one, { figures: { percent: "40" as never }, seen: { percent: null } })]);
    expect(await progressOf(desk, one)).toMatchObject([
      { asOf: "2021-08", doneThisYear: wan("3"), text: "桩基完成" },
      { asOf: "2021-11-30", doneThisYear: wan("4"), percent: "40", text: null },
    ]);
  });

  test("is not written over one that somebody else has just reported", async () => {
    const desk = aDesk();
    const [one] = await threeItems(desk);
    await report(desk, one, { asOf: on("2021-11-30"), doneThisYear: wan("9") });
    const answer = await updateMany(desk, [
      line(one, { figures: { doneThisYear: wan("4") }, seen: { doneThisYear: null } }),
    ]);
    expect(answer.refused).toMatchObject([
      { error: { kind: "edited-elsewhere" }, current: { standing: { doneThisYear: wan("9") } } },
    ]);
  });

  test("that is cleared takes an entry left empty with it, but never an earlier one", async () => {
    const desk = aDesk();
    const [one] = await threeItems(desk);
    await updateMany(desk, [line(one, { figures: { doneThisYear: wan("4") } })]);
    await updateMany(desk, [line(one, { figures: { doneThisYear: null }, seen: { doneThisYear: wan("4") } })]);
    expect(await progressOf(desk, one)).toEqual([]);
    await report(desk, one, { asOf: on("2021-08"), doneThisYear: wan("3") });
    const answer = await updateMany(desk, [line(one, { figures: { doneThisYear: null } })]);
    expect(answer.refused).toMatchObject([{ error: { problems: [{ field: "doneThisYear" }] } }]);
    expect(await progressOf(desk, one)).toHaveLength(1);
  });
});

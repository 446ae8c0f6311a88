import { expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { aValueOfEachKind, owner, withColumnsOfEachKind } from "../../support/own-columns.ts";

const asOf = isoDate("2021-12-31");

async function aDeskWithColumns() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  await withColumnsOfEachKind(desk, list);
  await addItem(desk, list, { title: "大内高速", ...aValueOfEachKind });
  return { desk, list };
}

test("groups stand in the order of the choices of their own year", async () => {
  const { desk, list } = await aDeskWithColumns();
  await addItem(desk, list, { title: "沱江大桥", "own:业主性质": "民企" });
  const former = await aYearWithList(desk, 2020);
  const otherOrder = { ...owner, choices: ["民企", "其他", "国企"] };
  await desk.get("ownColumns:create", { worklistId: former.list.id, column: otherOrder });
  for (const choice of owner.choices) {
    await addItem(desk, former.list, { title: `${choice}的项目`, "own:业主性质": choice });
  }
  const groups = async (year: number) => {
    const asked = {
      year,
      asOf: isoDate(`${year}-12-31`),
      filter: {},
      by: "own:业主性质",
      sinceStart: false,
    } as const;
    return (await desk.get("items:groups", asked)).map(({ value }) => value);
  };
  expect(await groups(2021)).toEqual(["国企", "民企"]);
  expect(await groups(2020)).toEqual(["民企", "其他", "国企"]);
});

test("a column that nobody has filled in has no sum, neither in all nor in a group", async () => {
  const { desk, list } = await aDeskWithColumns();
  await addItem(desk, list, { title: "沱江大桥", status: "delayed" });
  const asked = { year: 2021, asOf, filter: {}, sinceStart: true, ownSums: ["own:专项债券" as const] };
  const all = (await desk.get("items:totals", asked)).sums;
  expect([all.doneSinceStart, all.doneThisYear]).toEqual([null, null]);
  expect(all["own:专项债券"]).not.toBeNull();
  const groups = await desk.get("items:groups", { ...asked, by: "status" });
  const delayed = groups.find(({ value }) => value === "delayed")?.sums;
  expect([delayed?.totalInvestment, delayed?.["own:专项债券"]]).toEqual([null, null]);
});

test("a control character in the name of a column is refused wherever a question names one", async () => {
  const { desk } = await aDeskWithColumns();
  const sort = { by: "own:专项\u0000债券" as const, descending: false };
  expect(await desk.ask("items:page", { year: 2021, asOf, filter: {}, sort, offset: 0, limit: 10 })).toMatchObject({
    error: { kind: "input-not-acceptable" },
  });
});

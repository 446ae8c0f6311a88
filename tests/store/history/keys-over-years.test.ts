import { expect, test } from "vitest";
import { decimal } from "../../../shared/domain/decimal.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { sendForms } from "../../support/forms.ts";
import { contentOf, redo, undo } from "../../support/history.ts";
import { on } from "../../support/rows.ts";

async function aDeskOfTwoYears() {
  const desk = aDesk();
  const [former, later] = [await aYearWithList(desk, 2021), await aYearWithList(desk, 2022)];
  return { desk, item: await addItem(desk, former.list), next: await addItem(desk, later.list) };
}

const addFigure = (desk: Desk, year: number) =>
  desk.get("observations:create", {
    year,
    observation: {
      indicator: "跨省通办事项",
      value: decimal("167"),
      unit: "项",
      qualifier: "exact",
      asOf: on(`${year}-11-30`),
      target: null,
      scope: null,
      mechanism: null,
      field: null,
    },
  });

const sentence = "跨省通办事项增加到167项。";

async function citeIn(desk: Desk, year: number, targetId: string) {
  const draft = { kind: "article", title: "简报", publisher: null, publishedOn: null, originalText: sentence } as const;
  const source = await desk.get("sources:create", { year, draft });
  await desk.get("citations:create", { sourceId: source.id, sentence, targetKind: "item", targetId });
  return source;
}

test("a figure that was deleted comes back although another year has got a new one meanwhile", async () => {
  const { desk } = await aDeskOfTwoYears();
  const { id } = await addFigure(desk, 2021);
  const before = contentOf(desk.context().db);
  await desk.get("observations:delete", { id, basedOn: 1 });
  await addFigure(desk, 2022);
  const later = contentOf(desk.context().db, 2022);
  await undo(desk, 2021);
  expect(contentOf(desk.context().db)).toEqual(before);
  expect(contentOf(desk.context().db, 2022)).toEqual(later);
});

test("so does a source with its citations", async () => {
  const { desk, item, next } = await aDeskOfTwoYears();
  const source = await citeIn(desk, 2021, item.id);
  const before = contentOf(desk.context().db);
  await desk.get("sources:delete", { id: source.id, basedOn: 1, year: 2021 });
  await citeIn(desk, 2022, next.id);
  await undo(desk, 2021);
  expect(contentOf(desk.context().db)).toEqual(before);
});

test("so does a round of forms that was taken back", async () => {
  const { desk } = await aDeskOfTwoYears();
  for (const year of [2021, 2022]) {
    const { worklists } = await desk.get("catalog:read", { year });
    if (worklists[0]) await addItem(desk, worklists[0], { title: "农高区", responsibleUnits: ["市农业农村局"] });
  }
  await sendForms(desk, { year: 2021 });
  const before = await desk.get("forms:rounds", { year: 2021 });
  await undo(desk, 2021);
  await sendForms(desk, { year: 2022 });
  await redo(desk, 2021);
  expect(await desk.get("forms:rounds", { year: 2021 })).toEqual(before);
});

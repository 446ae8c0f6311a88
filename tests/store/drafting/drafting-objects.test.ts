import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { insertObservation } from "../../../main/store/observations.ts";
import { inTransaction } from "../../../main/store/transaction.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { DataDefinition } from "../../../shared/domain/draft/data-definition.ts";
import type { DraftBlock } from "../../../shared/domain/draft/draft-body.ts";
import { openDocx, readableText } from "../../support/docx-package.ts";
import { report } from "../../support/desk-year.ts";
import { aDeskToDraftAt, blankDraft, fillYear, withChapter, type DraftingDesk } from "../../support/drafting-desk.ts";
import { aDefinition, anObject, numbersOf } from "../../support/drafting-objects.ts";
import { exportedFile } from "../../support/drafting-returned.ts";
import { on, yi } from "../../support/rows.ts";

async function drawn(place: DraftingDesk, definition: DataDefinition) {
  const draft = await blankDraft(place);
  return place.desk.get("drafts:previewObject", { id: draft.id, definition });
}

/** A report with one chart or table made by this definition, agreed to. */
async function draftWith(place: DraftingDesk, definition: DataDefinition) {
  const draft = await blankDraft(place);
  const reading = await place.desk.get("drafts:previewObject", { id: draft.id, definition });
  const body = withChapter(draft.body, anObject(reading, definition));
  const { revision } = await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
  return { draft, body, revision };
}

describe("a chart or table by a person's own definition", () => {
  test("measures by field, in one unit, in the order of the fields", async () => {
    const place = await aDeskToDraftAt();
    const { now } = await drawn(place, aDefinition({ measures: ["planned", "done"] }));
    expect(now?.caption?.text).toBe("各领域年度计划投资和年度完成投资");
    expect(numbersOf(now)).toEqual([
      ["", "年度计划投资", "年度完成投资"],
      ["基础设施互通", 11, 7],
      ["公共服务共享", 3, 2],
    ]);
    expect(now).toMatchObject({ chart: { kind: "grouped-columns", valueAxis: { unit: "亿元" } } });
  });

  test("takes the first in order and puts the rest together, each item once", async () => {
    const place = await aDeskToDraftAt();
    const data = { by: "item", measures: ["done", "completion"], order: "most", top: 1 } as const;
    const { now } = await drawn(
      place,
      aDefinition(data, { form: "table", unit: "万元", note: "按年度完成投资排列。" }),
    );
    expect(numbersOf(now)).toEqual([
      ["事项", "年度完成投资（万元）", "年度投资完成率（%）"],
      ["涪江大桥", "40000", "66.7"],
      ["其他", "50000", "62.5"],
      ["合计", "90000", "64.3"],
    ]);
    expect(now).toMatchObject({
      caption: { text: "年度完成投资和年度投资完成率前1位事项" },
      note: "注：按年度完成投资排列。",
    });
  });

  test("parts a field once more by status", async () => {
    const place = await aDeskToDraftAt();
    const { now } = await drawn(place, aDefinition({ split: "status" }, { form: "stacked-bars" }));
    expect(numbersOf(now)).toEqual([
      ["", "推进中", "滞后"],
      ["基础设施互通", 1, 1],
      ["公共服务共享", 1, null],
    ]);
  });

  test("a line over columns has an axis of its own where its unit is another", async () => {
    const place = await aDeskToDraftAt();
    const { now } = await drawn(
      place,
      aDefinition({ measures: ["done", "completion"] }, { form: "columns-with-line" }),
    );
    expect(now).toMatchObject({
      chart: {
        valueAxis: { unit: "亿元" },
        secondAxis: { unit: "%" },
        series: [{ axis: "first" }, { axis: "second" }],
      },
    });
  });

  test("goes through the months and the years at the same day", async () => {
    const place = await aDeskToDraftAt();
    const [item] = place.items;
    await report(place.desk, item!, { asOf: on("2021-06-30"), doneThisYear: yi("1") });
    await fillYear(place.desk, 2020, ["1", "1", "1"]);
    const months = await drawn(place, aDefinition({ by: "month", measures: ["done"] }, { form: "line" }));
    expect(numbersOf(months.now).slice(-2)).toEqual([
      ["10月", 1],
      ["11月", 9],
    ]);
    const years = await drawn(place, aDefinition({ by: "year", measures: ["done"] }, { form: "line" }));
    expect(numbersOf(years.now)).toEqual([
      ["", "年度完成投资"],
      ["2020年", 3],
      ["2021年", 9],
    ]);
  });

  test("draws an indicator over the years in one unit", async () => {
    const place = await aDeskToDraftAt();
    await fillYear(place.desk, 2020);
    for (const [year, value, unit] of [
      [2020, "9000", "万元"],
      [2021, "1.5", "亿元"],
    ] as const) {
      insertIndicator(place, year, value, unit);
    }
    const definition: DataDefinition = {
      ...aDefinition(),
      form: "line",
      data: {
        kind: "indicators",
        indicators: [{ indicator: "对口帮扶资金", scope: null, field: null, mechanism: null, measure: "元" }],
        years: 3,
      },
    };
    const { now } = await drawn(place, definition);
    expect(numbersOf(now)).toEqual([
      ["", "对口帮扶资金"],
      ["2020年", 0.9],
      ["2021年", 1.5],
    ]);
  });

  test.each<[string, DataDefinition, string]>([
    ["nothing passes", aDefinition({ filter: { statuses: ["terminated"] } }), "没有符合条件的事项"],
    ["no amount is given", aDefinition({ measures: ["totalInvestment"] }), "符合条件的数据都为空，不能生成图表"],
    ["a field that is gone", aDefinition({ filter: { fields: ["交通"] } }), "2021年度没有“交通”领域"],
    ["a list that is gone", aDefinition({ filter: { lists: ["旧清单"] } }), "2021年度没有“旧清单”清单"],
    [
      "percentages as slices",
      aDefinition({ measures: ["completion"] }, { form: "pie" }),
      "百分比不能相加，不适合用饼图",
    ],
    [
      "two units on one axis",
      aDefinition({ measures: ["count", "done"] }),
      "单位不同的数据不能放在同一根轴上，请改用柱线组合图或表格",
    ],
    [
      "a line without columns",
      aDefinition({}, { form: "columns-with-line" }),
      "柱线组合图至少需要两组数据，最后一组画成线",
    ],
  ])("says in words why there is nothing to draw: %s", async (_case, definition, missing) => {
    expect(await drawn(await aDeskToDraftAt(), definition)).toEqual({ now: null, missing });
  });
});

describe("in the report, it", () => {
  test("says old → new when the data moves, and goes to paper as it was agreed to", async () => {
    const place = await aDeskToDraftAt();
    const definition = aDefinition({ measures: ["done"] }, { note: "不含前期费用。" });
    const { draft } = await draftWith(place, definition);
    const [before] = (await place.desk.get("drafts:objects", { id: draft.id })).news;
    expect(before).toMatchObject({ state: "current", changes: [] });
    const [item] = place.items;
    await report(place.desk, item!, { asOf: on("2021-11-30"), doneThisYear: yi("4.5") });
    const [moved] = (await place.desk.get("drafts:objects", { id: draft.id })).news;
    expect(moved).toMatchObject({
      state: "moved",
      changes: [{ place: "基础设施互通", before: "7亿元", now: "8.5亿元" }],
    });
    const { findings } = await place.desk.get("drafts:check", { id: draft.id });
    expect(findings.filter(({ rule }) => rule === "moved-figure").map(({ message }) => message)).toEqual([
      "图表的数据已变动：基础设施互通7亿元→8.5亿元。",
    ]);
    const { document } = await openDocx(readFileSync(await exportedFile(place.desk, draft)));
    expect(readableText(document)).toContain("注：不含前期费用。");
  });

  test("keeps the last numbers when its field is deleted, and says so", async () => {
    const place = await aDeskToDraftAt();
    const { draft, body } = await draftWith(place, aDefinition({ filter: { fields: ["公共服务共享"] } }));
    const [, , item] = place.items;
    await place.desk.get("items:update", { id: item!.id, basedOn: item!.revision, changes: { field: "基础设施互通" } });
    place.desk.context().db.exec("DELETE FROM field WHERE name = '公共服务共享'");
    const [standing] = (await place.desk.get("drafts:objects", { id: draft.id })).news;
    expect(standing).toMatchObject({ state: "missing", missing: expect.stringContaining("公共服务共享") });
    expect((await place.desk.get("drafts:read", { id: draft.id })).draft.body).toEqual(body);
  });

  test("shows the new year in next year's report and waits to be agreed to", async () => {
    const place = await aDeskToDraftAt();
    const { draft } = await draftWith(place, aDefinition({ measures: ["done"] }, { title: "2021年完成投资" }));
    await fillYear(place.desk, 2022, ["1", "1", "1"]);
    const next = await place.desk.get("drafts:create", {
      year: 2022,
      asOf: isoDate("2022-11-30"),
      kind: "annual",
      title: null,
      beginning: { kind: "draft", draftId: draft.id },
    });
    const [standing] = (await place.desk.get("drafts:objects", { id: next.id })).news;
    expect(standing).toMatchObject({ state: "unconfirmed", title: "2022年完成投资" });
    const block = next.body.chapters[0]?.blocks[0];
    expect(block?.kind === "chart" && numbersOf(block)).toEqual([
      ["", "年度完成投资"],
      ["基础设施互通", 2],
      ["公共服务共享", 1],
    ]);
  });

  test("from a newer version is shown with its numbers and kept as it came", async () => {
    const place = await aDeskToDraftAt();
    const { draft, body, revision } = await draftWith(place, aDefinition());
    const [block] = body.chapters[0]?.blocks ?? [];
    const newer: DraftBlock = {
      ...block!,
      bound: { original: { definition: { form: "map" }, agreedAt: 7 } },
    } as DraftBlock;
    await place.desk.get("drafts:save", { id: draft.id, basedOn: revision, body: withChapter(body, newer) });
    const stored = place.desk
      .context()
      .db.prepare("SELECT content FROM draft_block WHERE content LIKE '%\"map\"%'")
      .get();
    expect(JSON.stringify(stored)).not.toContain("original");
    expect((await place.desk.get("drafts:read", { id: draft.id })).draft.body.chapters[0]?.blocks).toEqual([newer]);
    expect((await place.desk.get("drafts:objects", { id: draft.id })).news).toEqual([]);
  });
});

function insertIndicator({ desk }: DraftingDesk, year: number, value: string, unit: string): void {
  const { db, now, newId } = desk.context();
  inTransaction(db, () =>
    insertObservation(
      db,
      {
        year,
        indicator: "对口帮扶资金",
        value: decimal(value),
        unit,
        qualifier: "exact",
        asOf: on(`${year}-10-31`),
        target: null,
        scope: null,
        mechanism: null,
        field: null,
        position: 1,
      },
      { id: newId(), now: now() },
    ),
  );
}

import { describe, expect, test } from "vitest";
import { selectItems } from "../../../main/drafting/figures/select-items.ts";
import { rememberedFacts } from "../../../main/drafting/figures/remembered-facts.ts";
import { yearFactsIn } from "../../../main/drafting/figures/year-facts.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { FigureFilter } from "../../../shared/domain/draft/figure-source.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { WordKind } from "../../../shared/domain/words/word-row.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { plan } from "../../support/desk-import.ts";
import { undo } from "../../support/history.ts";
import { archiveYear, aListOfYear } from "../../support/list-of-year.ts";
import { aWorkbook } from "../../support/workbooks.ts";

/** 2020, archived, and 2021 with a bridge of 内江 in 交通 and a park of 荣昌区 in 产业. */
async function twoYears(): Promise<Desk> {
  const desk = aDesk();
  const items = [
    { title: "甲桥", field: "交通", parties: ["内江", "遂宁市"], leadUnit: "市发改委" },
    { title: "乙园", field: "产业", parties: ["荣昌区", "遂宁市"], leadUnit: "市经信局" },
  ];
  await aListOfYear(desk, 2020, items);
  await archiveYear(desk, 2020);
  await aListOfYear(desk, 2021, items);
  desk.rest();
  return desk;
}

async function rename(desk: Desk, kind: WordKind, name: string, to: string): Promise<void> {
  const { words } = await desk.get("words:read", { kind });
  const found = words.find((one) => one.name === name);
  await desk.get("words:rename", { year: 2021, kind, id: found?.id ?? "", basedOn: found?.revision ?? 0, name: to });
  desk.rest();
}

async function renameField(desk: Desk, name: string, to: string): Promise<void> {
  const { fields } = await desk.get("fields:read", { year: 2021 });
  const found = fields.find((one) => one.name === name);
  await desk.get("fields:update", { id: found?.id ?? "", basedOn: found?.revision ?? 0, changes: { name: to } });
  desk.rest();
}

type Filter = InputOf<"views:create">["content"]["filter"];

async function aView(desk: Desk, filter: Filter, year: number | null = null): Promise<void> {
  const columns = { order: [], hidden: [], widths: {}, frozenUpTo: null };
  await desk.get("views:create", { name: "常用", year, content: { columns, filter, sort: null, group: null } });
}

const filterIn = async (desk: Desk, year: number) => (await desk.get("views:list", { year }))[0]?.content.filter;

async function titles(desk: Desk, filter: Filter): Promise<readonly string[]> {
  const asOf = isoDate("2021-11-30");
  const page = await desk.get("items:page", { year: 2021, asOf, filter, sort: null, offset: 0, limit: 10 });
  return page.rows.map(({ item }) => item.title);
}

describe("a saved view", () => {
  test("follows a place that was renamed, and comes back with the undoing; an archived year keeps its names", async () => {
    const desk = await twoYears();
    await aView(desk, { parties: ["内江", null] });
    await rename(desk, "party", "内江", "内江市");
    const followed = await filterIn(desk, 2021);
    expect(followed).toEqual({ parties: ["内江市", null] });
    expect(await titles(desk, followed ?? {})).toEqual(["甲桥"]);
    expect(await filterIn(desk, 2020)).toEqual({ parties: ["内江", null] });
    await undo(desk, 2021);
    expect(await filterIn(desk, 2021)).toEqual({ parties: ["内江", null] });
  });

  test("names a place once when two that it had are merged", async () => {
    const desk = await twoYears();
    await aView(desk, { parties: ["内江", "荣昌区"] });
    await rename(desk, "party", "内江", "内江市");
    const { words } = await desk.get("words:read", { kind: "party" });
    const [from, into] = ["荣昌区", "内江市"].map((name) => words.find((one) => one.name === name));
    const merged = { year: 2021, kind: "party" as const, id: from?.id ?? "", basedOn: from?.revision ?? 0 };
    await desk.get("words:merge", { ...merged, intoId: into?.id ?? "" });
    expect(await filterIn(desk, 2021)).toEqual({ parties: ["内江市"] });
  });

  test("follows a field of the year that was renamed more than once; a new field of the old name is meant itself", async () => {
    const desk = await twoYears();
    await aView(desk, { fields: ["交通", "产业"] }, 2021);
    await renameField(desk, "交通", "设施");
    await renameField(desk, "设施", "基础设施互通");
    const followed = await filterIn(desk, 2021);
    expect(followed).toEqual({ fields: ["基础设施互通", "产业"] });
    expect(await titles(desk, followed ?? {})).toEqual(["甲桥", "乙园"]);
    await desk.get("fields:create", { year: 2021, name: "交通", group: null });
    expect(await filterIn(desk, 2021)).toEqual({ fields: ["交通", "产业"] });
  });

  test("is as it was once the renaming of a field is undone", async () => {
    const desk = await twoYears();
    await aView(desk, { fields: ["交通"] }, 2021);
    await renameField(desk, "交通", "设施");
    await undo(desk, 2021);
    expect(await filterIn(desk, 2021)).toEqual({ fields: ["交通"] });
  });
});

/** The items that a figure's filter selects in 2021 or a year before, or why nothing can be said. */
function selected(desk: Desk, filter: FigureFilter, yearsBack = 0, facts = yearFactsIn) {
  const at = facts(desk.context().db, 2021, isoDate("2021-11-30")).at({ yearsBack });
  const found = at === null ? null : selectItems(at.facts, filter);
  return found?.ok === true ? found.items.map(({ item }) => item.title) : (found?.missing ?? null);
}

describe("a figure of a report under drafting", () => {
  test("is read anew when a place is renamed that only an archived year names, and when that is undone", async () => {
    const desk = aDesk();
    await aListOfYear(desk, 2020, [{ title: "甲桥", field: "交通", parties: ["内江", "遂宁市"] }]);
    await archiveYear(desk, 2020);
    await aListOfYear(desk, 2021, [{ title: "乙园", field: "交通", parties: ["荣昌区", "遂宁市"] }]);
    desk.rest();
    const inYearBefore = () => selected(desk, { parties: ["内江市"] }, 1, rememberedFacts);
    const unknown = inYearBefore();
    expect(unknown).not.toEqual(["甲桥"]);
    await rename(desk, "party", "内江", "内江市");
    expect(inYearBefore()).toEqual(["甲桥"]);
    await undo(desk, 2021);
    // Whoever asks for a name that was taken back still means the place that had it.
    expect(inYearBefore()).toEqual(selected(desk, { parties: ["内江市"] }, 1));
  });

  test("counts the same items after its place, its unit and its field were renamed, in the year before too", async () => {
    const desk = await twoYears();
    await rename(desk, "party", "内江", "内江市");
    await rename(desk, "unit", "市发改委", "市发展改革委");
    await renameField(desk, "交通", "设施");
    for (const parties of [["内江"], ["内江市"]]) {
      expect(selected(desk, { parties })).toEqual(["甲桥"]);
      expect(selected(desk, { parties }, 1)).toEqual(["甲桥"]);
    }
    for (const units of [["市发改委"], ["市发展改革委"]]) {
      expect(selected(desk, { units })).toEqual(["甲桥"]);
      expect(selected(desk, { units }, 1)).toEqual(["甲桥"]);
    }
    expect(selected(desk, { fields: ["交通"] })).toEqual(["甲桥"]);
  });

  test("still says so when the year has no such field at all", async () => {
    const desk = await twoYears();
    expect(selected(desk, { fields: ["民生"] })).toBe("2021年度没有“民生”领域");
  });
});

test("the preview of an import takes the old spelling of a merged word for the present one: no change, no new word", async () => {
  const desk = await twoYears();
  await rename(desk, "party", "内江", "内江市");
  await rename(desk, "unit", "市发改委", "市发展改革委");
  const source = await aWorkbook({
    rows: [
      ["事项名称", "合作方", "牵头单位"],
      ["甲桥", "内江、遂宁市", "市发改委"],
      ["丙路", "内江", "市发改委"],
    ],
  });
  const worklist = { title: "2021年内江荣昌合作事项清单", mechanism: "内江—荣昌" };
  const planned = await plan(desk, source, { worklist });
  expect(planned.rows.flatMap((row) => ("changes" in row ? row.changes : []))).toEqual([]);
  expect(planned.counts).toMatchObject({ created: 1, updated: 0, unchanged: 1, rejected: 0 });
  expect(planned.newWords).toEqual({ fields: [], parties: [], units: [] });
});

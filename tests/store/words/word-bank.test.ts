import { describe, expect, test } from "vitest";
import { newUuidV7 } from "../../../main/store/uuid.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { WordKind } from "../../../shared/domain/words/word-row.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";

const short = "内江市发改委";
const full = "内江市发展和改革委员会";

/** Three years in which one commission goes by two names; 2019 is archived. */
async function aDeskOfThreeYears() {
  const desk = aDesk();
  for (const year of [2019, 2020, 2021]) {
    const { list } = await aYearWithList(desk, year);
    await addItem(desk, list, { title: "甲桥", leadUnit: short, parties: ["内江", "荣昌区"] });
    await addItem(desk, list, { title: "乙园", responsibleUnits: ["市科技局", full, short] });
  }
  archive(desk, 2019);
  desk.rest();
  return desk;
}

async function word(desk: Desk, name: string, kind: WordKind = "unit") {
  const { words } = await desk.get("words:read", { kind });
  const found = words.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no word ${name}`);
  return found;
}

async function merge(desk: Desk, from: string, into: string, kind: WordKind = "unit") {
  const { id, revision } = await word(desk, from, kind);
  const { id: intoId } = await word(desk, into, kind);
  return desk.ask("words:merge", { year: 2021, kind, id, basedOn: revision, intoId });
}

const listOf = async (desk: Desk, year: number) => {
  const asOf = isoDate(`${year}-12-31`);
  const page = await desk.get("items:page", { year, asOf, filter: {}, sort: null, offset: 0, limit: 10 });
  return page.rows.map(({ item }) => [item.title, item.leadUnit, item.responsibleUnits]);
};

describe("merging two words", () => {
  test("tells beforehand where the word is used, and rewrites the years that are not archived", async () => {
    const desk = await aDeskOfThreeYears();
    const { id } = await word(desk, short);
    const effect = {
      years: [
        { year: 2019, items: 2, archived: true },
        { year: 2020, items: 2, archived: false },
        { year: 2021, items: 2, archived: false },
      ],
      items: 4,
    };
    expect(await desk.get("words:uses", { kind: "unit", id })).toEqual(effect);
    const frozen = contentOf(desk.context().db, 2019);
    expect(await merge(desk, short, full)).toEqual({ ok: true, value: effect });
    expect(await listOf(desk, 2021)).toEqual([
      ["甲桥", full, []],
      ["乙园", null, ["市科技局", full]],
    ]);
    expect(await listOf(desk, 2020)).toEqual(await listOf(desk, 2021));
    expect(contentOf(desk.context().db, 2019)).toEqual(frozen);
    const names = (await desk.get("words:read", { kind: "unit" })).words.map(({ name }) => name);
    expect(names).not.toContain(short);
    expect((await desk.get("catalog:read", { year: 2021 })).units).not.toContain(short);
  });

  test("is undone and redone in all these years at once, from whichever of them", async () => {
    const desk = await aDeskOfThreeYears();
    const { db } = desk.context();
    const state = () => [contentOf(db, 2020), contentOf(db, 2021)];
    const before = state();
    await merge(desk, short, full);
    const after = state();
    expect((await stepsOf(desk, 2020))[0]).toBe(`把“${short}”并入“${full}”`);
    await undo(desk, 2021);
    expect(state()).toEqual(before);
    expect((await word(desk, short)).uses).toBe(6);
    await redo(desk, 2021);
    expect(state()).toEqual(after);
    await undo(desk, 2020);
    expect(state()).toEqual(before);
    desk.reopen();
    expect((await word(desk, short)).uses).toBe(6);
  });

  test("undone after another year has gone on leaves that year as it is", async () => {
    const desk = await aDeskOfThreeYears();
    await merge(desk, short, full);
    const asOf = isoDate("2020-12-31");
    const list = { year: 2020, asOf, filter: {}, sort: null, offset: 0, limit: 10 };
    const [row] = (await desk.get("items:page", list)).rows;
    if (row === undefined) throw new Error("no row");
    const { id, revision } = row.item;
    await desk.get("items:update", { id, basedOn: revision, changes: { leadUnit: "市交通局" } });
    await undo(desk, 2021);
    expect((await listOf(desk, 2021))[0]).toEqual(["甲桥", short, []]);
    expect(await listOf(desk, 2020)).toEqual([
      ["甲桥", "市交通局", []],
      ["乙园", null, ["市科技局", full]],
    ]);
  });

  test("holds for what is typed afterwards: the former name stands for the other, in filters too", async () => {
    const desk = await aDeskOfThreeYears();
    await merge(desk, "内江", "荣昌区", "party");
    const { worklists } = await desk.get("catalog:read", { year: 2021 });
    const [list] = worklists;
    if (list === undefined) throw new Error("no list");
    const item = await addItem(desk, list, { title: "丙线", leadUnit: short, parties: ["内江", "荣昌区"] });
    expect([item.leadUnit, item.parties]).toEqual([short, ["荣昌区"]]);
    await merge(desk, short, full);
    const asOf = isoDate("2021-12-31");
    const count = async (year: number, filter: object) =>
      (await desk.get("items:page", { year, asOf, filter, sort: null, offset: 0, limit: 10 })).total;
    expect([await count(2021, { parties: ["内江"] }), await count(2019, { parties: ["内江"] })]).toEqual([2, 1]);
    const byUnit = { columns: [{ column: "leadUnit", among: [short] }] };
    expect([await count(2021, byUnit), await count(2019, byUnit)]).toEqual([2, 1]);
  });

  test("a word that others were merged into can be merged on, and back", async () => {
    const desk = await aDeskOfThreeYears();
    await merge(desk, short, full);
    await merge(desk, full, "市科技局");
    expect(await listOf(desk, 2021)).toEqual([
      ["甲桥", "市科技局", []],
      ["乙园", null, ["市科技局"]],
    ]);
    const { id, revision } = await word(desk, "市科技局");
    const renamed = await desk.get("words:rename", { year: 2021, kind: "unit", id, basedOn: revision, name: full });
    expect(renamed).toMatchObject({ name: full, uses: 5 });
    expect((await listOf(desk, 2021))[0]).toEqual(["甲桥", full, []]);
  });

  test("into itself, into what is gone, of an older state, or from an archived year is refused", async () => {
    const desk = await aDeskOfThreeYears();
    const { id, revision } = await word(desk, short);
    const { id: intoId } = await word(desk, full);
    const ask = (changes: object) =>
      desk.ask("words:merge", { year: 2021, kind: "unit", id, basedOn: revision, intoId, ...changes });
    expect(await ask({ intoId: id })).toMatchObject({
      error: { problems: [{ field: "intoId", message: `“${short}”不能并入它自己，请另选一个单位` }] },
    });
    expect(await ask({ basedOn: 9 })).toMatchObject({ error: { kind: "edited-elsewhere", current: { kind: "word" } } });
    expect(await ask({ intoId: newUuidV7() })).toMatchObject({ error: { kind: "not-found", what: "word" } });
    expect(await ask({ year: 2019 })).toEqual({ ok: false, error: { kind: "year-archived", year: 2019 } });
    await ask({});
    expect(await ask({ id: (await word(desk, "市科技局")).id, intoId: id, basedOn: 1 })).toMatchObject({
      error: { problems: [{ message: `“${short}”已经并入别的单位，请刷新后另选` }] },
    });
  });
});

describe("a word", () => {
  test("that is renamed keeps its former name in archived years; a blank or taken name is refused", async () => {
    const desk = await aDeskOfThreeYears();
    const { id, revision } = await word(desk, short);
    const rename = (name: string, basedOn = revision) =>
      desk.ask("words:rename", { year: 2021, kind: "unit", id, basedOn, name });
    expect(await rename(" ")).toMatchObject({ error: { problems: [{ message: "名称不能是空白" }] } });
    expect(await rename(full)).toMatchObject({
      error: { problems: [{ field: "name", message: `已有单位“${full}”；如果是同一个，请用“合并”` }] },
    });
    const before = contentOf(desk.context().db, 2020);
    expect(await rename("内江市发展改革委")).toMatchObject({ ok: true, value: { name: "内江市发展改革委", uses: 4 } });
    expect((await listOf(desk, 2019))[0]).toEqual(["甲桥", short, []]);
    expect((await listOf(desk, 2020))[0]).toEqual(["甲桥", "内江市发展改革委", []]);
    await undo(desk, 2021);
    expect(contentOf(desk.context().db, 2020)).toEqual(before);
    const names = (await desk.get("words:read", { kind: "unit" })).words.map(({ name }) => name);
    expect(names).not.toContain("内江市发展改革委");
  });

  test("has a short name, which completes it as its pinyin does, and is undone", async () => {
    const desk = await aDeskOfThreeYears();
    const { id, revision } = await word(desk, full);
    const set = { year: 2021, kind: "unit" as const, id, basedOn: revision, shortName: " 市发改委 " };
    expect(await desk.get("words:setShortName", set)).toMatchObject({ shortName: "市发改委" });
    const spellings = await desk.get("words:spellings", {});
    expect(spellings.find(({ name }) => name === full)).toEqual({
      name: full,
      shortName: "市发改委",
      initials: "njsfzhggwyh",
      former: [],
    });
    await merge(desk, short, full);
    const merged = (await desk.get("words:spellings", {})).find(({ name }) => name === full);
    expect(merged?.former).toEqual([short]);
    await undo(desk);
    expect((await stepsOf(desk))[0]).toBe(`修改“${full}”的简称`);
    await undo(desk);
    expect((await word(desk, full)).shortName).toBeNull();
  });

  test("is completed from when it is first named on, a place as a unit, and no longer once it is another", async () => {
    const desk = await aDeskOfThreeYears();
    const completed = async () => (await desk.get("words:spellings", {})).map(({ name, initials }) => [name, initials]);
    const before = await completed();
    expect(before).toContainEqual(["荣昌区", "rcq"]);
    expect(before).toContainEqual([short, "njsfgw"]);
    const { list } = await aYearWithList(desk, 2022);
    await addItem(desk, list, { title: "丙路", parties: ["长寿区"] });
    await merge(desk, short, full);
    const after = await completed();
    expect(after).toContainEqual(["长寿区", "csq"]);
    expect(after.map(([name]) => name)).not.toContain(short);
  });

  test("near another is proposed as a double", async () => {
    const desk = await aDeskOfThreeYears();
    const { doubles } = await desk.get("words:read", { kind: "unit" });
    expect(doubles.map(({ one, other }) => [one.name, other.name].toSorted())).toEqual([[full, short].toSorted()]);
  });
});

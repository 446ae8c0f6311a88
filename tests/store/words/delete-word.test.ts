import { expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { WordKind } from "../../../shared/domain/words/word-row.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { stepsOf, undo } from "../../support/history.ts";

async function wordsOf(desk: Desk, kind: WordKind = "unit") {
  return (await desk.get("words:read", { kind })).words;
}

async function deleteWord(desk: Desk, name: string, kind: WordKind = "unit") {
  const word = (await wordsOf(desk, kind)).find((one) => one.name === name);
  if (word === undefined) throw new Error(`no word ${name}`);
  return desk.ask("words:delete", { year: 2021, kind, id: word.id, basedOn: word.revision });
}

async function aDeskWithUnusedUnit() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  await addItem(desk, list, { title: "甲桥", leadUnit: "市交通局", parties: ["内江市"] });
  const slip = await addItem(desk, list, { title: "乙园", leadUnit: "市科枝局" });
  desk.rest();
  await desk.get("items:update", { id: slip.id, basedOn: slip.revision, changes: { leadUnit: "市科技局" } });
  desk.rest();
  return { desk, list, slip };
}

test("a word that no item uses is deleted as one step that can be undone; a used one stays, with its uses named", async () => {
  const { desk } = await aDeskWithUnusedUnit();
  expect(await deleteWord(desk, "市交通局")).toMatchObject({
    error: {
      kind: "input-not-acceptable",
      problems: [{ message: "还有事项用到“市交通局”（2021年度1条），不能删除；名称写法不同的，可以合并" }],
    },
  });
  expect(await deleteWord(desk, "市科枝局")).toEqual({ ok: true, value: null });
  const names = async () => (await wordsOf(desk)).map(({ name }) => name);
  expect(await names()).not.toContain("市科枝局");
  expect((await desk.get("catalog:read", { year: 2021 })).units).not.toContain("市科枝局");
  expect((await desk.get("words:spellings", {})).map(({ name }) => name)).not.toContain("市科枝局");
  expect((await stepsOf(desk, 2021))[0]).toBe("删除单位“市科枝局”");
  await undo(desk, 2021);
  expect(await names()).toContain("市科枝局");
});

test("a deleted word is one again as soon as an item uses it: typed anew, by undoing, or as the new name of another", async () => {
  const { desk, list } = await aDeskWithUnusedUnit();
  await deleteWord(desk, "市科枝局");
  const typed = await addItem(desk, list, { title: "丙港", leadUnit: "市科枝局" });
  expect(typed.leadUnit).toBe("市科枝局");
  expect((await wordsOf(desk)).find(({ name }) => name === "市科枝局")?.uses).toBe(1);
  await desk.get("items:delete", { id: typed.id, basedOn: typed.revision });
  const used = (await wordsOf(desk)).find(({ name }) => name === "市科技局");
  if (used === undefined) throw new Error("no word");
  const renamed = await desk.get("words:rename", {
    year: 2021,
    kind: "unit",
    id: used.id,
    basedOn: used.revision,
    name: "市科枝局",
  });
  expect([renamed.name, renamed.uses]).toEqual(["市科枝局", 1]);
});

const allOf2021 = {
  year: 2021,
  asOf: isoDate("2021-06-30"),
  filter: {},
  sort: null,
  offset: 0,
  limit: 100,
} as const;

async function renameUnit(desk: Desk, from: string, name: string) {
  const word = (await wordsOf(desk)).find((one) => one.name === from);
  if (word === undefined) throw new Error(`no word ${from}`);
  return desk.get("words:rename", { year: 2021, kind: "unit", id: word.id, basedOn: word.revision, name });
}

test("a word keeps its 简称 under a name that was deleted, or that it had before", async () => {
  const { desk } = await aDeskWithUnusedUnit();
  const shorten = async (name: string, shortName: string | null) => {
    const word = (await wordsOf(desk)).find((one) => one.name === name);
    if (word === undefined) throw new Error(`no word ${name}`);
    await desk.get("words:setShortName", { year: 2021, kind: "unit", id: word.id, basedOn: word.revision, shortName });
  };
  await shorten("市科枝局", "科枝");
  await deleteWord(desk, "市科枝局");
  await shorten("市科技局", "科技局");
  expect((await renameUnit(desk, "市科技局", "市科枝局")).shortName).toBe("科技局");
  desk.rest();
  await shorten("市科枝局", "科局");
  expect((await renameUnit(desk, "市科枝局", "市科技局")).shortName).toBe("科局");
});

test("a word stays in the bank under a name that was deleted, used again and merged into it", async () => {
  const { desk, list } = await aDeskWithUnusedUnit();
  await deleteWord(desk, "市科枝局");
  await addItem(desk, list, { title: "丙港", leadUnit: "市科枝局" });
  const [slip, right] = await Promise.all(
    ["市科枝局", "市科技局"].map(async (name) => (await wordsOf(desk)).find((one) => one.name === name)),
  );
  if (slip === undefined || right === undefined) throw new Error("no word");
  await desk.get("words:merge", { year: 2021, kind: "unit", id: slip.id, basedOn: slip.revision, intoId: right.id });
  for (const { item } of (await desk.get("items:page", allOf2021)).rows) {
    await desk.get("items:delete", { id: item.id, basedOn: item.revision });
  }
  await renameUnit(desk, "市科技局", "市科枝局");
  expect((await wordsOf(desk)).map(({ name }) => name)).toContain("市科枝局");
});

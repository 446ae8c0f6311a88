import { join } from "node:path";
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readSnapshotDocument } from "../../../main/archive/snapshot-document.ts";
import { ownField } from "../../../shared/domain/own-field.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { ImportChoices } from "../../../shared/exchange/import-choices.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { apply, examine, importRequest, plan } from "../../support/desk-import.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { stepsOf, undo } from "../../support/history.ts";
import { anOwnColumn, aValueOfEachKind, withColumnsOfEachKind } from "../../support/own-columns.ts";
import { aWorkbook } from "../../support/workbooks.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";
const asOf = isoDate("2021-11-30");
const head = ["序号", "事项名称", "投资主体", "专项债券（万元）", "批复日期", "业主性质", "审批编号"];

async function aDeskWithColumns() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  await withColumnsOfEachKind(desk, list);
  const item = await addItem(desk, list, { title: "大内高速", number: "1", ...aValueOfEachKind });
  desk.rest();
  return { desk, list, item };
}

async function itemsOf(desk: Desk) {
  const page = await desk.get("items:page", { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 100 });
  return page.rows.map(({ item }) => item);
}

async function exported(desk: Desk): Promise<string> {
  const destination = join(desk.storePath, "..", "导出.xlsx");
  await desk.get("exports:workbook", { taskId, year: 2021, asOf, view: null, destination });
  return destination;
}

/** The choices with a column of the sheet as the new own column that the program proposes. */
function keeping(choices: ImportChoices, columns: Awaited<ReturnType<typeof examine>>["columns"], heading: string) {
  const found = columns.find((column) => column.heading === heading);
  if (!found?.proposal) throw new Error(`nothing is proposed for ${heading}`);
  const { name, kind, unit, choices: words } = found.proposal;
  const own = { kind, unit, choices: kind === "choice" ? words : [] };
  return {
    ...choices,
    columns: [...choices.columns, { column: found.column, field: ownField(name), unit: null, own }],
  };
}

function options(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `选项${from + at}`);
}

function withChoice(choice: string): Promise<string> {
  return aWorkbook({
    rows: [
      ["序号", "事项名称", "类别"],
      ["1", "大内高速", choice],
    ],
  });
}

describe("own columns in workbooks", () => {
  test("go out behind the standard ones, and coming back unchanged they change nothing", async () => {
    const { desk, list } = await aDeskWithColumns();
    await addItem(desk, list, {
      title: "=1+1",
      "own:投资主体": "=SUM(A1)",
      "own:专项债券": "123456789012345678.123456789",
    });
    await addItem(desk, list, { title: "空白的一项" });
    const file = await exported(desk);
    const sheet = (await readXlsx(readFileSync(file))).sheets[0];
    expect(sheet?.rows[0]?.slice(-4)).toEqual(["投资主体", "专项债券（万元）", "批复日期", "业主性质"]);
    expect(sheet?.rows[1]?.slice(-4)).toEqual(["内江交投集团", 1200.5, "2021-03", "国企"]);
    expect(sheet?.rows[2]?.slice(-4, -2)).toEqual(["=SUM(A1)", "123456789012345678.123456789"]);
    const before = await itemsOf(desk);
    const outcome = await apply(desk, file, { asOf });
    expect(outcome).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: [], unknownColumns: [] });
    expect(await itemsOf(desk)).toEqual(before);
  });

  test("are known by their names; what does not fit is told at its cell and stays out", async () => {
    const { desk } = await aDeskWithColumns();
    const file = await aWorkbook({
      rows: [
        head,
        ["1", "大内高速", "甲公司", "１,３００万元", "2021年4月", "国 企", "A1"],
        ["2", "成资渝高速", "", "约5", "不是日期", "外企", ""],
      ],
    });
    const looked = await examine(desk, file);
    const meanings = looked.choices?.columns.map(({ field }) => field);
    expect(meanings).toEqual(["number", "title", "own:投资主体", "own:专项债券", "own:批复日期", "own:业主性质"]);
    const planned = await plan(desk, file);
    expect(planned.rows[0]?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["投资主体", "内江交投集团", "甲公司"],
      ["专项债券", "1200.5", "1300"],
      ["批复日期", "2021-03", "2021-04"],
    ]);
    expect(planned.unknownColumns.map(({ heading }) => heading)).toEqual(["审批编号"]);
    const refused = await apply(desk, file);
    expect(refused.applied).toBe(false);
    expect(refused.rejected.map(({ cell, kind }) => [cell, kind])).toEqual([
      ["D3", "not-a-number"],
      ["E3", "not-a-date"],
      ["F3", "unknown-choice"],
    ]);
    const accepted = await apply(desk, file, { acceptValid: true });
    expect(accepted).toMatchObject({ applied: true, created: 0, updated: 1 });
    expect((await itemsOf(desk))[0]).toMatchObject({ "own:投资主体": "甲公司", "own:专项债券": "1300" });
  });

  test("an unknown column is kept as a new one of the guessed kind, undone together with the import", async () => {
    const desk = aDesk();
    await aYearWithList(desk);
    const rows = ["高铁", "机场", "港口", "园区"].map((title, at) => [
      `${at + 1}`,
      title,
      at + 0.5,
      `2021-0${at + 1}-15`,
      at % 2 === 0 ? "甲" : "乙",
      `备案${at}号文件`,
    ]);
    const file = await aWorkbook({
      rows: [["序号", "事项名称", "绿地率（%）", "批复日", "类别代码", "批文"], ...rows],
    });
    const { choices, columns } = await examine(desk, file);
    if (choices === null) throw new Error("no header was found");
    expect(columns.slice(2).map(({ proposal }) => [proposal?.name, proposal?.kind, proposal?.unit])).toEqual([
      ["绿地率", "number", "%"],
      ["批复日", "date", null],
      ["类别代码", "text", null],
      ["批文", "text", null],
    ]);
    const kept = ["绿地率（%）", "批复日", "批文"].reduce((so, heading) => keeping(so, columns, heading), choices);
    const request = { ...(await importRequest(desk, file)), choices: kept };
    expect(await desk.get("imports:apply", request)).toMatchObject({ applied: true, created: 4 });
    expect((await itemsOf(desk))[1]).toMatchObject({
      title: "机场",
      "own:绿地率": "1.5",
      "own:批复日": "2021-02-15",
      "own:批文": "备案1号文件",
    });
    expect((await desk.get("catalog:read", { year: 2021 })).ownColumns.map(({ name, unit }) => [name, unit])).toEqual([
      ["绿地率", "%"],
      ["批复日", null],
      ["批文", null],
    ]);
    expect((await stepsOf(desk))[0]).toBe("导入4条事项");
    const again = await plan(desk, file);
    expect(again.counts).toMatchObject({ created: 0, unchanged: 4 });
    await undo(desk);
    expect((await desk.get("catalog:read", { year: 2021 })).ownColumns).toEqual([]);
    expect(await itemsOf(desk)).toEqual([]);
  });

  test("hundreds of new items bring their own values, are found by them, and go and come back as one step", async () => {
    const { desk } = await aDeskWithColumns();
    const rows = Array.from({ length: 150 }, (_, at) => [`${at + 2}`, `事项${at}`, `第${at}号主体`, at]);
    const file = await aWorkbook({ rows: [head.slice(0, 4), ...rows] });
    expect(await apply(desk, file)).toMatchObject({ created: 150 });
    const found = await desk.get("search:find", { text: "第77号主体", limit: 10 } as never);
    expect(found.hits.map(({ title }) => title)).toContain("事项77");
    await undo(desk);
    expect(await itemsOf(desk)).toHaveLength(1);
    const { redo } = await desk.get("history:steps", { year: 2021 });
    await desk.get("history:redo", { year: 2021, stepId: redo?.id ?? "" });
    expect((await itemsOf(desk)).find(({ title }) => title === "事项77")).toMatchObject({
      "own:投资主体": "第77号主体",
      "own:专项债券": "77",
    });
  });

  test("a list takes choices over from another one, but not more than a column may have", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const other = await desk.get("worklists:create", {
      year: 2021,
      mechanism: "内江—荣昌",
      title: "内荣清单",
      issuingBody: null,
      documentNumber: null,
      issuedOn: null,
    });
    const column = anOwnColumn({ name: "类别", kind: "choice", choices: options(0, 199) });
    await desk.get("ownColumns:create", { worklistId: list.id, column });
    await desk.get("ownColumns:create", { worklistId: other.id, column: { ...column, choices: options(200, 5) } });
    await addItem(desk, list, { title: "大内高速", number: "1", "own:类别": "选项1" });
    desk.rest();
    expect(await apply(desk, await withChoice("选项200"))).toMatchObject({ updated: 1 });
    const before = await itemsOf(desk);
    const refused = await desk.ask("imports:apply", await importRequest(desk, await withChoice("选项204")));
    expect(refused).toMatchObject({
      error: { problems: [{ field: "choices", message: "“类别”最多200个选项，请减少选项或改用文本" }] },
    });
    expect(await itemsOf(desk)).toEqual(before);
  });

  test("an archived year keeps them: in its data, its workbook and its annex", async () => {
    const { desk, list } = await aDeskWithColumns();
    const [column] = (await desk.get("ownColumns:list", { worklistId: list.id })).map((one) => one.column);
    await desk.get("ownColumns:update", { id: column?.id ?? "", basedOn: 1, changes: { inAnnex: true } });
    const preview = await desk.get("reports:preview", { year: 2021, asOf } as never);
    expect(JSON.stringify(preview)).toContain("内江交投集团");
    const created = await desk.get("snapshots:create", { taskId, year: 2021, asOf, basedOn: null } as never);
    const { db } = desk.context();
    const part = db
      .prepare<unknown[], { bytes: Buffer }>("SELECT bytes FROM snapshot_part WHERE name LIKE '%json'")
      .get();
    const document = readSnapshotDocument(part?.bytes.toString("utf8") ?? "");
    expect(document.source.data.items[0]).toMatchObject(aValueOfEachKind);
    expect(document.source.data.ownColumns.map(({ name }) => name)).toEqual([
      "投资主体",
      "专项债券",
      "批复日期",
      "业主性质",
    ]);
    expect(created.itemCount).toBe(1);
    const sheet = (await readXlsx(readFileSync(await exported(desk)))).sheets[0];
    expect(sheet?.rows[1]?.slice(-4)).toEqual(["内江交投集团", 1200.5, "2021-03", "国企"]);
    const answer = await desk.ask("ownColumns:create", { worklistId: list.id, column: anOwnColumn({ name: "乙" }) });
    expect(answer).toMatchObject({ error: { kind: "year-archived" } });
  });
});

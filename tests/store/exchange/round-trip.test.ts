import * as fc from "fast-check";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readXlsx } from "hucre/xlsx";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { importRequest } from "../../support/desk-import.ts";
import { addItem, aYearWithList, report } from "../../support/desk-year.ts";
import { fillStore } from "../../support/fill-store.ts";
import { on, wan } from "../../support/rows.ts";
import { randomYear } from "../../support/random-year.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";
const asOf = isoDate("2021-11-30");

/** Exports a year, imports the file, and tells what that did. */
async function exportAndImport(desk: Desk, year: number, title: string, computed = false) {
  const destination = join(desk.storePath, "..", "导出.xlsx");
  const { items } = await desk.get("exports:workbook", { taskId, year, asOf, view: null, computed, destination });
  const before = await revisionOf(desk, year);
  const request = await importRequest(desk, destination, { year, asOf, worklist: { title, mechanism: null } });
  const outcome = await desk.get("imports:apply", request);
  rmSync(destination);
  return { items, outcome, changes: (await revisionOf(desk, year)) - before };
}

async function revisionOf(desk: Desk, year: number): Promise<number> {
  return (await desk.get("years:list", {})).find((one) => one.year === year)?.revision ?? 0;
}

describe("importing an exported workbook changes nothing", () => {
  test("for any generated year", async () => {
    const desk = aDesk();
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), fc.integer({ min: 1, max: 60 }), async (seed, items) => {
        const year = 2100 - (await desk.get("years:list", {})).length;
        await desk.get("sample:generate", { taskId, year, items, seed });
        const { outcome, changes } = await exportAndImport(desk, year, "合作事项清单");
        expect(outcome).toMatchObject({
          applied: true,
          created: 0,
          updated: 0,
          unchanged: items,
          rejected: [],
          unknownColumns: [],
        });
        expect(changes).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  test("with the computed columns beside, which are known and left out", async () => {
    const desk = aDesk();
    await desk.get("sample:generate", { taskId, year: 2021, items: 40, seed: 3 });
    const { outcome, changes } = await exportAndImport(desk, 2021, "合作事项清单", true);
    expect(outcome).toMatchObject({ created: 0, updated: 0, unchanged: 40, rejected: [] });
    expect(outcome.unknownColumns.map(({ heading, computed }) => [heading, computed])).toEqual([
      ["合作机制", true],
      ["年度投资完成率（%）", true],
      ["时序差（百分点）", true],
      ["亮灯", true],
    ]);
    expect(changes).toBe(0);
  });

  test("for any year at all", async () => {
    await fc.assert(
      fc.asyncProperty(randomYear, async (data) => {
        const desk = aDesk();
        fillStore(desk.context().db, data);
        fc.pre(data.items.length > 0);
        const { outcome, changes } = await exportAndImport(desk, data.year.year, "再次导入");
        expect(outcome).toMatchObject({
          applied: true,
          created: 0,
          updated: 0,
          unchanged: data.items.length,
          rejected: [],
          problemRows: data.problems.length === 0 ? null : { created: 0, updated: 0, unchanged: data.problems.length },
        });
        expect(changes).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    "=1+1",
    "+86",
    "-5",
    "@SUM(A1)",
    "_x0041_",
    " 两端空白 ",
    "第一行\n第二行",
    "'引号",
    "1e5",
    "2021.10",
    "TRUE",
  ])("for the text %j, which never becomes a formula", async (text) => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    await addItem(desk, list, {
      title: `名称${text.trim()}`,
      number: text,
      content: text,
      remark: text,
      parties: [text],
    });
    const { outcome } = await exportAndImport(desk, 2021, list.title);
    expect(outcome).toMatchObject({ created: 0, updated: 0, unchanged: 1, rejected: [] });
  });
});

describe("an export", () => {
  test("remembers the date of its figures: one that is corrected in the file belongs to that date again", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list, { title: "成渝中线高铁" });
    await report(desk, item, { asOf: on("2021-09-30"), doneThisYear: wan("320") });
    const destination = join(desk.storePath, "..", "导出.xlsx");
    await desk.get("exports:workbook", { taskId, year: 2021, asOf, view: null, destination });
    const examined = await desk.get("imports:examine", {
      source: destination,
      year: 2021,
      choices: {},
      corrections: [],
      part: { offset: 0, limit: 1 },
    });
    expect(examined.suggested.asOf).toBe("2021-11-30");
  });

  test("has what is computed as values: 2853.5 of a plan of 3395.3 at the end of September is 84.0 %, ahead by 9.0", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const planned = addItem(desk, list, { title: "高铁", plannedThisYear: wan("3395.3") });
    await report(desk, await planned, { asOf: on("2021-09-30"), doneThisYear: wan("2853.5") });
    await addItem(desk, list, { title: "机场", status: "delayed" });
    const destination = join(desk.storePath, "..", "算出的列.xlsx");
    const cutOff = isoDate("2021-09-30");
    await desk.get("exports:workbook", { taskId, year: 2021, asOf: cutOff, view: null, computed: true, destination });
    const [sheet] = (await readXlsx(readFileSync(destination))).sheets;
    expect(sheet?.rows.slice(1).map((row) => row.slice(-4))).toEqual([
      ["成渝地区双城经济圈", 84, 9, "绿灯"],
      ["成渝地区双城经济圈", null, null, "红灯"],
    ]);
  });

  const view: InputOf<"exports:workbook">["view"] = {
    filter: { statuses: ["completed"] },
    sort: { by: "title", descending: true },
  };

  test("of a view holds its rows in its order", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    await addItem(desk, list, { title: "一号高铁", status: "completed" });
    await addItem(desk, list, { title: "高速", status: "inProgress" });
    await addItem(desk, list, { title: "二号高铁", status: "completed" });
    const destination = join(desk.storePath, "..", "视图.xlsx");
    const written = await desk.get("exports:workbook", { taskId, year: 2021, asOf, view, destination });
    const [sheet] = (await readXlsx(readFileSync(destination))).sheets;
    expect(sheet?.rows.map((row) => row[1])).toEqual(["事项名称", "一号高铁", "二号高铁"]);
    expect(written).toMatchObject({ path: destination, items: 2 });
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  test("that is cancelled leaves no file", async () => {
    const desk = aDesk();
    await aYearWithList(desk);
    const destination = join(desk.storePath, "..", "导出.xlsx");
    const { exportWorkbook } = await import("../../../main/exchange/export/export-workbook.ts");
    const context = { ...desk.context(), cancelled: () => true };
    expect(await exportWorkbook(context, { taskId, year: 2021, asOf, view: null, destination })).toEqual({
      ok: false,
      error: { kind: "cancelled" },
    });
    expect(existsSync(destination)).toBe(false);
  });
});

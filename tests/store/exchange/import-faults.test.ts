import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applyImport } from "../../../main/exchange/import/apply-import.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { apply, examine, importRequest, wholeList } from "../../support/desk-import.ts";
import { aFile, aWorkbook } from "../../support/workbooks.ts";

const head = ["序号", "事项名称", "领域", "责任单位", "年度完成投资（万元）", "进展情况"];
const rail = [1, "成渝中线高铁", "基础设施互通", "市交通局", 120.5, "正在施工"];
const aList = (...rows: readonly (readonly (string | number | null)[])[]) => aWorkbook({ rows: [head, ...rows] });

async function titles(desk: Desk): Promise<readonly string[]> {
  const asOf = isoDate("2021-11-30");
  const page = await desk.get("items:page", { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 1000 });
  return page.rows.map(({ item }) => item.title);
}

describe("an import in bad luck", () => {
  test("10,000 rows of 60 columns are read, and the columns that mean nothing are told", async () => {
    const names = Array.from({ length: 58 }, (_, column) => `附加${column + 1}`);
    const rows = Array.from({ length: 10_000 }, (_, row) => [
      row + 1,
      `事项${row + 1}`,
      ...names.map((_name, column) => row * column),
    ]);
    const examined = await examine(aDesk(), await aWorkbook({ rows: [["序号", "事项名称", ...names], ...rows] }));
    expect(examined.preview).toMatchObject({ total: 10_000, rejected: 0, unknownColumns: { length: 58 } });
  });

  test("names with quotes, pictures, halves of characters and 10,000 characters do no harm", async () => {
    const desk = aDesk();
    const source = aFile("清单.csv", `事项名称,备注\r\n"""双城""'--;DROP",😀\r\n${"长".repeat(10_000)},乙\r\n`);
    expect(await apply(desk, source)).toMatchObject({ applied: false, rejected: [{ row: 3, kind: "too-long" }] });
    await apply(desk, source, { acceptValid: true });
    expect(await titles(desk)).toEqual([`"双城"'--;DROP`]);
  });

  test("a cancelled import has imported nothing", async () => {
    const desk = aDesk();
    const request = await importRequest(desk, await aList(rail));
    let asked = 0;
    const context = { ...desk.context(), cancelled: () => (asked += 1) > 1 };
    expect(await applyImport(context, request)).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(await desk.get("years:list", {})).toEqual([]);
  });

  test("when the disk is full in the middle, nothing is half imported", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    await addItem(desk, list, { title: "原有事项" });
    const rows = Array.from({ length: 500 }, (_, row) => [
      row,
      `事项${row}`,
      "领域",
      "单位",
      row,
      "进".repeat(2000),
      null,
    ]);
    const source = await aList(...rows);
    const { db } = desk.context();
    db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true })) + 100}`);
    const request = await importRequest(desk, source);
    expect(await desk.ask("imports:apply", request)).toEqual({
      ok: false,
      error: { kind: "disk-full", path: desk.storePath },
    });
    desk.reopen();
    expect(await titles(desk)).toEqual(["原有事项"]);
    expect(await desk.get("catalog:read", { year: 2021 })).toMatchObject({ fields: [], units: [] });
    expect(await apply(desk, source)).toMatchObject({ applied: true, created: 500 });
  });

  test("a file that is swapped for something else is seen as what it is", async () => {
    const desk = aDesk();
    const source = await aList(rail);
    await examine(desk, source);
    writeFileSync(source, "%PDF-1.7");
    expect(
      await desk.ask("imports:examine", { source, year: 2021, choices: {}, corrections: [], part: wholeList }),
    ).toMatchObject({
      ok: false,
      error: { kind: "workbook-refused", fault: "not-a-workbook" },
    });
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shownBy } from "../../../main/exchange/reading/cell-formats.ts";
import { readingRefusal } from "../../../main/exchange/reading/read-bytes.ts";
import { readWorkbook, type WorkbookFile } from "../../../main/exchange/reading/read-workbook.ts";
import { aLinkedWorkbook } from "../../support/bad-workbooks.ts";
import { aFile, aWorkbook, workbookBytes } from "../../support/workbooks.ts";

const march = new Date(Date.UTC(2021, 2, 1));

async function read(path: string): Promise<WorkbookFile> {
  const result = await readWorkbook(path, readFileSync(path));
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
const rowsOf = async (path: string) => (await read(path)).sheets[0]?.rows;

describe("a workbook is read as values", () => {
  test("texts, numbers, merged ranges, hidden sheets", async () => {
    const path = await aWorkbook(
      {
        rows: [
          ["序号", "名称"],
          [1, "“高铁”😀"],
          [null, null],
          [true, "=1+1"],
        ],
        merges: ["A1:A2"],
      },
      { name: "旧表", rows: [["甲"]], hidden: true },
    );
    const { sheets, format, exported, isOpenElsewhere } = await read(path);
    expect({ format, exported, isOpenElsewhere }).toEqual({
      format: "xlsx",
      exported: null,
      isOpenElsewhere: false,
    });
    expect(sheets).toEqual([
      {
        name: "清单",
        hidden: false,
        rows: [["序号", "名称"], [1, "“高铁”😀"], [], [true, "=1+1"]],
        merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      },
      { name: "旧表", hidden: true, rows: [["甲"]], merges: [] },
    ]);
  });

  test("formulas by their cached results; one without is told apart from a blank cell", async () => {
    const path = await aWorkbook({
      rows: [[null, null, null, "", null]],
      cells: {
        A1: { formula: "1+1", formulaResult: 2, value: 2 },
        B1: { formula: "A1*2" },
        C1: { formula: 'IF(A1=2,"是","")', formulaResult: "是", value: "是" },
        D1: { value: "#REF!", type: "error" },
      },
    });
    const [cells = []] = (await rowsOf(path)) ?? [];
    expect(cells.slice(0, 3)).toEqual([2, { kind: "fault", fault: "formula-without-value", text: "=A1*2" }, "是"]);
    expect(cells[3]).toMatchObject({ kind: "fault", fault: "error-value" });
  });

  test("dates as exact as they are shown, percentages as what they show", async () => {
    const path = await aWorkbook({
      rows: [[march, march, march, 0.85, 0.85, 44256]],
      cells: {
        A1: { value: march, style: { numFmt: "yyyy-mm-dd" } },
        B1: { value: march, style: { numFmt: 'yyyy"年"m"月"' } },
        C1: { value: march, style: { numFmt: "yyyy" } },
        D1: { value: 0.85, style: { numFmt: "0.0%" } },
      },
    });
    expect(await rowsOf(path)).toEqual([
      [
        { kind: "date", date: "2021-03-01" },
        { kind: "date", date: "2021-03" },
        { kind: "date", date: "2021" },
        { kind: "percent", value: 0.85 },
        0.85,
        44256,
      ],
    ]);
  });

  test.each([
    ["0.00%", "percent"],
    ['[$-804]yyyy"年"m"月"', "month"],
    ["yyyy/m", "month"],
    ["e年m月", "month"],
    ["yyyy", "year"],
    ["yyyy/m/d", null],
    ['yyyy"年"m"月"d"日"', null],
    ["h:mm", null],
    ["#,##0.00", null],
    ['0"亿元"', null],
    ["General", null],
    ["@", null],
  ])("the format %s shows %s", (code, shown) => {
    expect(shownBy(code)).toBe(shown);
  });

  test("a workbook with macros is read without them", async () => {
    const bytes = await workbookBytes([{ rows: [["事项名称"]] }], { vbaProject: new Uint8Array([1, 2, 3]) });
    expect(await rowsOf(aFile("带宏.xlsm", bytes))).toEqual([["事项名称"]]);
  });

  test("links to other workbooks are never followed: what they showed when the file was saved is what is read", async () => {
    expect(await rowsOf(await aLinkedWorkbook(12))).toEqual([["事项名称", 12]]);
  });

  test.each([
    ["EBUSY", { kind: "workbook-refused", name: "清单.xlsx", fault: "in-use" }],
    ["EACCES", { kind: "workbook-refused", name: "清单.xlsx", fault: "no-access" }],
    ["EPERM", { kind: "workbook-refused", name: "清单.xlsx", fault: "no-access" }],
    ["ENOENT", { kind: "not-found", what: "file", name: "清单.xlsx" }],
  ])("a file that the system does not open (%s) is refused in words", (code, error) => {
    expect(readingRefusal("清单.xlsx", Object.assign(new Error(code), { code }))).toEqual({ ok: false, error });
  });

  test("a workbook that a program has open is read as it was saved last, and that is told", async () => {
    const path = await aWorkbook({ rows: [["事项名称"]] });
    const lock = path.replace("清单.xlsx", "~$清单.xlsx");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(lock, "");
    expect(await read(path)).toMatchObject({ isOpenElsewhere: true });
  });

  test("an .xls of Excel 97 is read too", async () => {
    const { sheets, format } = await read(join(import.meta.dirname, "../../fixtures/old-format.xls"));
    expect(format).toBe("xls");
    expect(sheets).toMatchObject([
      {
        name: "清单",
        rows: [
          ["2021年合作事项清单"],
          ["序号", "事项名称", "领域", "总投资（亿元）", "开工时间", "备注"],
          [1, "成渝中线高铁", "基础设施互通", 16.54, { kind: "date", date: "2021-03-01" }],
          [2, "内江—荣昌高速", null, { kind: "fault", fault: "error-value", text: "#DIV/0!" }, null, "长期"],
          ["合计", null, null, 16.54],
        ],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 5 },
          { top: 2, left: 2, bottom: 3, right: 2 },
        ],
      },
    ]);
  });
});

describe("a table of text is read in the encoding it has", () => {
  const text = '序号,事项名称,备注\r\n1,"成渝中线高铁,内江段","第一行\n第二行"\r\n2,㐀䶮镕,\r\n';
  const rows = [
    ["序号", "事项名称", "备注"],
    ["1", "成渝中线高铁,内江段", "第一行\n第二行"],
    ["2", "㐀䶮镕", null],
  ];
  const gb18030 = readFileSync(join(import.meta.dirname, "../../fixtures/gb18030.csv"));

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["GB 18030", gb18030],
    ["UTF-8 with tabs", Buffer.from(text.replaceAll(/,(?=[^"]*(?:"[^"]*"[^"]*)*$)/g, "\t"))],
  ])("%s", async (_encoding, bytes) => {
    expect(await rowsOf(aFile("清单.csv", bytes))).toEqual(rows);
  });

  test("bytes that are no text are no table", async () => {
    const path = aFile("清单.csv", Buffer.from([0xff, 0x41, 0x80, 0x20, 0xff, 0xff]));
    expect(await readWorkbook(path, readFileSync(path))).toEqual({
      ok: false,
      error: { kind: "workbook-refused", name: "清单.csv", fault: "not-a-workbook" },
    });
  });
});

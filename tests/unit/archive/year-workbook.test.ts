import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { yearWorkbook } from "../../../main/exchange/year-workbook.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { amountFormat, standardColumns } from "../../../shared/exchange/standard-columns.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import { anItem, aProgressEntry, aYearData, on, wan } from "../../support/rows.ts";

async function sheetsOf(data: YearData) {
  const bytes = await yearWorkbook(data, isoDate("2021-11-30"), "2021-12-01T00:00:00.000Z");
  return (await readXlsx(bytes)).sheets;
}

test("the items stand in the standard columns, with their position at the cut-off date", async () => {
  const item = anItem({
    number: "1",
    title: "万州绿色智造赋能中心",
    kind: "project",
    parties: ["两江新区", "万州区"],
    totalInvestment: wan("100000"),
    plannedThisYear: wan("1234.56"),
    status: "completed",
    dueDate: on("2021-12"),
  });
  const later = aProgressEntry({ itemId: item.id, asOf: on("2021-12-31"), doneThisYear: wan("2000") });
  const entry = aProgressEntry({ itemId: item.id, doneThisYear: wan("1234.5678"), text: "建成投用" });
  const [items] = await sheetsOf(aYearData({ items: [item], progress: [entry, later] }));
  const [header = [], row = []] = items?.rows ?? [];
  const cells = Object.fromEntries(header.map((name, column) => [String(name), row[column] ?? null]));
  expect(cells).toMatchObject({
    序号: "1",
    事项名称: "万州绿色智造赋能中心",
    类型: "项目",
    合作方: "两江新区、万州区",
    "总投资（万元）": 100000,
    "年度计划投资（万元）": 1234.56,
    "年度完成投资（万元）": 1234.5678,
    状态: "已完成",
    完成时限: "2021-12",
    进展情况: "建成投用",
    备注: null,
  });
});

test.each(["=1+1", "+86", "-5", "@SUM(A1)", '=HYPERLINK("x")'])(
  "the text %s never becomes a formula",
  async (title) => {
    const bytes = await yearWorkbook(
      aYearData({ items: [anItem({ title })] }),
      isoDate("2021-11-30"),
      "2021-12-01T00:00:00.000Z",
    );
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[1]?.[1]).toBe(title);
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  },
);

test("texts stay texts when somebody edits their cells, while figures keep their own formats", async () => {
  const bytes = await yearWorkbook(
    aYearData({ items: [anItem({ title: "=1+1", totalInvestment: wan("12") })] }),
    isoDate("2021-11-30"),
    "2021-12-01T00:00:00.000Z",
  );
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  const formatAt = (column: string) =>
    sheet?.cells?.get(`1,${standardColumns.findIndex(({ header }) => header === column)}`)?.style?.numFmt;
  expect([formatAt("事项名称"), formatAt("总投资（万元）")]).toEqual(["@", amountFormat]);
});

test("a text longer than a cell is cut with a mark that says where the whole stands", async () => {
  const [items] = await sheetsOf(aYearData({ items: [anItem({ title: "长", remark: "测".repeat(100_000) })] }));
  const remark = String(items?.rows[1]?.at(-1));
  expect(remark.length).toBeLessThanOrEqual(32_767);
  expect(remark.endsWith("……（全文见数据文件）")).toBe(true);
});

test("equal data and time give equal bytes", async () => {
  const data = aYearData({ items: [anItem()] });
  const write = () => yearWorkbook(data, isoDate("2021-11-30"), "2021-12-01T00:00:00.000Z");
  expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
});

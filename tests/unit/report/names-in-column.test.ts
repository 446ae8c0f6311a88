import { expect, test } from "vitest";
import { namesInColumn } from "../../../main/reports/word/blocks/names-in-column.ts";
import { tableLook } from "../../../main/reports/word/blocks/table-look.ts";
import { columnWidths } from "../../../main/reports/word/blocks/column-widths.ts";
import { tableBoxes } from "../../../main/reports/word/pages/table-boxes.ts";
import { aTable } from "../../support/report-documents.ts";

const look = tableLook(aTable(), 9000);
const inColumn = (text: string, characters: number) =>
  namesInColumn(text, characters * look.character + look.cellMargins, look);

test("places break behind 、, as many to a line as have room, and never inside a name", () => {
  expect(inColumn("重庆市、遂宁市、绵阳市", 8)).toBe("重庆市、遂宁市、\n绵阳市");
  expect(inColumn("重庆市、遂宁市、绵阳市", 6)).toBe("重庆市、\n遂宁市、\n绵阳市");
});

test("an office breaks behind its place", () => {
  expect(inColumn("遂宁市发展改革委", 5)).toBe("遂宁市\n发展改革委");
});

test("what has room, a part too long for the column, and sentences stay as they are", () => {
  for (const [text, characters] of [
    ["重庆市、遂宁市", 7],
    ["成都市经济和信息化局", 5],
    ["重庆市、遂宁市牵头，绵阳市配合。", 6],
  ] as const) {
    expect(inColumn(text, characters)).toBe(text);
  }
});

test("the room of a row is reckoned with its names as they are broken", () => {
  const columns = ["合作方", "任务", "进展", "问题", "打算", "备注"].map((title) => ({
    title,
    share: 1,
    align: "left" as const,
  }));
  const rows = [["重庆市、遂宁市、绵阳市", ..."一二三四五".split("").map((word) => word.repeat(6))]];
  const table = aTable({ columns, rows, caption: null, unitsLine: null });
  const named = {
    ...table,
    columns: columns.map((column, at) => (at === 0 ? { ...column, holdsNames: true } : column)),
  };
  const [width] = columnWidths(named, 9000, look);
  expect(namesInColumn("重庆市、遂宁市、绵阳市", width ?? 0, look).split("\n")).toHaveLength(3);
  const heights = (block: typeof table) => tableBoxes(block, 9000).flatMap((box) => box.heights);
  expect(Math.max(...heights(named))).toBeGreaterThan(Math.max(...heights(table)));
});

import { expect, test } from "vitest";
import { namesInColumn } from "../../../main/reports/word/blocks/names-in-column.ts";
import { tableLook } from "../../../main/reports/word/blocks/table-look.ts";
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

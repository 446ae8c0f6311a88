import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { cellEdit } from "../../../shared/exchange/forms/cell-edit.ts";
import { collate } from "../../../shared/exchange/forms/collate.ts";
import { formColumn, type FormField } from "../../../shared/exchange/forms/form-fields.ts";
import { readForms } from "../../../shared/exchange/forms/read-form.ts";
import { looksLikeKey, readRowKey, writeRowKey } from "../../../shared/exchange/forms/row-key.ts";
import { itemsByUnit } from "../../../shared/exchange/forms/units-of-form.ts";
import type { SheetCell } from "../../../shared/exchange/sheet-table.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import { anItem, on } from "../../support/rows.ts";

const key = {
  formId: "017d7000-0000-7000-8000-000000000101",
  itemId: "017d7000-0000-7000-8000-0000000000d1",
  revision: 3,
  year: 2021,
  asOf: isoDate("2021-09-30"),
};
const sent = { text: "路基\n施工", percent: "60" };

describe("the hidden key of a row", () => {
  test("says what it was written with, though blanks and line ends are put differently", () => {
    const text = writeRowKey(key, sent);
    expect(readRowKey(text, sent)).toEqual(key);
    expect(readRowKey(` ${text} `, { text: "路基\r\n 施工", percent: "60" })).toEqual(key);
  });

  test.each([
    ["another value", { ...sent, percent: "61" }],
    ["a value more", { ...sent, status: "推进中" }],
    ["a value less", { text: sent.text }],
  ])("is not taken with %s beside it", (_, others) => {
    const text = writeRowKey(key, sent);
    expect(readRowKey(text, others)).toBeNull();
    expect(looksLikeKey(text)).toBe(true);
  });

  test.each(["", "HZ1", "1", writeRowKey(key, sent).slice(0, -1), writeRowKey(key, sent).replace("2021", "2022")])(
    "is not read from %j",
    (text) => expect(readRowKey(text, sent)).toBeNull(),
  );
});

function edit(field: FormField, was: string, cell: SheetCell, item = {}) {
  const { heading } = formColumn(field);
  return cellEdit({ field, column: 0, heading, unit: null, cell, sent: was }, anItem(item));
}

describe("a cell that came back", () => {
  test.each<[FormField, string, SheetCell]>([
    ["doneThisYear", "1200.5", 1200.5],
    ["doneThisYear", "1200.5", "1,200.50"],
    ["doneThisYear", "1200.5", "0.12005亿元"],
    ["percent", "62.5", { kind: "percent", value: 0.625 }],
    ["text", "路基\n施工", " 路基\r\n施工 "],
    ["finishedOn", "2021-08", "2021年8月"],
    ["status", "推进中", "推进中"],
    ["problem", "", "无"],
    ["problem", "无", null],
  ])("says nothing new in %s where it says the same as %j", (field, was, cell) => {
    expect(edit(field, was, cell)).toBeNull();
  });

  test("that was emptied takes a word away, but no figure", () => {
    expect(edit("nextStep", "抓紧施工", null)).toMatchObject({ kind: "cleared", text: "" });
    expect(edit("doneSinceStart", "100", null)).toBeNull();
    expect(edit("text", "路基施工", "/")).toBeNull();
  });

  test("keeps to the rules between the fields of an item", () => {
    const startDate = on("2021-06");
    expect(edit("finishedOn", "", "2021-05-01", { startDate })).toMatchObject({
      kind: "unread",
      notes: [{ kind: "finished-before-start" }],
    });
    expect(edit("finishedOn", "", "2021-06-30", { startDate })).toMatchObject({ kind: "value", text: "2021-06-30" });
  });

  test("of which only the beginning was sent is not taken for the whole", () => {
    const cut = `${"长".repeat(100)}……（全文见数据文件）`;
    expect(edit("text", cut, `改过的${cut}`)).toMatchObject({ kind: "unread", notes: [{ kind: "too-long" }] });
  });

  test("with a formula that was never computed is told at its place", () => {
    const formula = { kind: "fault", fault: "formula-without-value", text: "=A1+B1" } as const;
    expect(edit("doneThisYear", "", formula)).toMatchObject({ kind: "unread", text: "=A1+B1" });
  });
});

test("a sheet in which somebody wrote 亿元 over a column is read in 亿元", () => {
  const head = ["事项名称", "年度完成投资（亿元）", "编号（请勿改动）", "发出时的年度完成投资"];
  const row = ["成渝中线高铁", 1.2, writeRowKey(key, { doneThisYear: "" }), null];
  const { rows, missing } = readForms([{ name: "表", hidden: false, merges: [], rows: [head, row] }]);
  expect(missing).toEqual([]);
  const item = anItem({ id: key.itemId });
  const now = { item, standing: standingOf([], key.asOf), sources: [] };
  const [returned] = rows;
  if (returned === undefined) throw new Error("the row was not found");
  expect(collate([{ file: 0, unit: "市交通局", returned, now }]).cells).toMatchObject([
    { field: "doneThisYear", asOf: "2021-09-30", offers: [{ text: "12000" }] },
  ]);
});

test("a cell merged with the one above says nothing of its own", () => {
  const itemIds = [key.itemId, "017d7000-0000-7000-8000-0000000000d2"];
  const head = ["事项名称", "进展情况", "编号（请勿改动）", "发出时的进展情况"];
  const rows = itemIds.map((itemId, index) => [
    `事项${index}`,
    index === 0 ? "两项都完成" : null,
    writeRowKey({ ...key, itemId }, { text: "施工" }),
    "施工",
  ]);
  const merges = [{ top: 1, left: 1, bottom: 2, right: 1 }];
  const read = readForms([{ name: "表", hidden: false, merges, rows: [head, ...rows] }]);
  expect(read.rows.map(({ cells }) => cells.map(({ cell }) => cell))).toEqual([["两项都完成"], []]);
});

test("spellings of one unit that differ only in width and blanks around them are one unit", () => {
  const rows = [" 市发改委", "市发改委", "（市）交通局", "(市)交通局"].map((unit) => ({
    item: anItem({ responsibleUnits: [unit] }),
    standing: standingOf([], key.asOf),
    sources: [],
  }));
  expect(itemsByUnit(rows, "responsible").units.map(({ unit, rows: own }) => [unit, own.length])).toEqual([
    [" 市发改委", 2],
    ["（市）交通局", 2],
  ]);
});

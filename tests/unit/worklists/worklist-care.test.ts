import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { yearWorkbook } from "../../../main/exchange/year-workbook.ts";
import { buildReport } from "../../../main/reports/build-report.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { moveWarning } from "../../../shared/domain/worklists/item-move.ts";
import { versionWarning } from "../../../shared/domain/worklists/worklist-version.ts";
import { chapterText } from "../../support/report-text.ts";
import { anItem, aWorklist, aYearData, on } from "../../support/rows.ts";
import { aMove, aVersion } from "../../support/worklist-care.ts";

const list = aWorklist({ issuedOn: on("2021-03-15") });
const gone = anItem({ title: "甲桥", status: "terminated", finishedOn: on("2021-09") });
const come = [anItem({ title: "乙园" }), anItem({ title: "丙线" })];
const version = aVersion(list.id, { issuedOn: on("2021-09"), documentNumber: "内府发〔2021〕9号", summary: "调出1项" });
const moves = [
  aMove(list.id, gone.id, { versionId: version.id }),
  ...come.map(({ id }) => aMove(list.id, id, { direction: "in", movedOn: on("2021-12-20"), reason: "新确定" })),
];
const data = aYearData({ worklists: [list], items: [gone, ...come], versions: [version], moves });

const overall = (asOf: string, given = data) =>
  chapterText(buildReport({ data: given, history: [] }, isoDate(asOf)), "overall-progress");

test("the report tells in a sentence how the lists changed until its cut-off date", () => {
  expect(overall("2021-12-31")).toContain("全年清单调入2项、调出1项。");
  expect(overall("2021-11-30")).toContain("年内清单调出1项。");
});

test("a report of lists that did not change, or not yet, says nothing about it", () => {
  expect(overall("2021-08-31")).not.toContain("清单调");
  expect(overall("2021-12-31", { ...data, moves: [] })).not.toContain("清单调");
});

test("a report in hindsight says what came on the list only later, an item that went and came back is not meant", () => {
  const said = (asOf: string, given = data) =>
    buildReport({ data: given, history: [] }, isoDate(asOf)).warnings.find(({ kind }) => kind === "moved-in-later");
  expect(said("2021-11-30")?.message).toBe(
    "2项事项在截至日期之后调入，报告仍按清单计入；不应计入的，请从报告中删去并核对总数。",
  );
  expect(said("2021-12-31")).toBeUndefined();
  const back = [...moves, aMove(list.id, gone.id, { direction: "in", movedOn: on("2021-12") })];
  expect(said("2021-11-30", { ...data, moves: back })?.message).toContain("2项事项");
});

test("the year's workbook has versions and log on sheets of their own, and no such sheets without them", async () => {
  const sheetsOf = async (given = data) =>
    (await readXlsx(await yearWorkbook(given, isoDate("2021-12-31"), "2021-12-31T00:00:00.000Z"))).sheets;
  const sheets = new Map((await sheetsOf()).map(({ name, rows }) => [name, rows]));
  expect(sheets.get("清单版本")).toEqual([
    ["清单", "版本", "日期", "文号", "调整内容"],
    ["2021年合作事项清单", "2021年9月调整", "2021-09", "内府发〔2021〕9号", "调出1项"],
  ]);
  expect(sheets.get("调入调出")?.slice(0, 3)).toEqual([
    ["清单", "事项名称", "调整", "日期", "原因", "版本"],
    ["2021年合作事项清单", "甲桥", "调出", "2021-09", "项目选址未落实", "2021年9月调整"],
    ["2021年合作事项清单", "乙园", "调入", "2021-12-20", "新确定", null],
  ]);
  const names = (await sheetsOf({ ...data, versions: [], moves: [] })).map(({ name }) => name);
  expect(names).not.toContain("清单版本");
  expect(names).not.toContain("调入调出");
});

test("dates before the list came out are odd, and no more than that; the same month is fine", () => {
  expect(versionWarning({ issuedOn: on("2021-02") }, list)).toBe("版本日期早于清单的印发日期（2021年3月15日），请核对");
  expect(versionWarning({ issuedOn: on("2021-03") }, list)).toBeNull();
  expect(versionWarning({ issuedOn: null }, list)).toBeNull();
  expect(moveWarning({ movedOn: on("2021-02-01") }, list)).toBe("日期早于清单的印发日期（2021年3月15日），请核对");
  expect(moveWarning({ movedOn: on("2021-02-01") }, { issuedOn: null })).toBeNull();
});

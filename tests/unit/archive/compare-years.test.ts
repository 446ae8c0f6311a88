import { describe, expect, test } from "vitest";
import { compareYears, type YearToCompare } from "../../../shared/domain/comparison/compare-years.ts";
import { mappedThrough } from "../../../shared/domain/comparison/mapped-through.ts";
import type { ListedItem } from "../../../shared/domain/comparison/match-items.ts";
import { totalsSideBySide } from "../../../shared/domain/comparison/totals-side-by-side.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { Item, Standing } from "../../../shared/domain/item.ts";
import type { Field } from "../../../shared/domain/year-data.ts";
import { anItem, on, yi } from "../../support/rows.ts";

const mechanism = "内江—荣昌";

function listed(item: Partial<Item>, standing: Partial<Standing> = {}, onList = mechanism): ListedItem {
  const nothing = { text: null, doneThisYear: null, doneSinceStart: null, percent: null, physicalProgress: null };
  return {
    item: anItem(item),
    standing: { asOf: isoDate("2021-11-30"), ...nothing, ...standing },
    mechanism: onList,
  };
}

const field = (name: string, position: number, formerFields: readonly string[] = []): Field => ({
  name,
  position,
  formerFields,
});

function aYear(year: number, items: readonly ListedItem[], given: Partial<YearToCompare> = {}): YearToCompare {
  const asOf = isoDate(`${year}-11-30`);
  return { year: { year, kind: "real", snapshotId: null }, asOf, fields: [], items, ...given };
}

function compare(before: readonly ListedItem[], after: readonly ListedItem[], formerIds = new Map<string, string>()) {
  return compareYears(aYear(2020, before), aYear(2021, after), formerIds);
}

describe("which items of two years are one matter", () => {
  test("the same name, whatever its number, blanks and width; the rest came or went", () => {
    const compared = compare(
      [listed({ title: "甲 桥", number: "1" }), listed({ title: "乙园", number: "2" })],
      [listed({ title: "丙卡", number: "1" }), listed({ title: "甲桥", number: "2" })],
    );
    expect(compared.added.map(({ title }) => title)).toEqual(["丙卡"]);
    expect(compared.gone.map(({ title }) => title)).toEqual(["乙园"]);
    expect(compared.changed).toMatchObject([
      {
        title: "甲桥",
        ground: "name",
        changes: [
          { label: "序号", before: "1", after: "2" },
          { label: "事项名称", before: "甲 桥", after: "甲桥" },
        ],
      },
    ]);
  });

  test("what was carried forward, also under another name and on another list", () => {
    const [old, renamed] = [listed({ title: "甲桥前期工作" }), listed({ title: "大桥建设" }, {}, "成都平原经济区")];
    const compared = compare([old], [renamed], new Map([[renamed.item.id, old.item.id]]));
    expect(compared.changed).toMatchObject([{ title: "大桥建设", formerId: old.item.id, ground: "carried" }]);
    expect(compared.added).toEqual([]);
  });

  test("the same number with a similar name, but not a number alone", () => {
    const compared = compare(
      [listed({ number: "1", title: "成渝中线高铁" }), listed({ number: "2", title: "养老服务协议" })],
      [listed({ number: "1", title: "成渝中线高铁（内江段）" }), listed({ number: "2", title: "农产品冷链物流园" })],
    );
    expect(compared.changed).toMatchObject([{ title: "成渝中线高铁（内江段）", ground: "number" }]);
    expect(compared.gone.map(({ title }) => title)).toEqual(["养老服务协议"]);
    expect(compared.added.map(({ title }) => title)).toEqual(["农产品冷链物流园"]);
  });

  test("a name that several items have is told apart by list and number, and otherwise not guessed", () => {
    const name = "跨省通办";
    const other = "遂潼一体化";
    const compared = compare(
      [listed({ title: name }), listed({ title: name }, {}, other), listed({ title: "双" }), listed({ title: "双" })],
      [listed({ title: name }, {}, other), listed({ title: name }), listed({ title: "双" })],
    );
    expect(compared.unchangedCount).toBe(2);
    expect(compared.gone.map(({ title }) => title)).toEqual(["双", "双"]);
    expect(compared.added.map(({ title }) => title)).toEqual(["双"]);
  });
});

describe("the columns of an item of both years", () => {
  test("are told old and new in words; order of names and ways to write a percentage do not count", () => {
    const before = listed(
      { parties: ["内江市", "荣昌区"], status: "inProgress", plannedThisYear: yi("1.2"), "own:投资主体": "甲公司" },
      { percent: "50" as Standing["percent"], text: "完成招标" },
    );
    const after = listed(
      { parties: ["荣昌区", "内江市"], status: "completed", finishedOn: on("2021-10"), dueDate: on("2021") },
      { percent: "50.0" as Standing["percent"], doneSinceStart: yi("3"), text: "建成" },
    );
    const [item] = compare([before], [after]).changed;
    expect(item?.changes.map(({ label, before: was, after: is }) => [label, was, is])).toEqual([
      ["年度计划投资", "12,000万元", "未填写"],
      ["累计完成投资", "未填写", "30,000万元"],
      ["状态", "推进中", "已完成"],
      ["完成时限", "未填写", "2021年"],
      ["完成时间", "未填写", "2021年10月"],
      ["进展情况", "完成招标", "建成"],
      ["投资主体", "甲公司", "未填写"],
    ]);
  });

  test("a field that goes on under another name is no change, one that does not is", () => {
    const before = [listed({ title: "甲桥", field: "交通" }), listed({ title: "乙园", field: "经济" })];
    const after = [listed({ title: "甲桥", field: "设施" }), listed({ title: "乙园", field: "设施" })];
    const fields = [field("设施", 0, ["交通", "能源"])];
    const compared = compareYears(aYear(2020, before), aYear(2021, after, { fields }), new Map());
    expect(compared.unchangedCount).toBe(1);
    expect(compared.changed).toMatchObject([
      { title: "乙园", changes: [{ label: "领域", before: "经济", after: "设施" }] },
    ]);
  });
});

const inFields = (...names: readonly string[]) => names.map((name) => listed({ title: name, field: name }));

describe("the fields of two years", () => {
  test("are joined by the mapping, laid beside their namesakes, or stand alone, and add up to the whole", () => {
    const before = [
      listed({ title: "甲", field: "交通", plannedThisYear: yi("1") }, { doneThisYear: yi("1") }),
      listed({ title: "乙", field: "能源", plannedThisYear: yi("2") }),
      listed({ title: "丙", field: "服务" }),
      listed({ title: "丁", field: "文旅" }),
    ];
    const after = [
      listed({ title: "甲", field: "设施", plannedThisYear: yi("4") }),
      listed({ title: "丙", field: "服务" }),
      listed({ title: "戊", field: null }),
    ];
    const fields = [field("设施", 0, ["交通", "能源"]), field("服务", 1)];
    const compared = compareYears(aYear(2020, before), aYear(2021, after, { fields }), new Map());
    expect(compared.fields).toEqual([
      {
        formerNames: ["交通", "能源"],
        names: ["设施"],
        ground: "mapping",
        before: { itemCount: 2, planned: yi("3"), done: yi("1") },
        after: { itemCount: 1, planned: yi("4"), done: null },
      },
      {
        formerNames: ["服务"],
        names: ["服务"],
        ground: "name",
        before: { itemCount: 1, planned: null, done: null },
        after: { itemCount: 1, planned: null, done: null },
      },
      {
        formerNames: ["文旅"],
        names: [],
        ground: null,
        before: { itemCount: 1, planned: null, done: null },
        after: null,
      },
      {
        formerNames: ["未填领域"],
        names: ["未填领域"],
        ground: "unfilled",
        before: { itemCount: 0, planned: null, done: null },
        after: { itemCount: 1, planned: null, done: null },
      },
    ]);
  });

  test("of one name are laid side by side however it is spelt, and none twice", () => {
    const compared = compare(
      inFields("产业 协同", "开放（口岸）", "文旅"),
      inFields("产业协同", "产业·协同", "开放(口岸)"),
    );
    expect(compared.fields.map(({ formerNames, names, ground }) => [...formerNames, ground, ...names])).toEqual([
      ["产业 协同", "name", "产业协同"],
      [null, "产业·协同"],
      ["开放（口岸）", "name", "开放(口岸)"],
      ["文旅", null],
    ]);
  });

  test("of years further apart are mapped through the years between", () => {
    const mapped = mappedThrough(
      [field("设施", 0, ["交通能源", "园区"]), field("服务", 1)],
      [[field("交通能源", 0, ["交通", "能源"]), field("园区", 1)]],
    );
    expect(mapped.map(({ formerFields }) => formerFields)).toEqual([["交通", "能源"], []]);
  });
});

describe("the totals of two years", () => {
  const before = [listed({ title: "甲", plannedThisYear: yi("3395.3") }, { doneThisYear: yi("2853.5") })];
  const after = [
    listed({ title: "甲", plannedThisYear: yi("4000") }, { doneThisYear: yi("3600") }),
    listed({ title: "乙" }),
  ];

  test("stand side by side with their change, rounded last", () => {
    expect(totalsSideBySide(compare(before, after))).toEqual([
      { label: "合作事项", before: "1项", after: "2项", change: "增加1项" },
      { label: "已完成", before: "0项", after: "0项", change: "持平" },
      { label: "总投资", before: "—", after: "—", change: null },
      { label: "年度计划投资", before: "33,953,000万元", after: "40,000,000万元", change: "增长17.8%" },
      { label: "年度完成投资", before: "28,535,000万元", after: "36,000,000万元", change: "增长26.2%" },
      { label: "年度投资完成率", before: "84.0%", after: "90.0%", change: "提高6.0个百分点" },
      { label: "累计完成投资", before: "—", after: "—", change: null },
    ]);
  });

  test("of another day of the year say nothing about what grows through the year", () => {
    const later = aYear(2021, after, { asOf: isoDate("2021-12-31") });
    const totals = totalsSideBySide(compareYears(aYear(2020, before), later, new Map()));
    expect(totals.map(({ label, change }) => [label, change])).toEqual([
      ["合作事项", "增加1项"],
      ["已完成", null],
      ["总投资", null],
      ["年度计划投资", "增长17.8%"],
      ["年度完成投资", null],
      ["年度投资完成率", null],
      ["累计完成投资", null],
    ]);
  });
});

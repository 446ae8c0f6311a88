import { describe, expect, test } from "vitest";
import { itemProblems, progressProblems } from "../../../shared/domain/item-rules.ts";
import { tidyItem, tidyProgress } from "../../../shared/domain/tidy-item.ts";
import { anItem, on, wan } from "../../support/rows.ts";

describe("what was typed is kept tidily", () => {
  test("blanks around names go, doubled places and offices are merged, blank texts are not given", () => {
    const typed = {
      title: "　成渝中线高铁 ",
      parties: ["内江市", " 荣昌区", "内江市 ", "　"],
      responsibleUnits: ["市发展改革委", "市发展改革委"],
      leadUnit: "  ",
      content: " \n ",
      problem: "  用地指标不足\n  已报批  ",
    };
    expect(tidyItem(typed)).toEqual({
      title: "成渝中线高铁",
      parties: ["内江市", "荣昌区"],
      responsibleUnits: ["市发展改革委"],
      leadUnit: null,
      content: null,
      problem: "  用地指标不足\n  已报批  ",
    });
  });

  test("fields that were not typed stay untouched", () => {
    expect(tidyItem({ status: "completed" as const })).toEqual({ status: "completed" });
    expect(tidyItem({ field: null })).toEqual({ field: null });
    expect(tidyProgress({ physicalProgress: "　" })).toEqual({ physicalProgress: null });
  });
});

describe("what cannot be right is refused at its field", () => {
  test("a title of blanks", () => {
    expect(itemProblems(tidyItem({ title: " 　 " }))).toEqual([{ field: "title", message: "事项名称不能是空白" }]);
  });

  test("finished before started, told at the date in hand", () => {
    const item = anItem({ startDate: on("2021-05"), finishedOn: on("2021-04-30") });
    expect(itemProblems(item, { finishedOn: item.finishedOn })).toEqual([
      { field: "finishedOn", message: "完成时间不能早于开工时间" },
    ]);
    expect(itemProblems(item, { startDate: item.startDate })).toEqual([
      { field: "startDate", message: "开工时间不能晚于完成时间" },
    ]);
  });

  test("dates are compared only as far as they are exact", () => {
    expect(itemProblems(anItem({ startDate: on("2021-05"), finishedOn: on("2021-05-01") }))).toEqual([]);
    expect(itemProblems(anItem({ startDate: on("2021-05-20"), finishedOn: on("2021") }))).toEqual([]);
  });

  test("amounts below zero", () => {
    expect(itemProblems(anItem({ plannedThisYear: wan("-1") }))).toEqual([
      { field: "plannedThisYear", message: "年度计划投资不能小于0" },
    ]);
    expect(progressProblems({ doneThisYear: wan("-1"), doneSinceStart: wan("0") })).toEqual([
      { field: "doneThisYear", message: "年度完成投资不能小于0" },
    ]);
  });
});

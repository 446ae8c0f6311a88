import type { Item, ProgressEntry } from "../../shared/domain/item.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import { anItemProblem } from "./item-problems.ts";
import { aDate, aPartialDate, aProgressEntry, aWorklist, aYear, aYearData, anItem, wan } from "./builders.ts";

function itemOf2024(given: Partial<Item>): Item {
  return anItem({ year: 2024, field: "基础设施互通", leadUnit: "市发展改革委", ...given });
}

function reported(item: Item, asOf: string, given: Partial<ProgressEntry>): ProgressEntry {
  return aProgressEntry({ itemId: item.id, asOf: aPartialDate(asOf), ...given });
}

/** A year at 30 September 2024 in which the check finds two errors and four matters to look at; the last item is as it should be. */
export function yearWithFaults(): YearData {
  const road = itemOf2024({
    title: "遂宁至潼南高速公路",
    totalInvestment: wan("120000"),
    // 3亿元, typed as if the column were in 元.
    plannedThisYear: wan("300000000"),
  });
  const pipeline = itemOf2024({ title: "川渝天然气输送管道" });
  const bus = itemOf2024({ title: "毗邻地区公交线路互通", dueDate: aPartialDate("2024-06") });
  const jobs = itemOf2024({ title: "跨区域就业服务平台", dueDate: aPartialDate("2024-08") });
  return aYearData({
    year: aYear({ year: 2024, cutOffDate: aDate("2024-09-30") }),
    worklists: [aWorklist({ year: 2024, mechanism: "遂潼一体化", title: "2024年遂潼合作事项清单" })],
    items: [
      road,
      pipeline,
      bus,
      jobs,
      itemOf2024({ title: "政务服务异地通办窗口", status: "completed" }),
      itemOf2024({ title: "区域人才共享协议", dueDate: aPartialDate("2024-12") }),
    ],
    // The red ones say why, and what is done about it.
    problems: [road, bus, jobs].map(({ id }) =>
      anItemProblem(id, {
        cause: "要素保障不足",
        measure: "专班推进",
        responsibleUnit: "市发展改革委",
        dueDate: aPartialDate("2024-12"),
      }),
    ),
    progress: [
      reported(road, "2024-09", { text: "路基工程完成六成。", doneThisYear: wan("28000") }),
      reported(pipeline, "2024-06", { text: "管沟开挖完成，投资1200，进入焊接。", doneThisYear: wan("5000") }),
      reported(pipeline, "2024-09", { text: "管道焊接完成。", doneThisYear: wan("4000") }),
    ],
  });
}

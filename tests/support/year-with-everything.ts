import type { ReportSource } from "../../main/reports/report-source.ts";
import { decimal } from "../../shared/domain/decimal.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { Money } from "../../shared/domain/money.ts";
import { anObservation } from "./observations.ts";
import { anItem, aProgressEntry, aWorklist, aYear, aYearData, on, yi } from "./rows.ts";

const list = aWorklist({
  mechanism: "遂潼一体化",
  title: "遂潼一体化2025年重点任务清单",
  issuingBody: "遂宁市、潼南区",
  issuedOn: on("2025-01"),
  declaredCount: decimal("30"),
  declaredUnit: "项",
});

/** An item with its plan, and 年度完成投资 at the end of March and of September, in 亿元. */
function invested(changes: Partial<Item>, planned: string, done: readonly [string, string]) {
  const item = anItem({ worklistId: list.id, year: 2025, plannedThisYear: yi(planned), ...changes });
  const entry = (asOf: string, amount: Money) =>
    aProgressEntry({ itemId: item.id, asOf: on(asOf), doneThisYear: amount });
  return { item, progress: [entry("2025-03-31", yi(done[0])), entry("2025-09-30", yi(done[1]))] };
}

/** A year of five items in three fields with plans, progress, problems, indicators and a year to compare with. */
export function aYearWithEverything(): ReportSource {
  const placed = [
    invested(
      {
        title: "遂潼快速通道",
        field: "基础设施互通",
        kind: "project",
        status: "completed",
        parties: ["遂宁市", "潼南区"],
      },
      "10",
      ["3", "9"],
    ),
    invested(
      {
        title: "涪江大桥",
        field: "基础设施互通",
        kind: "project",
        status: "delayed",
        leadUnit: "市交通运输局",
        problem: "用地手续未办结",
        nextStep: "加快办理用地手续。",
      },
      "20",
      ["2", "8"],
    ),
    invested(
      {
        title: "遂潼涪江创新产业园",
        field: "现代产业体系",
        kind: "platform",
        status: "inProgress",
        totalInvestment: yi("58"),
      },
      "40",
      ["10", "34"],
    ),
    invested(
      {
        title: "锂电产业园",
        field: "现代产业体系",
        kind: "project",
        status: "inProgress",
        totalInvestment: yi("16.54"),
      },
      "5",
      ["1", "4.4"],
    ),
    invested(
      { title: "社保卡“一卡通”", field: "公共服务共享", kind: "service", status: "inProgress", dueDate: on("2025-12") },
      "5",
      ["0.5", "3"],
    ),
  ];
  const data = aYearData({
    year: aYear({ year: 2025, signingUnit: "遂宁市发展和改革委员会" }),
    worklists: [list],
    fields: ["基础设施互通", "现代产业体系", "公共服务共享"].map((name, position) => ({ name, position })),
    items: placed.map(({ item }) => item),
    progress: placed.flatMap(({ progress }) => progress),
    observations: [
      anObservation({
        indicator: "跨省通办事项",
        value: "167",
        unit: "项",
        scope: "遂宁市",
        field: "公共服务共享",
        asOf: on("2025-06"),
      }),
      anObservation({
        indicator: "中欧班列到发",
        value: "5000",
        unit: "标箱",
        qualifier: "over",
        scope: null,
        asOf: on("2025-12"),
      }),
    ],
  });
  return { data, history: [lastYear] };
}

const lastYear = {
  year: 2024,
  asOf: isoDate("2024-09-30"),
  itemCount: 4,
  completedCount: 1,
  totalInvestment: null,
  planned: yi("60"),
  done: yi("42"),
  doneSinceStart: null,
};

import { chartKinds } from "../../shared/charts/chart-spec.ts";
import type { ReportDocument } from "../../shared/domain/report.ts";
import { aChartOf } from "./chart-specs.ts";
import { aChapter, aChart, aHeading, anAnnex, aParagraph, aReport, aTable, figures } from "./report-documents.ts";

const sentence =
  "一年来，遂宁市“融入成渝”工作扎实推进——各项合作事项有序落地，截至2021年11月底，累计完成投资4.24亿元，占年度计划的84.0%。";

/** A report with every kind of block and chart, headings of all levels, and annexes that lie both ways. */
export function aFullReport(changes: Partial<ReportDocument> = {}): ReportDocument {
  return aReport({
    title: "遂宁市推动成渝地区双城经济圈建设2021年度区域合作事项进展情况的报告",
    marking: "演示数据",
    chapters: [
      aChapter(
        "总体进展情况",
        aParagraph(sentence.repeat(3)),
        figures("跨省通办事项167项。", "对口帮扶资金4.24亿元，实施项目184个，培训1484人。"),
        ...chartKinds.map((kind, index) => aChart(aChartOf(kind), index + 1)),
      ),
      aChapter(
        "分领域进展情况",
        aHeading(2, "重大功能平台"),
        aHeading(3, "遂潼涪江创新产业园区"),
        aHeading(4, "一期工程"),
        aParagraph(sentence),
        aHeading(2, "基础设施互通"),
        aParagraph(`${sentence}\n另起一段。`),
      ),
      aChapter(
        "存在的主要问题",
        aTable({ caption: { label: "表", number: 1, text: "滞后事项" }, note: "注：初步数。" }),
      ),
      aChapter("下一步工作打算", aParagraph(sentence)),
    ],
    annexes: [
      anAnnex({ number: 1, blocks: [aTable({ rows: manyRows(60), totalRow: ["", "合计", "2,544,000"] })] }),
      anAnnex({ number: 2, title: "投资完成情况表", orientation: "portrait" }),
      anAnnex({ number: 3, title: "滞后事项及措施表", orientation: "portrait" }),
      anAnnex({ number: 4, title: "年度对比表", blocks: [aChart(aChartOf("line"), 6), aTable()] }),
    ],
    ...changes,
  });
}

export function manyRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `遂潼涪江创新产业园区（${index + 1}期）`,
    "42,400",
  ]);
}

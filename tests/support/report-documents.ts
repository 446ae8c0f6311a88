import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type {
  Annex,
  Block,
  Chapter,
  ChartBlock,
  FiguresBlock,
  HeadingBlock,
  ParagraphBlock,
  ReportDocument,
} from "../../shared/domain/report.ts";
import type { TableBlock } from "../../shared/domain/report-table.ts";

/** A report as short as one can be: title, one chapter of one sentence, signature. */
export function aReport(changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    year: 2021,
    asOf: isoDate("2021-11-30"),
    title: "遂宁市2021年度区域合作事项进展情况报告",
    cutOffLine: "（截至2021年11月30日）",
    marking: null,
    chapters: [aChapter("总体进展情况", aParagraph("全年合作事项总体进展顺利。"))],
    signature: { unit: "遂宁市发展和改革委员会", date: isoDate("2021-12-05") },
    annexes: [],
    ...changes,
  };
}

export function aChapter(title: string, ...blocks: readonly Block[]): Chapter {
  return { id: title, title, blocks };
}

export function aHeading(level: HeadingBlock["level"], text: string): HeadingBlock {
  return { kind: "heading", level, text };
}

export function aParagraph(text: string): ParagraphBlock {
  return { kind: "paragraph", runs: [{ text }] };
}

export function figures(...lines: readonly string[]): FiguresBlock {
  return { kind: "figures", title: "数读", note: "（截至2021年11月底）", lines: lines.map((text) => [{ text }]) };
}

export function aChart(chart: ChartSpec, number = 1): ChartBlock {
  return { kind: "chart", caption: { label: "图", number, text: chart.title }, chart };
}

export function aTable(changes: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: "table",
    caption: null,
    unitsLine: "单位：万元",
    columns: [
      { title: "序号", share: 1, align: "center" },
      { title: "事项名称", share: 6, align: "left" },
      { title: "年度计划投资", share: 3, align: "right" },
    ],
    rows: [["1", "遂潼涪江创新产业园区", "42,400"]],
    totalRow: null,
    note: null,
    ...changes,
  };
}

export function anAnnex(changes: Partial<Annex> = {}): Annex {
  return { number: 1, title: "合作事项进展情况表", orientation: "landscape", blocks: [aTable()], ...changes };
}

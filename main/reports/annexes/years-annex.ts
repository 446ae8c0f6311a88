import { dateInWords } from "../../../shared/domain/dates.ts";
import { completionInTable } from "../../../shared/domain/percent-in-words.ts";
import type { TableBlock } from "../../../shared/domain/report-table.ts";
import type { YearTotals } from "../../../shared/domain/year-totals.ts";
import type { ReportFacts } from "../report-facts.ts";
import { annexTable, type AnnexColumn } from "./annex-table.ts";
import { moneyColumn } from "./money-column.ts";

/** 附件 年度对比表: one row a year, the earliest first, each at its own cut-off date. */
export function yearsTable({ years }: ReportFacts): TableBlock {
  const columns: readonly AnnexColumn<YearTotals>[] = [
    { title: "年度", share: 8, align: "center", cell: ({ year }) => `${year}年` },
    { title: "截至日期", share: 14, align: "center", cell: ({ asOf }) => dateInWords(asOf) },
    { title: "事项数", share: 9, align: "right", cell: ({ itemCount }) => String(itemCount) },
    { title: "已完成", share: 9, align: "right", cell: ({ completedCount }) => String(completedCount) },
    moneyColumn("总投资", 14, years, (totals) => totals.totalInvestment, null),
    moneyColumn("年度计划投资", 14, years, (totals) => totals.planned, null),
    moneyColumn("年度完成投资", 14, years, (totals) => totals.done, null),
    { title: "完成率（%）", share: 10, align: "right", cell: ({ done, planned }) => completionInTable(done, planned) },
  ];
  const money = years.some(({ totalInvestment, planned, done }) => (totalInvestment ?? planned ?? done) !== null);
  return annexTable(columns, [{ title: null, rows: years }], {
    unitsLine: money ? "单位：万元" : null,
    note: null,
    withTotal: false,
  });
}

import { amountInTable, tableDigits } from "../../../shared/domain/amount-in-words.ts";
import { withoutField } from "../../../shared/domain/aggregate.ts";
import type { Money } from "../../../shared/domain/money.ts";
import { paceDifference } from "../../../shared/domain/pace.ts";
import { completionInTable } from "../../../shared/domain/percent-in-words.ts";
import type { TableBlock } from "../../../shared/domain/report.ts";
import type { InvestmentFigures } from "../../../shared/domain/aggregate.ts";
import type { FieldFacts, ReportFacts } from "../report-facts.ts";
import { annexTable, noFigure, type AnnexColumn } from "./annex-table.ts";

/** 附件 投资完成情况表: one row a field, in 万元, with the difference to the time line in 百分点 and a 合计 row. */
export function investmentTable(facts: ReportFacts): TableBlock {
  const { figures, items } = facts;
  const rows = facts.fields.filter(({ itemCount }) => itemCount > 0);
  const pace = (part: InvestmentFigures) => paceInTable(part, facts);
  const columns: readonly AnnexColumn<FieldFacts>[] = [
    { title: "领域", share: 16, align: "left", cell: ({ name }) => nameOf(name), total: "合计", always: true },
    { title: "事项数", share: 8, align: "right", cell: ({ itemCount }) => String(itemCount), total: String(items.length) },
    moneyColumn("总投资", rows, figures, (part) => part.totalInvestment),
    moneyColumn("年度计划投资", rows, figures, (part) => part.planned),
    moneyColumn("年度完成投资", rows, figures, (part) => part.done),
    {
      title: "完成率（%）",
      share: 10,
      align: "right",
      cell: ({ done, planned }) => completionInTable(done, planned),
      total: completionInTable(figures.done, figures.planned),
    },
    { title: "与时序相比（百分点）", share: 12, align: "right", cell: pace, total: pace(figures) },
    moneyColumn("累计完成投资", rows, figures, (part) => part.doneSinceStart),
  ];
  return annexTable(columns, rows, { unitsLine: "单位：万元", note: null, withTotal: true });
}

function nameOf(name: string): string {
  return name === withoutField ? "未分领域" : name;
}

function paceInTable({ planned, done }: InvestmentFigures, { year, asOf }: ReportFacts): string {
  const difference = planned === null || done === null ? null : paceDifference(done, planned, year.year, asOf);
  if (difference === null) return noFigure;
  return Number(difference) > 0 ? `+${difference}` : difference;
}

function moneyColumn(
  title: string,
  rows: readonly FieldFacts[],
  sums: InvestmentFigures,
  amountOf: (part: InvestmentFigures) => Money | null,
): AnnexColumn<FieldFacts> {
  const digits = tableDigits([...rows.map(amountOf), amountOf(sums)]);
  const written = (amount: Money | null) => (amount === null ? noFigure : amountInTable(amount, digits));
  return { title, share: 14, align: "right", cell: (part) => written(amountOf(part)), total: written(amountOf(sums)) };
}

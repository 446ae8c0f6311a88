import { withoutField, type InvestmentFigures } from "../../../shared/domain/aggregate.ts";
import { paceDifference } from "../../../shared/domain/pace.ts";
import { completionInTable } from "../../../shared/domain/percent-in-words.ts";
import type { TableBlock } from "../../../shared/domain/report-table.ts";
import type { FieldFacts, ReportFacts } from "../report-facts.ts";
import { annexTable, noFigure, type AnnexColumn } from "./annex-table.ts";
import { moneyColumn, roundingNote } from "./money-column.ts";

/** 附件 投资完成情况表: one row a field, in 万元, with the difference to the time line in 百分点 and a 合计 row. */
export function investmentTable(facts: ReportFacts): TableBlock {
  const { figures, items } = facts;
  const rows = facts.fields.filter(({ itemCount }) => itemCount > 0);
  const pace = (part: InvestmentFigures) => paceInTable(part, facts);
  const amounts = [
    moneyColumn("总投资", 14, rows, (part) => part.totalInvestment, figures.totalInvestment),
    moneyColumn("年度计划投资", 14, rows, (part) => part.planned, figures.planned),
    moneyColumn("年度完成投资", 14, rows, (part) => part.done, figures.done),
  ];
  const sinceStart = moneyColumn("累计完成投资", 14, rows, (part) => part.doneSinceStart, figures.doneSinceStart);
  const columns: readonly AnnexColumn<FieldFacts>[] = [
    {
      title: "领域",
      share: 16,
      align: "left",
      typed: true,
      cell: ({ name }) => nameOf(name),
      total: "合计",
      always: true,
    },
    {
      title: "事项数",
      share: 8,
      align: "right",
      cell: ({ itemCount }) => String(itemCount),
      total: String(items.length),
    },
    ...amounts,
    {
      title: "完成率（%）",
      share: 10,
      align: "right",
      cell: ({ done, planned }) => completionInTable(done, planned),
      total: completionInTable(figures.done, figures.planned),
    },
    { title: "与时序相比（百分点）", share: 12, align: "right", cell: pace, total: pace(figures) },
    sinceStart,
  ];
  return annexTable(columns, rows, {
    unitsLine: "单位：万元",
    note: roundingNote([...amounts, sinceStart]),
    withTotal: true,
  });
}

function nameOf(name: string): string {
  return name === withoutField ? "未分领域" : name;
}

function paceInTable({ planned, done }: InvestmentFigures, { year, asOf }: ReportFacts): string {
  const difference = planned === null || done === null ? null : paceDifference(done, planned, year.year, asOf);
  if (difference === null) return noFigure;
  return Number(difference) > 0 ? `+${difference}` : difference;
}

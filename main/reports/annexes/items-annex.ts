import { kindLabels, statusLabels } from "../../../shared/domain/labels.ts";
import { completionInTable } from "../../../shared/domain/percent-in-words.ts";
import type { TableBlock } from "../../../shared/domain/report-table.ts";
import type { ReportFacts } from "../report-facts.ts";
import type { ReportItem } from "../report-items.ts";
import { annexTable, type AnnexColumn } from "./annex-table.ts";
import { moneyColumn, roundingNote, type MoneyColumn } from "./money-column.ts";

/** 附件 合作事项进展情况表: every item in one row, in the order of the text; amounts in 万元, with a 合计 row when there are any. */
export function itemsTable(facts: ReportFacts): TableBlock {
  const { figures } = facts;
  const money = [figures.totalInvestment, figures.planned, figures.done].some((sum) => sum !== null);
  const amounts = moneyColumns(facts);
  return annexTable([...wordColumns, ...amounts, rateColumn(facts), ...progressColumns], facts.items, {
    unitsLine: money ? "单位：万元" : null,
    note: roundingNote(amounts),
    withTotal: money,
  });
}

const wordColumns: readonly AnnexColumn<ReportItem>[] = [
  { title: "序号", share: 4, align: "center", cell: (_, number) => String(number), always: true },
  { title: "领域", share: 8, align: "center", typed: true, cell: ({ item }) => item.field ?? "" },
  {
    title: "事项名称",
    share: 16,
    align: "left",
    typed: true,
    cell: ({ item }) => item.title,
    total: "合计",
    always: true,
  },
  { title: "类型", share: 5, align: "center", cell: ({ item }) => (item.kind === null ? "" : kindLabels[item.kind]) },
  { title: "合作方", share: 10, align: "left", typed: true, cell: ({ item }) => item.parties.join("、") },
  { title: "牵头单位", share: 9, align: "left", typed: true, cell: ({ item }) => item.leadUnit ?? "" },
  { title: "年度目标", share: 14, align: "left", typed: true, cell: ({ item }) => item.annualGoal ?? "" },
];

const progressColumns: readonly AnnexColumn<ReportItem>[] = [
  {
    title: "状态",
    share: 6,
    align: "center",
    cell: ({ item }) => (item.status === null ? "" : statusLabels[item.status]),
  },
  {
    title: "进展情况",
    share: 24,
    align: "left",
    typed: true,
    cell: ({ standing }) => standing.text ?? standing.physicalProgress ?? "",
  },
];

function moneyColumns({ items, figures }: ReportFacts): readonly MoneyColumn<ReportItem>[] {
  return [
    moneyColumn("总投资", 9, items, ({ item }) => item.totalInvestment, figures.totalInvestment),
    moneyColumn("年度计划投资", 9, items, ({ item }) => item.plannedThisYear, figures.planned),
    moneyColumn("年度完成投资", 9, items, ({ standing }) => standing.doneThisYear, figures.done),
  ];
}

function rateColumn({ figures }: ReportFacts): AnnexColumn<ReportItem> {
  return {
    title: "完成率（%）",
    share: 7,
    align: "right",
    cell: ({ item, standing }) => completionInTable(standing.doneThisYear, item.plannedThisYear),
    total: completionInTable(figures.done, figures.planned),
  };
}

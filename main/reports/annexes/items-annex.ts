import type { Checkpoint } from "../../../shared/checkpoint.ts";
import { kindLabels, statusLabels } from "../../../shared/domain/labels.ts";
import { dateInWords, isPartialDate } from "../../../shared/domain/dates.ts";
import { ownHeader, type OwnColumnKind } from "../../../shared/domain/own-column.ts";
import type { TableBlock } from "../../../shared/domain/report-table.ts";
import type { ReportFacts } from "../report-facts.ts";
import type { ReportItem } from "../report-items.ts";
import { annexTable, type AnnexColumn } from "./annex-table.ts";
import { fieldGroups } from "./field-groups.ts";
import { hasInvestmentTable } from "./investment-annex.ts";
import { moneyColumn, roundingNote } from "./money-column.ts";

/**
 * 附件 合作事项进展情况表: every item in one row, in the order of the text, the fields as groups. Amounts stand in the table of
 * investments; only where the report has none, 总投资 stands here.
 */
export function itemsTable(facts: ReportFacts, checkpoint: Checkpoint): TableBlock {
  const { figures, items } = facts;
  const money = !hasInvestmentTable(facts) && figures.totalInvestment !== null;
  const amounts = money
    ? [moneyColumn("总投资", 9, items, ({ item }: ReportItem) => item.totalInvestment, figures.totalInvestment)]
    : [];
  return annexTable([...wordColumns, ...amounts, ...ownColumns(facts), ...progressColumns], fieldGroups(facts.fields), {
    unitsLine: money ? "单位：万元" : null,
    note: roundingNote(amounts),
    withTotal: money,
    checkpoint,
  });
}

/** 自定义列 that were put down for 附件1; figures keep their unit in the head. */
function ownColumns({ annexColumns }: ReportFacts): readonly AnnexColumn<ReportItem>[] {
  return annexColumns.map(({ field, name, unit, kind }) => ({
    title: ownHeader({ name, unit }),
    share: kind === "text" ? 12 : 8,
    align: kind === "number" ? "right" : kind === "text" ? "left" : "center",
    typed: kind === "text",
    cell: ({ item }) => ownCell(kind, item[field] ?? null),
  }));
}

function ownCell(kind: OwnColumnKind, value: string | null): string {
  if (value === null) return "";
  if (kind === "number") return groupedDigits(value);
  return kind === "date" && isPartialDate(value) ? dateInWords(value) : value;
}

/** 1200.5 is 1,200.5. */
function groupedDigits(value: string): string {
  const [whole = "", ...fraction] = value.split(".");
  return [whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/gu, ","), ...fraction].join(".");
}

const wordColumns: readonly AnnexColumn<ReportItem>[] = [
  { title: "序号", share: 4, align: "center", cell: (_, number) => String(number), always: true },
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
  {
    title: "合作方",
    share: 10,
    align: "left",
    holdsNames: true,
    typed: true,
    cell: ({ item }) => item.parties.join("、"),
  },
  {
    title: "牵头单位",
    share: 9,
    align: "left",
    holdsNames: true,
    typed: true,
    cell: ({ item }) => item.leadUnit ?? "",
  },
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

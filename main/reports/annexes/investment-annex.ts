import type { Checkpoint } from "../../../shared/checkpoint.ts";
import type { InvestmentFigures } from "../../../shared/domain/aggregate.ts";
import { paceDifference } from "../../../shared/domain/pace.ts";
import { completionInTable } from "../../../shared/domain/percent-in-words.ts";
import type { TableBlock } from "../../../shared/domain/report-table.ts";
import type { ReportFacts } from "../report-facts.ts";
import type { ReportItem } from "../report-items.ts";
import { annexTable, noFigure, type AnnexColumn, type AnnexGroup } from "./annex-table.ts";
import { fieldGroups } from "./field-groups.ts";
import { moneyColumn, roundingNote } from "./money-column.ts";

/** Whether a year has something to show in it. */
export function hasInvestmentTable({ figures }: ReportFacts): boolean {
  return figures.planned !== null || figures.done !== null;
}

/**
 * 附件 投资完成情况表: the items that give an amount, in 万元, with the difference to the time line in 百分点; each field opens with
 * its sums, and the 合计 row closes the table.
 */
export function investmentTable(facts: ReportFacts, checkpoint: Checkpoint): TableBlock {
  const columns = figureColumns(facts, checkpoint);
  checkpoint();
  const fields = fieldGroups(facts.fields, givesAmount);
  const groups = fields.map(({ title, field, rows }): AnnexGroup<ReportItem> => {
    return { title, rows, sums: new Map(columns.map((column) => [column.title, column.of(field)])) };
  });
  const left = facts.items.length - fields.reduce((sum, { rows }) => sum + rows.length, 0);
  const notes = [roundingNote(columns), left === 0 ? null : `未填报投资的${left}项事项不列入本表。`];
  return annexTable([...nameColumns, ...columns], groups, {
    unitsLine: "单位：万元",
    note: noteOf(notes.filter((note) => note !== null)),
    withTotal: true,
    checkpoint,
  });
}

const nameColumns: readonly AnnexColumn<ReportItem>[] = [
  { title: "序号", share: 5, align: "center", cell: (_, number) => String(number), always: true },
  {
    title: "事项名称",
    share: 34,
    align: "left",
    typed: true,
    cell: ({ item }) => item.title,
    total: "合计",
    always: true,
  },
];

/** A column that writes the figure of an item, of a field and of the whole year. */
interface FigureColumn extends AnnexColumn<ReportItem> {
  readonly of: (figures: InvestmentFigures) => string;
  readonly isRounded: boolean;
}

function figureColumns(facts: ReportFacts, checkpoint: Checkpoint): readonly FigureColumn[] {
  const amount = (title: string, figure: keyof InvestmentFigures): FigureColumn => {
    checkpoint();
    const amountOf = (row: ReportItem) => figuresOf(row)[figure];
    const column = moneyColumn(title, 12, facts.items, amountOf, facts.figures[figure]);
    return { ...column, of: (figures) => column.written(figures[figure]) };
  };
  const computed = (title: string, of: FigureColumn["of"]): FigureColumn => {
    const cell = (row: ReportItem) => of(figuresOf(row));
    return { title, share: 10, align: "right", cell, of, total: of(facts.figures), isRounded: false };
  };
  return [
    amount("总投资", "totalInvestment"),
    amount("年度计划投资", "planned"),
    amount("年度完成投资", "done"),
    computed("完成率（%）", ({ done, planned }) => completionInTable(done, planned)),
    computed("与时序相比（百分点）", (figures) => paceInTable(figures, facts)),
    amount("累计完成投资", "doneSinceStart"),
  ];
}

function figuresOf({ item, standing }: ReportItem): InvestmentFigures {
  const { doneThisYear: done, doneSinceStart } = standing;
  return { totalInvestment: item.totalInvestment, planned: item.plannedThisYear, done, doneSinceStart };
}

function givesAmount({ item, standing }: ReportItem): boolean {
  const { totalInvestment, plannedThisYear } = item;
  return (totalInvestment ?? plannedThisYear ?? standing.doneThisYear ?? standing.doneSinceStart) !== null;
}

function paceInTable({ planned, done }: InvestmentFigures, { year, asOf }: ReportFacts): string {
  const difference = planned === null || done === null ? null : paceDifference(done, planned, year.year, asOf);
  if (difference === null) return noFigure;
  return Number(difference) > 0 ? `+${difference}` : difference;
}

/** 注：… once before all that is to be noted. */
function noteOf(notes: readonly string[]): string | null {
  return notes.length === 0 ? null : `注：${notes.map((note) => note.replace(/^注：/, "")).join("")}`;
}

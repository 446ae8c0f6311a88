import { noCheckpoint, type Checkpoint } from "../../shared/checkpoint.ts";
import type { Annex } from "../../shared/domain/report.ts";
import type { TableBlock } from "../../shared/domain/report-table.ts";
import { delayedTable } from "./annexes/delayed-annex.ts";
import { fieldsOfTwoYearsTable } from "./annexes/fields-of-two-years.ts";
import { hasInvestmentTable, investmentTable } from "./annexes/investment-annex.ts";
import { itemsTable } from "./annexes/items-annex.ts";
import { yearsTable } from "./annexes/years-annex.ts";
import type { ReportFacts } from "./report-facts.ts";
import { annexTarget, type AnnexId, type NumberedAnnex } from "./report-material.ts";

interface AnnexPlan {
  readonly id: AnnexId;
  readonly title: string;
  readonly orientation: Annex["orientation"];
  readonly isDue: (facts: ReportFacts) => boolean;
  readonly table: (facts: ReportFacts, checkpoint: Checkpoint) => TableBlock;
  /** A second table below the first. */
  readonly further?: (facts: ReportFacts) => TableBlock | null;
}

const plans: readonly AnnexPlan[] = [
  {
    id: "items",
    title: "合作事项进展情况表",
    orientation: "landscape",
    isDue: ({ items }) => items.length > 0,
    table: itemsTable,
  },
  {
    id: "investment",
    title: "投资完成情况表",
    orientation: "landscape",
    isDue: hasInvestmentTable,
    table: investmentTable,
  },
  {
    id: "delayed",
    title: "滞后事项及措施表",
    orientation: "landscape",
    isDue: ({ delayed }) => delayed.length > 0,
    table: delayedTable,
  },
  {
    id: "years",
    title: "年度对比表",
    orientation: "landscape",
    isDue: ({ years }) => years.length > 1,
    table: yearsTable,
    further: fieldsOfTwoYearsTable,
  },
];

/** 附件1, 附件2 …: those that the year has something for, numbered through; `checkpoint` is called between rows. */
export function reportAnnexes(facts: ReportFacts, checkpoint: Checkpoint = noCheckpoint): readonly NumberedAnnex[] {
  return plans
    .filter(({ isDue }) => isDue(facts))
    .map(({ id, title, orientation, table, further }, index) => {
      checkpoint();
      const blocks = [table(facts, checkpoint), further?.(facts) ?? null].filter((block) => block !== null);
      return { id, annex: { id: annexTarget(id), number: index + 1, title, orientation, blocks } };
    });
}

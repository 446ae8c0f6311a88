import type { TableBlock } from "../../../shared/domain/report-table.ts";
import {
  hindranceInWords,
  hindrancesInWords,
  measureInWords,
} from "../../../shared/domain/problems/problem-in-words.ts";
import type { ReportFacts } from "../report-facts.ts";
import type { ReportItem } from "../report-items.ts";
import { annexTable, type AnnexColumn } from "./annex-table.ts";

/** 附件 滞后事项及措施表: the red items with why they are red, what hinders them and what is to be done. */
export function delayedTable({ delayed }: ReportFacts): TableBlock {
  return annexTable(columns, [{ title: null, rows: delayed }], { unitsLine: null, note: null, withTotal: false });
}

const columns: readonly AnnexColumn<ReportItem>[] = [
  { title: "序号", share: 4, align: "center", cell: (_, number) => String(number), always: true },
  { title: "领域", share: 9, align: "center", typed: true, cell: ({ item }) => item.field ?? "" },
  { title: "事项名称", share: 18, align: "left", typed: true, cell: ({ item }) => item.title, always: true },
  {
    title: "牵头单位",
    share: 11,
    align: "left",
    holdsNames: true,
    typed: true,
    cell: ({ item }) => item.leadUnit ?? "",
  },
  { title: "滞后情形", share: 18, align: "left", typed: true, cell: ({ lamp }) => lamp.reason, always: true },
  { title: "存在问题", share: 20, align: "left", typed: true, cell: hindrances },
  // An empty column asks the office for its measures: without them the table would not be what its name says.
  { title: "下一步措施", share: 20, align: "left", typed: true, cell: measures, always: true },
];

/** What the list says and what its problems add, with their causes. */
function hindrances({ item, problems }: ReportItem): string {
  return hindrancesInWords(item.problem, problems, hindranceInWords) ?? "";
}

/** The measures against its problems, each with who takes it until when, then the next step of the list. */
function measures({ item, problems }: ReportItem): string {
  const taken = problems.map(measureInWords).filter((words) => words !== "");
  return [...taken, ...(item.nextStep === null ? [] : [item.nextStep])].join("；");
}

import { dateInWords, lastDayOf, type IsoDate } from "../../../shared/domain/dates.ts";
import { comparableName } from "../../../shared/domain/comparable-name.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { isFinished, isOverdue } from "../../../shared/domain/lamp.ts";
import { officialText } from "../../../shared/domain/official-text.ts";
import type { Block, Chapter } from "../../../shared/domain/report.ts";
import { paragraph } from "../blocks.ts";
import type { ReportItem } from "../report-items.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { countedParagraphs, countedSentences, restInAnnex, sharedTexts } from "./grouped-clauses.ts";
import { countedItemNames } from "./item-names.ts";

const mostNames = 5;

/** 五、下一步工作打算: what offices mean to do, and which deadlines come next. Always there; nothing in it is invented. */
export function nextSteps(material: ReportMaterial): Chapter {
  return { id: "next-steps", title: "下一步工作打算", blocks: blocksOf(material) };
}

function blocksOf(material: ReportMaterial): readonly Block[] {
  const { items, asOf } = material.facts;
  const open = items.filter((item) => isOpen(item, asOf));
  material.checkpoint();
  const texts = sharedTexts(open, ({ item }) => item.nextStep);
  material.checkpoint();
  const more = restInAnnex(material, texts, "其他亮红灯事项的下一步措施");
  const blocks = [...countedParagraphs(countedSentences(texts), more), ...deadlines(material, open)];
  if (blocks.length > 0) return blocks;
  return paragraph(`${items.length === 0 ? "本年度" : "各合作事项"}尚未填报下一步工作安排。`);
}

function deadlines(material: ReportMaterial, open: readonly ReportItem[]): readonly Block[] {
  material.checkpoint();
  const due = dueSentence(open, material.facts.asOf);
  material.checkpoint();
  return paragraph(due, overdueSentence(material, open));
}

function isOpen({ item }: ReportItem, asOf: IsoDate): boolean {
  return item.status !== "terminated" && !isFinished(item, asOf);
}

/** The matters whose deadline comes within the cut-off date's year or, failing that, the year after; each name once. */
function dueSentence(open: readonly ReportItem[], asOf: IsoDate): string | null {
  const thisYear = Number(asOf.slice(0, 4));
  const coming = open.filter(({ item }) => item.dueDate !== null && lastDayOf(item.dueDate) >= asOf);
  for (const year of [thisYear, thisYear + 1]) {
    const due = eachNameOnce(coming.filter(({ item }) => item.dueDate?.startsWith(`${year}`)));
    if (due.length > 0) return `${dueClause(due, year)}。`;
  }
  return null;
}

/** A matter on two lists, or entered twice, is due once. */
function eachNameOnce(items: readonly ReportItem[]): readonly ReportItem[] {
  return [...groupBy(items, ({ item }) => comparableName(item.title)).values()].flatMap(([first]) => first ?? []);
}

function dueClause(due: readonly ReportItem[], year: number): string {
  const [only] = due;
  if (due.length === 1 && only?.item.dueDate) {
    return `${officialText(only.item.title)}完成时限为${dateInWords(only.item.dueDate)}`;
  }
  return `${year}年底前到期的事项有${countedItemNames(due, mostNames)}`;
}

function overdueSentence(material: ReportMaterial, open: readonly ReportItem[]): string | null {
  const overdue = open.filter(({ item }) => isOverdue(item, material.facts.asOf));
  if (overdue.length === 0) return null;
  return `已超过完成时限尚未完成的事项有${overdue.length}项${see(material, { annexes: ["delayed"] })}。`;
}

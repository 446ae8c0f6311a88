import { countByStatus, withoutField } from "../../../shared/domain/aggregate.ts";
import { listInWords, listWithRest } from "../../../shared/domain/list-in-words.ts";
import { observationInWords } from "../../../shared/domain/observation-in-words.ts";
import type { Block } from "../../../shared/domain/report.ts";
import { inTurn, paragraph } from "../blocks.ts";
import type { FieldFacts } from "../report-facts.ts";
import type { ReportItem } from "../report-items.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { indicatorSentences } from "./indicator-sentences.ts";
import { fieldInvestment } from "./investment-sentences.ts";
import { allInWords, givesStatus, partsInWords, statusParts } from "./item-counts.ts";
import { itemsToTell, storyParagraphs } from "./item-stories.ts";

const mostNames = 6;
const mostParties = 4;

/** One field: its counts and investment, the items worth telling, the names of the others, its indicators. */
export function fieldSection(material: ReportMaterial, field: FieldFacts, index: number): readonly Block[] {
  const told = itemsToTell(field.items);
  const parties = sharedParties(field.items);
  const stories = storyParagraphs(told, { sharedParties: parties !== null, firstTurn: index });
  const untold = field.observations.filter((one) => !stories.some((story) => story.includes(observationInWords(one))));
  const opening = [countSentence(field, index, parties), namesSentence(field, told), investmentOf(material, field, index)];
  return [
    ...paragraph(...opening),
    ...stories.flatMap((story) => paragraph(story)),
    ...paragraph(othersSentence(material, field, told, index)),
    ...paragraph(...indicatorSentences(untold)),
  ];
}

/** 内江市、荣昌区 where all items of the field are theirs; null where the items have different parties, or one item alone. */
function sharedParties(items: readonly ReportItem[]): string | null {
  const parties = new Set(items.map(({ item }) => listInWords(item.parties.toSorted())));
  const [shared] = parties;
  const first = items[0]?.item.parties ?? [];
  if (items.length < 2 || parties.size > 1 || !shared || first.length > mostParties) return null;
  return listInWords(first);
}

function investmentOf({ facts }: ReportMaterial, field: FieldFacts, index: number): string | null {
  return fieldInvestment(field, facts.year.year, facts.asOf, index);
}

function countSentence({ name, items }: FieldFacts, index: number, parties: string | null): string | null {
  const count = items.length;
  if (count === 0) return null;
  const statuses = countByStatus(items);
  const together = parties === null ? "" : `，均由${parties}合作推进`;
  if (name === withoutField) return `未明确领域的合作事项有${count}项${together}。`;
  if (!givesStatus(statuses)) return `${countAlone(index, count)}${together}。`;
  const [only] = statuses;
  if (statuses.length === 1 && only?.status) return `${countAlone(index, count)}，${allInWords(only.status, count)}${together}。`;
  const parts = partsInWords(statusParts(statuses));
  return inTurn(
    index,
    `本领域共有合作事项${count}项${together}，其中${parts}。`,
    `${count}项合作事项中，${parts}${together}。`,
    `列入合作事项${count}项，${parts}${together}。`,
  );
}

function countAlone(index: number, count: number): string {
  return inTurn(index, `本领域共有合作事项${count}项`, `合作事项共${count}项`, `列入合作事项${count}项`);
}

/** The names alone, for a field of which no item has anything to tell. */
function namesSentence({ items }: FieldFacts, told: readonly ReportItem[]): string | null {
  if (told.length > 0 || items.length === 0) return null;
  const names = listWithRest(
    items.map(({ item }) => item.title),
    mostNames,
    "项",
  );
  return items.length === 1 ? `事项名称为${names}。` : `主要包括${names}。`;
}

/** Names the items that the paragraphs before did not tell, or points to the annex when they are many. */
function othersSentence(
  material: ReportMaterial,
  field: FieldFacts,
  told: readonly ReportItem[],
  index: number,
): string | null {
  const others = field.items.filter((item) => !told.includes(item));
  const names = others.map(({ item }) => item.title);
  if (others.length === 0 || told.length === 0) return null;
  if (others.length > mostNames) {
    return `其余${others.length}项进展情况${see(material, { annexes: ["items"] }).replaceAll(/[（）]/g, "")}。`;
  }
  const listed = listInWords(names);
  return inTurn(index, `此外还有${listed}。`, `${listed}也列入年度合作事项。`, `另有${listed}。`);
}

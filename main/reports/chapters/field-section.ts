import { countByStatus, withoutField } from "../../../shared/domain/aggregate.ts";
import { listInWords } from "../../../shared/domain/list-in-words.ts";
import { observationInWords } from "../../../shared/domain/observation-in-words.ts";
import type { Block } from "../../../shared/domain/report.ts";
import { inTurn, paragraph } from "../blocks.ts";
import type { FieldFacts } from "../report-facts.ts";
import type { ReportItem } from "../report-items.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { indicatorSentences } from "./indicator-sentences.ts";
import { fieldInvestment } from "./investment-sentences.ts";
import { allInWords, givenStatusParts, givesStatus, partsInWords } from "./item-counts.ts";
import { itemNames } from "./item-names.ts";
import { storyParagraphs } from "./item-stories.ts";
import { itemsToTell } from "./items-to-tell.ts";

const mostNames = 6;
const mostParties = 4;

/** One field: its counts and investment, the items worth telling, the names of the others, its indicators. */
export function fieldSection(material: ReportMaterial, field: FieldFacts, index: number): readonly Block[] {
  const told = itemsToTell(field.items);
  const parties = sharedParties(field.items);
  const stories = storyParagraphs(told, { sharedParties: parties !== null, firstTurn: index });
  const untold = field.observations.filter((one) => !stories.some((story) => story.includes(observationInWords(one))));
  const onlyName = told.length === 0 && field.items.length === 1 ? field.items[0]?.item.title : undefined;
  const count = countSentence(field, index, { parties, onlyName });
  const opening = [count, investmentOf(material, field, index), namesSentence(field, told)];
  return [
    ...paragraph(...opening),
    ...stories.flatMap((story) => paragraph(story)),
    ...paragraph(othersSentence(material, field, told, index)),
    ...paragraph(...indicatorSentences(untold, material.facts.sourceNotes)),
  ];
}

/** 内江市、荣昌区 where all items of the field are theirs; null where the items have different parties, or one item alone. */
function sharedParties(items: readonly ReportItem[]): string | null {
  const first = items[0]?.item.parties ?? [];
  if (items.length < 2 || first.length === 0 || first.length > mostParties) return null;
  const isShared = items.every(({ item }) => sameParties(item.parties, first));
  return isShared ? listInWords(first) : null;
}

function sameParties(parties: readonly string[], others: readonly string[]): boolean {
  return parties.length === others.length && parties.every((party) => others.includes(party));
}

function investmentOf({ facts }: ReportMaterial, field: FieldFacts, index: number): string | null {
  return fieldInvestment(field, facts.year.year, facts.asOf, index);
}

interface CountDetails {
  /** Said once for the field where it is the same for all its items. */
  readonly parties: string | null;
  /** The name of the field's only item where no paragraph tells it. */
  readonly onlyName: string | undefined;
}

function countSentence(field: FieldFacts, index: number, { parties, onlyName }: CountDetails): string | null {
  const { name, items } = field;
  const count = items.length;
  if (count === 0) return null;
  const statuses = countByStatus(items);
  const together = parties === null ? "" : `，由${parties}合作推进`;
  const named = onlyName === undefined ? "" : `，为${onlyName}`;
  const alone = `${countAlone(name, index, count)}${named}`;
  if (!givesStatus(statuses)) return `${alone}${together}。`;
  const [only] = statuses;
  if (statuses.length === 1 && only?.status) return `${alone}，${allInWords(only.status, count)}${together}。`;
  const isWhole = statuses.every(({ status }) => status !== null);
  const parts = partsInWords(givenStatusParts(statuses));
  if (name === withoutField) return `${alone}${together}，其中${parts}。`;
  return inTurn(
    index,
    `${alone}${together}，其中${parts}。`,
    `${count}项合作事项中，${parts}${together}。`,
    `${alone}，${isWhole ? "" : "其中"}${parts}${together}。`,
  );
}

function countAlone(name: string, index: number, count: number): string {
  if (name === withoutField) return `未明确领域的合作事项有${count}项`;
  return inTurn(index, `本领域共有合作事项${count}项`, `合作事项共${count}项`, `列入合作事项${count}项`);
}

/** The names alone, for a field of which none of several items has anything to tell. */
function namesSentence({ items }: FieldFacts, told: readonly ReportItem[]): string | null {
  if (told.length > 0 || items.length < 2) return null;
  return `主要包括${itemNames(items, mostNames)}。`;
}

/** Names the items that the paragraphs before did not tell, or points to the annex when they are many. */
function othersSentence(
  material: ReportMaterial,
  field: FieldFacts,
  told: readonly ReportItem[],
  index: number,
): string | null {
  const count = field.items.length - told.length;
  if (count === 0 || told.length === 0) return null;
  if (count > mostNames) {
    return `其余${count}项进展情况${see(material, { annexes: ["items"] }).replaceAll(/[（）]/g, "")}。`;
  }
  const listed = itemNames(
    field.items.filter((item) => !told.includes(item)),
    mostNames,
  );
  return inTurn(index, `此外还有${listed}。`, `${listed}也列入年度合作事项。`, `另有${listed}。`);
}

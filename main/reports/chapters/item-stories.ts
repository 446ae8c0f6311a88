import { groupBy } from "../../../shared/domain/group-by.ts";
import { listWithAnd, listWithRest } from "../../../shared/domain/list-in-words.ts";
import { asSentence, officialText } from "../../../shared/domain/official-text.ts";
import type { ReportItem } from "../report-items.ts";
import { investmentStory } from "./investment-story.ts";
import { storyText } from "./items-to-tell.ts";
import { namesItself } from "./names-itself.ts";

const mostParties = 4;
/** A paragraph closes after so many characters: about six lines of 28. */
const fullParagraph = 160;

/** How the stories of a field are told. */
interface Telling {
  /** Who takes part is said once for all where it is the same everywhere, and not again with each item. */
  readonly sharedParties: boolean;
  /** Counts through the report, so that neighbouring fields do not begin alike. */
  readonly firstTurn: number;
}

/** The stories of items gathered into paragraphs of readable length; items of which the same is told share one story. */
export function storyParagraphs(items: readonly ReportItem[], telling: Telling): readonly string[] {
  const groups = [...groupBy(items, (item) => storyText(item) ?? item).values()];
  const stories = groups.map((group, index) => storyOf(group, telling.sharedParties, telling.firstTurn + index));
  return gathered(stories);
}

function gathered(stories: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const story of stories) {
    const last = paragraphs.at(-1);
    if (last !== undefined && last.length + story.length <= fullParagraph) paragraphs.splice(-1, 1, `${last}${story}`);
    else paragraphs.push(story);
  }
  return paragraphs;
}

function storyOf(group: readonly ReportItem[], sharedParties: boolean, turn: number): string {
  const [first] = group;
  if (first === undefined) return "";
  const text = storyText(first);
  if (text === null) return figuresStory(first, sharedParties, turn);
  if (group.length > 1) return `${listWithAnd(group.map(({ item }) => officialText(item.title)))}：${asSentence(text)}`;
  return itemStory(first, asSentence(text), sharedParties, turn);
}

/** 遂潼快速通道（遂宁市、潼南区）年度计划投资10亿元，年度完成投资9亿元，完成率90%。 */
function figuresStory(reportItem: ReportItem, sharedParties: boolean, turn: number): string {
  const { title, parties } = reportItem.item;
  const places = sharedParties || parties.length < 2 ? "" : `（${listWithRest(parties, mostParties, "方")}）`;
  return `${officialText(title)}${places}${investmentStory(reportItem, "", turn)}`;
}

/**
 * One item: its name, who takes part, what was reached, its investment. A progress text that names the item itself stands
 * as it is; otherwise the name is put before it with a colon, which is right whatever the text begins with.
 */
function itemStory(reportItem: ReportItem, text: string, sharedParties: boolean, turn: number): string {
  const { item, standing } = reportItem;
  const title = officialText(item.title);
  const isProgress = (standing.text ?? standing.physicalProgress) !== null;
  const opening = text.slice(0, title.length + 1).includes(title);
  const standsAlone = opening || (isProgress && namesItself(text, title));
  const unnamed = sharedParties || item.parties.length < 2 || namesParties(`${title}${text}`, item.parties);
  const parties = unnamed ? "" : listWithRest(item.parties, mostParties, "方");
  const told = standsAlone ? withParties(text, title, parties) : named(title, parties, text);
  return `${told}${investmentStory(reportItem, told, turn)}`;
}

function named(title: string, parties: string, text: string): string {
  return `${title}${parties === "" ? "" : `（${parties}）`}：${text}`;
}

/** After a name only such words leave no doubt that the name has ended, so that brackets may follow it. */
const afterName = /^(?:[，：；\d]|已|正在|目前|于|累计|顺利|全面)/;

/** A text that opens with the item's name takes the parties in brackets behind the name; any other stands as it is. */
function withParties(text: string, title: string, parties: string): string {
  const rest = text.slice(title.length);
  return parties !== "" && text.startsWith(title) && afterName.test(rest) ? `${title}（${parties}）${rest}` : text;
}

/** Whether a text names every place, with or without its last word (万州 for 万州区). */
function namesParties(text: string, parties: readonly string[]): boolean {
  return parties.every((party) => text.includes(party.length > 2 ? party.replace(/[省市区县州]$/, "") : party));
}

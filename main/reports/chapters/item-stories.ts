import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { listWithAnd, listWithRest } from "../../../shared/domain/list-in-words.ts";
import { asSentence, officialText } from "../../../shared/domain/official-text.ts";
import { completionInWords } from "../../../shared/domain/percent-in-words.ts";
import { inTurn } from "../blocks.ts";
import type { ReportItem } from "../report-items.ts";
import { namesItself } from "./names-itself.ts";

/** A field's part of the text tells so many items at most; the annex tells all. */
const mostStories = 6;
const mostParties = 4;
/** A paragraph closes after so many characters: about six lines of 28. */
const fullParagraph = 160;

/** The items of a field that have something to tell: finished ones first, then the larger investment, then the list's order. */
export function itemsToTell(items: readonly ReportItem[]): readonly ReportItem[] {
  return items
    .filter((item) => storyText(item) !== null && item.item.status !== "terminated")
    .toSorted((one, other) => rank(one) - rank(other) || size(other) - size(one))
    .slice(0, mostStories);
}

function rank({ item }: ReportItem): number {
  return item.status === "completed" || item.phase === "inUse" ? 0 : 1;
}

function size({ item }: ReportItem): number {
  return item.totalInvestment ?? item.plannedThisYear ?? 0;
}

/** What was reached; before anything is reported, what the item is about. */
function storyText({ item, standing }: ReportItem): string | null {
  return standing.text ?? standing.physicalProgress ?? item.content;
}

/** How the stories of a field are told: who takes part is said once for all where it is the same everywhere. */
interface Telling {
  readonly sharedParties: boolean;
  /** Counts through the report, so that neighbouring fields do not begin alike. */
  readonly firstTurn: number;
}

/** The stories of items gathered into paragraphs of readable length; items of which the same is told share one story. */
export function storyParagraphs(items: readonly ReportItem[], telling: Telling): readonly string[] {
  const stories = [...groupBy(items, (item) => storyText(item) ?? "")].map(([text, group], index) => {
    const [only] = group;
    const turn = telling.firstTurn + index;
    return group.length === 1 && only ? itemStory(only, text, telling.sharedParties, turn) : sharedStory(group, text);
  });
  return stories.reduce<readonly string[]>((paragraphs, story) => {
    const last = paragraphs.at(-1);
    const hasRoom = last !== undefined && last.length + story.length <= fullParagraph;
    return hasRoom ? [...paragraphs.slice(0, -1), `${last}${story}`] : [...paragraphs, story];
  }, []);
}

function sharedStory(items: readonly ReportItem[], text: string): string {
  return `${listWithAnd(items.map(({ item }) => officialText(item.title)))}：${asSentence(text)}`;
}

/**
 * One item: its name, who takes part, what was reached, its investment. A progress text that names the item itself stands
 * as it is; otherwise the name is put before it with a colon, which is right whatever the text begins with.
 */
function itemStory(reportItem: ReportItem, written: string, sharedParties: boolean, turn: number): string {
  const { item, standing } = reportItem;
  const text = asSentence(written);
  const title = officialText(item.title);
  const parties = sharedParties || item.parties.length < 2 ? "" : listWithRest(item.parties, mostParties, "方");
  const isProgress = (standing.text ?? standing.physicalProgress) !== null;
  const told = isProgress && namesItself(text, title) ? text : named(title, parties, text, turn);
  const unnamed = parties !== "" && isVagueAboutParties(told, item.parties) ? `合作方为${parties}。` : "";
  return `${told}${unnamed}${investmentStory(reportItem, told) ?? ""}`;
}

function named(title: string, parties: string, text: string, turn: number): string {
  if (parties === "") return `${title}：${text}`;
  return inTurn(turn, `${title}（${parties}）：${text}`, `${title}：${text}合作方为${parties}。`);
}

/** Whether a text says 两地 or 双方 without naming any place, with or without its last word (万州 for 万州区). */
function isVagueAboutParties(text: string, parties: readonly string[]): boolean {
  const isNamed = parties.some((party) => text.includes(party.length > 2 ? party.replace(/[省市区县州]$/, "") : party));
  return /两地|双方|两市|两区|三地|各方/.test(text) && !isNamed;
}

function investmentStory({ item, standing }: ReportItem, told: string): string | null {
  const { totalInvestment: total, plannedThisYear: planned } = item;
  const done = standing.doneThisYear;
  const completion = planned === null || done === null ? null : completionInWords(done, planned);
  const clauses = [
    total === null ? null : `总投资${amountInWords(total)}`,
    planned === null ? null : `年度计划投资${amountInWords(planned)}`,
    done === null ? null : `年度完成投资${amountInWords(done)}`,
    completion === null ? null : `完成率${completion}`,
  ].filter((clause) => clause !== null && !told.includes(clause));
  return clauses.length === 0 ? null : `${clauses.join("，")}。`;
}

import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import type { ItemDraft } from "../../../shared/domain/item.ts";
import { compose, composeOne, type Fillings } from "./compose.ts";
import type { DemoSubject, DemoWords } from "./demo-words.ts";
import type { DemoOutline } from "./demo-outline.ts";
import { drawCourse } from "./draw-course.ts";
import { drawDates } from "./draw-dates.ts";
import { drawInvestment, type DemoInvestment } from "./draw-investment.ts";
import { drawProgress, type DemoProgress } from "./draw-progress.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

/** A made-up item with its progress; `worklist` is the place of its list among those of the words. */
export interface DemoItem {
  readonly worklist: number;
  readonly draft: Omit<ItemDraft, "worklistId" | "number">;
  readonly progress: readonly DemoProgress[];
}

/** The item number `index` (from 0) of a made-up year: the same for the same seed, however many are made. */
export function drawItem(words: DemoWords, seed: number, year: number, index: number): DemoItem {
  const random = seededRandom(seed, year, index);
  const worklist = words.worklists.indexOf(random.pickByShare(words.worklists));
  const field = random.pickByShare(words.fields);
  const subject = random.pick(field.subjects);
  const isBuilt = subject.kind === "project" || subject.kind === "platform";
  const course = drawCourse(random, isBuilt);
  const investment = isBuilt ? drawInvestment(random, course) : null;
  const parties = drawParties(random, words.places);
  const fillings = fillingsOf(random, words, subject, parties, investment);
  const outline = { year, course, investment, subject, fillings };
  return {
    worklist,
    draft: {
      title: `演示${String(index + 1).padStart(4, "0")}·${parties.slice(0, 2).map(shortName).join("")}${subject.name}`,
      field: field.name,
      kind: subject.kind,
      parties,
      leadUnit: fillings["lead"] ?? null,
      responsibleUnits: parties.map((party) => `${party}${subject.office}`),
      totalInvestment: investment?.total ?? null,
      plannedThisYear: investment?.plannedThisYear ?? null,
      phase: course.phase,
      pace: course.pace,
      status: course.status,
      ...drawDates(random, year, course),
      ...drawTexts(random, words, outline),
    },
    progress: drawProgress(random, words, outline),
  };
}

/** Two places, now and then three, none of them twice. */
function drawParties(random: SeededRandom, places: readonly string[]): string[] {
  const first = random.whole(0, places.length - 1);
  const step = random.whole(1, Math.floor((places.length - 1) / 2));
  const count = random.chance(150) ? 3 : 2;
  return places
    .concat(places)
    .filter((_place, place) => place >= first && (place - first) % step === 0)
    .slice(0, count);
}

/** 内江 for 内江市; 两江新区 keeps its name. */
function shortName(place: string): string {
  return place.length > 3 ? place : place.slice(0, -1);
}

function fillingsOf(
  random: SeededRandom,
  words: DemoWords,
  { office, works }: DemoSubject,
  [a = "", b = ""]: readonly string[],
  investment: DemoInvestment | null,
): Fillings {
  const [work1, work2, work3] = works;
  const plan = investment === null ? "" : amountInWords(investment.plannedThisYear);
  return { a, b, lead: `${a}${office}`, work1, work2, work3, plan, reason: random.pick(words.reasons) };
}

type ItemTexts = Pick<ItemDraft, "content" | "annualGoal" | "problem" | "nextStep" | "remark">;

function drawTexts(random: SeededRandom, words: DemoWords, { course, investment, fillings }: DemoOutline): ItemTexts {
  const { status } = course;
  const toEnd = status === "completed";
  const [content, goal] =
    investment === null
      ? [words.contents.acting, toEnd ? words.goals.actingToEnd : words.goals.acting]
      : [words.contents.building, toEnd ? words.goals.buildingToEnd : words.goals.building];
  const hasProblem = status === "delayed" || (status === "inProgress" && random.chance(150));
  const goesOn = status !== "completed" && status !== "terminated";
  return {
    content: compose(content, fillings),
    annualGoal: compose(goal, fillings),
    problem: hasProblem ? composeOne(random, words.problems, fillings) : null,
    nextStep: goesOn ? composeOne(random, words.nextSteps, fillings) : null,
    remark: null,
  };
}

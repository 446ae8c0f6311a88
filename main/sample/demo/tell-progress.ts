import { compose, composeOne } from "./compose.ts";
import type { DemoStage, DemoWords } from "./demo-words.ts";
import type { DemoCourse } from "./draw-course.ts";
import type { DemoOutline, DemoReached } from "./demo-outline.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Below these percentages work is at its beginning, or in the middle. */
const earlyUntil = 25;
const middleUntil = 65;

/**
 * What an entry tells, in one sentence without figures: those stand in their own columns, and a text that repeated them
 * could contradict them.
 */
export function progressInWords(
  random: SeededRandom,
  words: DemoWords,
  { course, investment, fillings }: DemoOutline,
  reached: DemoReached,
): string {
  const stages = investment === null ? words.stages.acting : words.stages.building;
  const { stage, howFar } = placeOf(course, reached);
  const { heads, bodies } = stages[stage];
  const body = composeOne(random, bodies, fillings);
  const tail = composeOne(random, words.tails, fillings);
  const place = howFar === null ? random.whole(0, heads.length - 1) : Math.floor(howFar * heads.length);
  const head = compose(heads[place] ?? "", fillings);
  return `${head}，${body}；${tail}。`;
}

/**
 * The stage that an entry tells of, and how far within it things are, from 0 to below 1: the heads of such a stage go
 * from less to more, so that no later entry tells of less than an earlier one. Null where any of them will do.
 */
function placeOf(
  course: DemoCourse,
  { month, percent }: DemoReached,
): { readonly stage: DemoStage; readonly howFar: number | null } {
  const { status, firstMonth, lastMonth } = course;
  if (status === "notStarted" || month < firstMonth) return { stage: "preparing", howFar: (month - 1) / 12 };
  if (status === "delayed") return { stage: "behind", howFar: null };
  if (month >= lastMonth && status === "terminated") return { stage: "stopped", howFar: null };
  if (month >= lastMonth && status === "completed") return { stage: "done", howFar: null };
  if (percent < earlyUntil) return { stage: "early", howFar: percent / earlyUntil };
  if (percent < middleUntil) return { stage: "middle", howFar: (percent - earlyUntil) / (middleUntil - earlyUntil) };
  return { stage: "late", howFar: (percent - middleUntil) / (100 - middleUntil) };
}

/** 形象进度 of what is built; null for the rest. */
export function physicalProgressOf({ course, investment, subject }: DemoOutline, reached: DemoReached): string | null {
  if (investment === null) return null;
  const [first, second, third] = subject.works;
  const overall = `总体完成${reached.percent}%`;
  const told: Readonly<Record<DemoStage, string>> = {
    preparing: "前期工作",
    early: `${first}施工，${overall}`,
    middle: `${second}施工，${overall}`,
    late: `${third}施工，${overall}`,
    done: "建成投用",
    behind: `${first}施工，${overall}`,
    stopped: "停止实施",
  };
  return told[placeOf(course, reached).stage];
}

import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import type { ProgressDraft } from "../../../shared/domain/item.ts";
import { moneyFromFen, type Money } from "../../../shared/domain/money.ts";
import { composeOne } from "./compose.ts";
import { monthEnd } from "./demo-clock.ts";
import type { DemoStage, DemoWords } from "./demo-words.ts";
import { reachedBy } from "./draw-course.ts";
import { shareOfPlan } from "./draw-investment.ts";
import type { DemoOutline } from "./draw-item.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Longest progress text, in characters; a closing clause that does not fit is left out. */
const longestText = 120;

/** A progress entry and the month (1 to 12) at whose end it stands. */
export interface DemoProgress {
  readonly month: number;
  readonly entry: ProgressDraft;
}

/** What one entry tells, before it is put into words. */
interface Reached {
  readonly month: number;
  readonly stage: DemoStage;
  readonly doneThisYear: Money | null;
  readonly doneSinceStart: Money | null;
  /** Whole %, 0 to 100. */
  readonly percent: number;
}

/** Two to four entries at ends of quarters, with figures that never fall. */
export function drawProgress(random: SeededRandom, words: DemoWords, outline: DemoOutline): DemoProgress[] {
  return drawMonths(random, outline).map((month) => {
    const reached = reachedAt(outline, month);
    const { doneThisYear, doneSinceStart, percent } = reached;
    const entry = {
      asOf: monthEnd(outline.year, month),
      text: textOf(random, words, outline, reached),
      doneThisYear,
      doneSinceStart,
      percent: decimal(String(percent)),
      physicalProgress: physicalProgress(outline, reached),
    };
    return { month, entry };
  });
}

function drawMonths(random: SeededRandom, { course }: DemoOutline): readonly number[] {
  // What is stopped by the middle of the year is reported on no longer.
  if (course.status === "terminated") return [3, 6];
  const missing = random.pickByShare([
    { quarters: 0, share: 6 },
    { quarters: 1, share: 3 },
    { quarters: 2, share: 1 },
  ]);
  return [3, 6, 9, 12].slice(missing.quarters);
}

function reachedAt(outline: DemoOutline, month: number): Reached {
  const { course, investment } = outline;
  const permille = reachedBy(course, month);
  const isOver = month >= course.lastMonth;
  if (investment === null) {
    const percent = course.status === "completed" && isOver ? 100 : Math.min(99, Math.floor(permille / 10));
    return { month, percent, stage: stageAt(outline, month, percent), doneThisYear: null, doneSinceStart: null };
  }
  const doneThisYear = shareOfPlan(investment.plannedThisYear, permille);
  const doneSinceStart = moneyFromFen(investment.before + doneThisYear);
  const ofTotal = Math.floor((doneSinceStart / investment.total) * 100);
  const percent = course.status === "completed" && isOver ? 100 : Math.min(99, ofTotal);
  return { month, percent, stage: stageAt(outline, month, percent), doneThisYear, doneSinceStart };
}

function stageAt({ course }: DemoOutline, month: number, percent: number): DemoStage {
  const { status, lastMonth, phase } = course;
  if (status === "notStarted") return "preparing";
  if (status === "delayed") return "behind";
  if (month >= lastMonth && status === "terminated") return "stopped";
  if (month >= lastMonth && status === "completed") return "done";
  if (phase === "mainWorksDone" && month === 12) return "late";
  if (percent < 25) return "early";
  return percent < 65 ? "middle" : "late";
}

/** 截至6月底，…，…。年内完成投资…，累计完成投资…；…。 */
function textOf(
  random: SeededRandom,
  words: DemoWords,
  { investment, fillings }: DemoOutline,
  reached: Reached,
): string {
  const { heads, bodies } = (investment === null ? words.stages.acting : words.stages.building)[reached.stage];
  const head = composeOne(random, heads, fillings);
  const body = composeOne(random, bodies, fillings);
  const tail = composeOne(random, words.tails, fillings);
  const start = `截至${reached.month}月底，${head}，${body}${amountsInWords(reached)}`;
  return start.length + tail.length + 2 > longestText ? `${start}。` : `${start}；${tail}。`;
}

function amountsInWords({ doneThisYear, doneSinceStart }: Reached): string {
  if (doneThisYear === null || doneSinceStart === null || doneThisYear === 0) return "";
  return `。年内完成投资${amountInWords(doneThisYear, 2)}，累计完成投资${amountInWords(doneSinceStart, 2)}`;
}

function physicalProgress({ investment, subject }: DemoOutline, { stage, percent }: Reached): string | null {
  if (investment === null) return null;
  const [first, second, third] = subject.works;
  const words: Readonly<Record<DemoStage, string>> = {
    preparing: "前期工作",
    early: `${first}施工，总体完成${percent}%`,
    middle: `${second}施工，总体完成${percent}%`,
    late: `${third}收尾，总体完成${percent}%`,
    done: "建成投用",
    behind: `${first}施工，总体完成${percent}%`,
    stopped: "停止实施",
  };
  return words[stage];
}

import { decimal } from "../../../shared/domain/decimal.ts";
import type { ProgressDraft } from "../../../shared/domain/item.ts";
import { moneyFromFen } from "../../../shared/domain/money.ts";
import { monthEnd } from "./demo-clock.ts";
import type { DemoWords } from "./demo-words.ts";
import { reachedBy, type DemoCourse } from "./draw-course.ts";
import { shareOfPlan } from "./draw-investment.ts";
import type { DemoOutline, DemoReached } from "./demo-outline.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { physicalProgressOf, progressInWords } from "./tell-progress.ts";

/** A progress entry and the month (1 to 12) at whose end it stands. */
export interface DemoProgress {
  readonly month: number;
  readonly entry: ProgressDraft;
}

/** Two to four entries at ends of quarters, with figures that never fall. */
export function drawProgress(random: SeededRandom, words: DemoWords, outline: DemoOutline): DemoProgress[] {
  return drawMonths(random, outline.course).map((month) => {
    const reached = reachedAt(outline, month);
    const { doneThisYear, doneSinceStart, percent } = reached;
    const entry = {
      asOf: monthEnd(outline.year, month),
      text: progressInWords(random, words, outline, reached),
      doneThisYear,
      doneSinceStart,
      percent: decimal(String(percent)),
      physicalProgress: physicalProgressOf(outline, reached),
    };
    return { month, entry };
  });
}

const missingQuarters = [
  { count: 0, share: 6 },
  { count: 1, share: 3 },
  { count: 2, share: 1 },
];

function drawMonths(random: SeededRandom, { status }: DemoCourse): readonly number[] {
  // What is stopped by the middle of the year is reported on no longer.
  if (status === "terminated") return [3, 6];
  return [3, 6, 9, 12].slice(random.pickByShare(missingQuarters).count);
}

function reachedAt({ course, investment }: DemoOutline, month: number): DemoReached {
  const permille = reachedBy(course, month);
  const isFinished = course.status === "completed" && month >= course.lastMonth;
  const percentOf = (whole: number) => (isFinished ? 100 : Math.min(99, whole));
  if (investment === null) {
    return { month, doneThisYear: null, doneSinceStart: null, percent: percentOf(Math.floor(permille / 10)) };
  }
  const doneThisYear = shareOfPlan(investment.plannedThisYear, permille);
  const doneSinceStart = moneyFromFen(investment.before + doneThisYear);
  // Totals are whole 万元, so a hundredth of one is a whole number of 分.
  const percent = percentOf(Math.floor(doneSinceStart / (investment.total / 100)));
  return { month, doneThisYear, doneSinceStart, percent };
}

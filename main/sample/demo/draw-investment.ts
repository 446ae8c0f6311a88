import { fenPerWan, moneyFromFen, type Money } from "../../../shared/domain/money.ts";
import type { DemoCourse } from "./draw-course.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** The money of a made-up item. */
export interface DemoInvestment {
  readonly total: Money;
  readonly plannedThisYear: Money;
  /** 累计完成投资 at the start of the year. */
  readonly before: Money;
}

/** A plan of 500万元 to 6亿元, small ones being the most, within a total that it fits into. */
export function drawInvestment(random: SeededRandom, course: DemoCourse): DemoInvestment {
  const { status, startedThisYear } = course;
  // Everything is counted in whole tenths of the plan, in 万元, so that sums and shares come out exact.
  const tenth = random.whole(50, 1500) * (random.chance(150) ? 4 : 1);
  const before = startedThisYear || status === "notStarted" ? 0 : random.whole(5, 40);
  const fromNow = drawRest(random, course);
  return {
    total: inMoney(tenth * (before + fromNow)),
    plannedThisYear: inMoney(tenth * 10),
    before: inMoney(tenth * before),
  };
}

/** What remained to be invested at the start of the year, in tenths of the year's plan. */
function drawRest(random: SeededRandom, { status, phase }: DemoCourse): number {
  // What is finished needs a total just above the most it can reach, which is 108 % of the plan.
  if (status === "completed") return 11;
  return phase === "mainWorksDone" ? random.whole(12, 14) : random.whole(13, 50);
}

function inMoney(wan: number): Money {
  return moneyFromFen(wan * fenPerWan);
}

/** A share of the plan in ‰, as an amount; exact, as every plan is a whole number of 万元. */
export function shareOfPlan(plan: Money, permille: number): Money {
  return moneyFromFen((plan / 1000) * permille);
}
